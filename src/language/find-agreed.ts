import { emptyOfActions } from '../requests/actions/actions-meant.ts';
import type { Found, Slot } from './found.ts';
import type { Word } from './read-words.ts';
import { bindingWords } from './words/everyday-words.ts';

/** What these name is no part of what was agreed. */
const apart: ReadonlySet<Slot> = new Set<Slot>(['date', 'person', 'except', 'provider', 'days']);

/**
 * The words of a message that say which agreed action is meant: what is left of it without the school or setting,
 * dates, people, and the words that are said of any action.
 *
 * @example findAgreed(readWords('mark the phonics action as done'), [])[0]?.values[0]?.value // 'phonics'
 */
export function findAgreed(words: readonly Word[], found: readonly Pick<Found, 'slot' | 'from' | 'to'>[]): Found[] {
  const named = found.filter(({ slot }) => apart.has(slot));
  const left = words.filter(
    ({ text }, at) =>
      text !== '' && !bindingWords.has(text) && !emptyOfActions.has(text) && !named.some(({ from, to }) => at >= from && at < to),
  );
  const value = left.map(({ raw }) => raw).join(' ');
  return value !== '' && value.length <= 200 ? [{ slot: 'agreed', values: [{ value, label: value }], from: 0, to: words.length }] : [];
}
