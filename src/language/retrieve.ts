import type { HeardWord } from './heard-words.ts';
import type { NamedProvider, NameIndex } from './name-index.ts';
import { singular } from './singular.ts';
import { fillerWords, typeWords } from './words/name-words.ts';

const most = 120;

/**
 * The providers whose names share a telling word with the message, roughly best first: as printed, begun, or
 * with slips. `matchName` then looks closely at each.
 *
 * @example retrieve(index, heard)[0]?.provider.name // 'Marlow Bank Infant School'
 */
export function retrieve(index: NameIndex, heard: readonly HeardWord[]): NamedProvider[] {
  const terms = new Map<string, { exact: boolean }>();
  heard.forEach((word, at) => {
    if (!word.mayName || typeWords.has(word.text) || fillerWords.has(word.text)) return;
    terms.set(singular(word.text), { exact: word.exactOnly });
    const next = heard[at + 1];
    if (next?.mayName && !(word.everyday && next.everyday)) terms.set(singular(word.text + next.text), { exact: true });
  });
  if (terms.size === 0) return [];
  const found = index.search.search([...terms.keys()].join(' '), {
    combineWith: 'OR',
    prefix: (term) => terms.get(term)?.exact === false && term.length >= 3,
    // The library counts two letters swapped as two slips.
    fuzzy: (term) => (terms.get(term)?.exact === false && term.length >= 4 ? 2 : false),
  });
  return found.slice(0, most).flatMap(({ id }) => index.byKey.get(String(id)) ?? []);
}
