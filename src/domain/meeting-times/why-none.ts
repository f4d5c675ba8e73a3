import { possibleDays, possibleTimes } from './possible-times.ts';
import type { TimesAsk } from './times-ask.ts';

/**
 * Why a meeting can be held at no time: its window has no school day left, its hours are too short for it, or people.
 * `people` are those each of whom stands in the way alone, with how many times there would be without them; it is empty
 * where nobody's coming alone would help.
 */
export type WhyNone = { is: 'no-days' } | { is: 'no-hours' } | { is: 'people'; days: number; people: { key: string; times: number }[] };

/**
 * Why is there no time for a meeting, and what would make one possible? Undefined where there is one.
 *
 * @example whyNone(ask) // { is: 'people', days: 12, people: [{ key: 'p-priya', times: 31 }] }
 */
export function whyNone(ask: TimesAsk): WhyNone | undefined {
  if (possibleTimes(ask).length > 0) return undefined;
  const days = possibleDays(ask);
  if (days.length === 0) return { is: 'no-days' };
  if (possibleTimes({ ...ask, people: [] }).length === 0) return { is: 'no-hours' };
  const people = ask.people
    .filter(({ required }) => required)
    .map(({ key }) => ({ key, times: possibleTimes({ ...ask, people: ask.people.filter((one) => one.key !== key) }).length }))
    .filter(({ times }) => times > 0);
  return { is: 'people', days: days.length, people };
}
