import type { MeetingTime } from './meeting.ts';
import type { MeetingPoll, PollWord } from './meeting-poll.ts';

/** How one time of a poll stands: how many said what of it, and whether it has gone by. `at` is its place in the poll. */
export interface TimeStanding extends MeetingTime, Record<PollWord, number> {
  at: number;
  gone: boolean;
}

/**
 * How the times of a poll stand, in its order. `now` is a day and a time of day where the authority is; only those in `here`
 * count, for who has left does not come.
 *
 * @example pollStanding(poll, { date: '2027-02-20', time: '09:00' }, new Set(['p-head']))[0] // { date: '2027-03-02', from: '14:00', suits: 1, … }
 */
export function pollStanding(
  { times, answers }: Pick<MeetingPoll, 'times' | 'answers'>,
  now: { date: string; time: string },
  here: ReadonlySet<string>,
): TimeStanding[] {
  const counted = answers.filter(({ person }) => here.has(person));
  return times.map(({ date, from }, at) => {
    const words = Map.groupBy(counted, ({ says }) => says[at]);
    const count = (word: PollWord) => words.get(word)?.length ?? 0;
    const gone = date < now.date || (date === now.date && from <= now.time);
    return { date, from, at, gone, suits: count('suits'), 'if-need-be': count('if-need-be'), no: count('no') };
  });
}

/**
 * The times that are still to come, best first: the fewest whom it does not suit, then the most whom it suits, then the earlier.
 *
 * @example bestOfPoll(standing)[0]?.date // '2027-03-02'
 */
export function bestOfPoll(standing: readonly TimeStanding[]): TimeStanding[] {
  return standing.filter(({ gone }) => !gone).toSorted((a, b) => a.no - b.no || b.suits - a.suits || a.at - b.at);
}
