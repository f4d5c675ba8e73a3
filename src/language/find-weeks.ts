import type { Found } from './found.ts';
import type { Word } from './read-words.ts';

const weeks: readonly (readonly [RegExp, string])[] = [
  [/\b(the )?(week after|following week)\b|\b(a|one) week (later|on)\b/, 'after'],
  [/\b(the )?(week before|previous week)\b|\b(a|one) week earlier\b/, 'before'],
];

/**
 * Whether something is to be the week before or the week after. Its words stay words besides: they tell which request is meant.
 *
 * @example findWeeks(readWords('move Marlow Bank to the week after'))[0]?.values // [{ value: 'after', label: 'the week after' }]
 */
export function findWeeks(words: readonly Word[]): Found[] {
  const said = words.map(({ text }) => text).join(' ');
  const value = weeks.find(([pattern]) => pattern.test(said))?.[1];
  return value === undefined ? [] : [{ slot: 'week', values: [{ value, label: `the week ${value}` }], from: 0, to: words.length }];
}
