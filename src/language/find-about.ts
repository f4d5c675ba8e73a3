import type { TrailTopic } from '../requests/trail/wanted-record.ts';
import type { Found } from './found.ts';
import type { Word } from './read-words.ts';

/** What of all that was done a question is about, by the words that say it; the first that fits is meant. */
const topics: readonly (readonly [RegExp, TrailTopic])[] = [
  [/\b(refused|refusals?|denied|rejected|failed|attempts?|tried|trying|not allowed)\b/, 'refused'],
  [/\b(caseloads?|reassign\w*|handed over|hand over|advisor of|officer of)\b/, 'caseload'],
  [/\b(paus\w+|on hold|suspend\w*|resum\w+)\b/, 'support'],
  [/\b(category|categories|categoris\w+|recategoris\w+)\b/, 'category'],
  [/\b(logged|entered|undid|undone|took back|corrected)\b|\bthe days\b/, 'days'],
];

/**
 * Which kind of thing a question of who did something is about. Its words stay words besides: they tell which request is meant.
 *
 * @example findAbout(readWords('who changed the category of Fellview'))[0]?.values // [{ value: 'category', label: 'category' }]
 */
export function findAbout(words: readonly Word[]): Found[] {
  const said = words.map(({ text }) => text).join(' ');
  const value = topics.find(([pattern]) => pattern.test(said))?.[1];
  return value === undefined ? [] : [{ slot: 'about', values: [{ value, label: value }], from: 0, to: words.length }];
}
