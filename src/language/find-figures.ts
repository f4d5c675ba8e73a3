import type { Found } from './found.ts';
import type { Word } from './read-words.ts';

const figure = /^(\d+(\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|nineteen)$/;
const units = new Set(['day', 'days', 'meeting', 'meetings', 'visit', 'visits', 'review', 'reviews', 'times', 'of', 'them']);
const joints = new Set(['or', 'vs', 'versus', 'not']);

/**
 * Two figures of which one may be right ("is it 14 days or 12.5?"): what such a question is about, and no number of days.
 *
 * @example findFigures(readWords('is it 14 days or 12.5?'))[0]?.values // [{ value: '14 or 12.5', label: '14 or 12.5' }]
 */
export function findFigures(words: readonly Word[]): Found[] {
  for (const [at, { text }] of words.entries()) {
    if (!figure.test(text)) continue;
    let next = at + 1;
    while (next < at + 3 && units.has(words[next]?.text ?? '')) next++;
    if (words[next]?.text === 'and' && words[next + 1]?.text === 'not') next++;
    const other = words[next + 1];
    if (!joints.has(words[next]?.text ?? '') || !other || !figure.test(other.text)) continue;
    const value = `${text} or ${other.text}`;
    return [{ slot: 'topic', values: [{ value, label: value }], from: at, to: next + 2 }];
  }
  return [];
}
