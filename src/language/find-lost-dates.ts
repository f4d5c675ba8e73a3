import type { Found } from './found.ts';
import type { Word } from './read-words.ts';
import { monthOf, writtenDateAt } from './written-date.ts';

/**
 * Dates that are written but that no calendar has: "30 Feb", "31/11", "2026-02-30". They name a date without a
 * value, so that a request which takes one asks for it; days would otherwise be entered on today's.
 *
 * @example findLostDates(readWords('core visit on 30 feb'), '2027-02-24') // [{ slot: 'date', values: [], from: 3, to: 5 }]
 */
export function findLostDates(words: readonly Word[], today: string): Found[] {
  if (!words.some(({ text }) => /^\d/.test(text))) return [];
  return words.flatMap((_, at) => {
    const some = words.slice(at, at + 5).map(({ text }) => text);
    const length = writtenDateAt(some, today) ? 0 : lengthOf(some);
    return length > 0 ? [{ slot: 'date' as const, values: [], from: at, to: at + length }] : [];
  });
}

/** How many words look like a date: 0 where they do not. "15/20 days" is a part of a day, and "24/7" a real date. */
function lengthOf([first = '', second = '']: readonly string[]): number {
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(first) || /^\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})$/.test(first)) return 1;
  if (/^\d{1,2}\/\d{1,2}$/.test(first)) return /^days?$/.test(second) ? 0 : 1;
  const isDay = (word: string) => /^\d{1,2}(st|nd|rd|th)?$/.test(word);
  return (isDay(first) && monthOf(second) > 0) || (monthOf(first) > 0 && isDay(second)) ? 2 : 0;
}
