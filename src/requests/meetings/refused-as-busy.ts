import type { BusySpan } from '../../domain/busy-span.ts';
import type { Attendee } from '../../domain/meeting.ts';
import type { Context } from '../context.ts';
import { readerOf } from '../reader-of.ts';
import type { Refused } from './booked.ts';
import { type Busy, type TimeTaken, whoIsBusy } from './who-is-busy.ts';

/**
 * The refusal of a meeting because some of `people` are busy then; undefined where nobody of them is needed for it. Days are
 * read one by one, so that of a booking made at that very moment perhaps not everybody was seen: who is told of is looked at anew.
 *
 * @example await refusedAsBusy(context, busy, { people: ['p-priya'], attendees }, { date: '2027-03-02', from: '14:00', minutes: 120 })
 * // { is: 'busy', busy: [{ person: 'p-priya', provider: '900007', meeting: '2026:900007:3f2a' }] }
 */
export async function refusedAsBusy(
  context: Pick<Context, 'store' | 'authority'>,
  busy: readonly Busy[],
  { people, attendees }: { people: readonly string[]; attendees: readonly Attendee[] },
  time: TimeTaken,
  outside?: ReadonlyMap<string, { spans: readonly BusySpan[] }>,
): Promise<Extract<Refused, { is: 'busy' }> | undefined> {
  const seen = neededOf(busy, attendees);
  if (seen.length === 0) return undefined;
  const anew = neededOf(await whoIsBusy(readerOf(context), people, time, outside), attendees);
  return { is: 'busy', busy: anew.length > 0 ? anew : seen };
}

/** Those without whom it does not take place. */
function neededOf(busy: readonly Busy[], attendees: readonly Attendee[]): Busy[] {
  return busy.filter(({ person }) => attendees.some((one) => one.person === person && one.seat !== 'invited'));
}
