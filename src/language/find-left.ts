import { sayDays } from '../domain/days.ts';
import { findDays } from './find-days.ts';
import type { Found, Slot } from './found.ts';
import type { Word } from './read-words.ts';

/** What stands before the figure: `by` is added to it in quarter-days, as "less than 3 days" are at most 2.75. */
const before: readonly (readonly [RegExp, Slot, by: number])[] = [
  [/\b(less than|fewer than|under|below|not even)$/, 'leftUpTo', -1],
  [/\b(at most|no more than|up to|not more than|only)$/, 'leftUpTo', 0],
  [/\b(more than|over|above|upwards of)$/, 'leftFrom', 1],
  [/\b(at least|no less than|no fewer than|not less than)$/, 'leftFrom', 0],
];
/** What stands behind it. */
const behind: readonly (readonly [RegExp, Slot])[] = [
  [/^(or|and) (less|fewer|under|below)\b/, 'leftUpTo'],
  [/^(or|and) (more|over|above)\b/, 'leftFrom'],
];
/** The figure is of what is left, and of nothing else. */
const ofWhatIsLeft = /^(\w+ ){0,3}?(left|remaining|unused|unspent|to (spend|use|go|spare|play with)|in hand)\b/;

/**
 * How many days a provider must have left to be in a list, in quarter-days: "with less than 3 days left", "5 days or more
 * remaining". It takes the words of the bound and the figure.
 *
 * @example findLeft(readWords('schools with less than 3 days left'))[0] // { slot: 'leftUpTo', values: [{ value: 11, … }], from: 2, to: 6 }
 */
export function findLeft(words: readonly Word[]): Found[] {
  const said = (from: number, to?: number) => words.slice(from, to).map(({ text }) => text);
  return [...findDays(words), ...apart(words)].flatMap(({ values: [days], from, to }): Found[] => {
    if (days === undefined) return [];
    const ahead = said(Math.max(0, from - 3), from).join(' ');
    const lead = before.find(([pattern]) => pattern.test(ahead));
    const after = said(to).join(' ');
    const tail = behind.find(([pattern]) => pattern.test(after));
    const rest = tail ? after.split(' ').slice(2).join(' ') : after;
    const slot = lead?.[1] ?? tail?.[1];
    if (slot === undefined || !ofWhatIsLeft.test(rest)) return [];
    const value = Math.max(0, Number(days.value) + (lead?.[2] ?? 0));
    const begins = lead ? from - (lead[0].exec(ahead)?.[0].split(' ').length ?? 0) : from;
    return [{ slot, values: [{ value, label: sayDays(value) }], from: begins, to: tail ? to + 2 : to }];
  });
}

/** "5 or more days": the figure stands apart from its unit. */
function apart(words: readonly Word[]): Found[] {
  return words.flatMap((word, at) => {
    const unit = words[at + 3];
    if (words[at + 1]?.text !== 'or' || (unit?.text !== 'days' && unit?.text !== 'day')) return [];
    return findDays([word, unit]).map((one) => ({ ...one, from: at, to: at + 1 }));
  });
}
