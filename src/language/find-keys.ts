import type { Found } from './found.ts';
import type { Word } from './read-words.ts';

/**
 * Register keys in a message: six digits, an EY URN, either with `-w` for wrap-around care, and "ey 900001".
 * Whether the asker may see such a provider is not looked at here.
 *
 * @example findKeys(readWords('days left at ey900001?')) // [{ slot: 'provider', values: [{ value: 'EY900001', … }], … }]
 */
export function findKeys(words: readonly Word[]): Found[] {
  return words.flatMap(({ text }, at) => {
    const next = words[at + 1]?.text ?? '';
    const apart = text === 'ey' && /^\d{5,7}$/.test(next);
    const typed = apart ? text + next : text;
    // After "URN" it may have as many figures as Ofsted's own numbers have.
    const urn = words[at - 1]?.text === 'urn' && /^(?:ey|ca|vc|rp)?\d{4,8}(-w)?$/.test(typed);
    if (!(urn || /^(\d{6}|ey\d{5,7})(-w)?$/.test(typed)) || words[at - 1]?.text === 'ey') return [];
    const key = typed.endsWith('-w') ? `${typed.slice(0, -2).toUpperCase()}-w` : typed.toUpperCase();
    const from = words[at - 1]?.text === 'urn' ? at - 1 : at;
    return [{ slot: 'provider' as const, values: [{ value: key, label: key }], from, to: at + (apart ? 2 : 1) }];
  });
}
