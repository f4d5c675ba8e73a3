import type { Absence } from '../../domain/absence.ts';
import { bookedDayDocId } from '../../domain/booked-day.ts';
import type { BusySpan } from '../../domain/busy-span.ts';
import type { MeetingTime } from '../../domain/meeting.ts';
import { minuteOf, timeAt } from '../../domain/time-of-day.ts';
import type { Reader } from '../commit.ts';

/** The time that a meeting takes, to its minute. `meeting` is the ref of the one that does not stand in its own way. */
export interface TimeTaken extends MeetingTime {
  minutes: number;
  meeting?: string;
}

/** Somebody who is not free then; `provider` and `meeting` where Tally itself has booked them. */
export interface Busy {
  person: string;
  provider?: string;
  meeting?: string;
}

/**
 * Which of some people are not free at a time, read through `commit`'s reader, so that whoever is booked at the same moment is
 * noticed: what Tally has booked of their day, when they are away, and what a diary outside told just before (`outside`).
 *
 * @example await whoIsBusy(reader, ['p-priya'], { date: '2027-03-02', from: '14:00', minutes: 120 }) // [{ person: 'p-priya', meeting: '2026:900007:3f2a' }]
 */
export async function whoIsBusy(
  reader: Reader,
  people: readonly string[],
  time: TimeTaken,
  outside?: ReadonlyMap<string, { spans: readonly BusySpan[] }>,
): Promise<Busy[]> {
  const from = minuteOf(time.from);
  const [starts, ends] = [time.from, timeAt(from + time.minutes)];
  const taken = ({ date, from, until, meeting }: BusySpan) =>
    date === time.date && from < ends && starts < until && (meeting === undefined || meeting !== time.meeting);
  const found = await Promise.all(
    people.map(async (person): Promise<Busy[]> => {
      const booked = (await reader.read('day', bookedDayDocId({ person, date: time.date })))?.body.spans ?? [];
      const spans: BusySpan[] = [
        ...booked.map((span) => ({ date: time.date, ...span })),
        ...(await away(reader, person, time.date)),
        ...(outside?.get(person)?.spans ?? []),
      ];
      const first = spans.find(taken);
      return first ? [{ person, provider: first.provider, meeting: first.meeting }] : [];
    }),
  );
  return found.flat();
}

async function away({ list }: Reader, person: string, date: string): Promise<BusySpan[]> {
  const spans: BusySpan[] = [];
  for await (const { body } of list('absence', `absence:${person}:`)) {
    if (covers(body, date)) spans.push({ date, ...(body.times ?? { from: '00:00', until: '24:00' }) });
  }
  return spans;
}

function covers({ from, until }: Absence, date: string): boolean {
  return from <= date && date <= until;
}
