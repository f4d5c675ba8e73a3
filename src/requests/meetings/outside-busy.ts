import type { BusyPerson } from '../../domain/busy-span.ts';
import type { IsoDate } from '../../domain/date.ts';
import type { Attendee } from '../../domain/meeting.ts';
import type { Context } from '../context.ts';
import { busyOf } from './busy-of.ts';

/** What a diary outside tells of some people's day, asked just before a meeting is booked on it; nothing without one. */
export async function outsideBusy(
  context: Context,
  attendees: readonly Pick<Attendee, 'person'>[],
  date: IsoDate,
): Promise<ReadonlyMap<string, BusyPerson> | undefined> {
  return context.diary
    ? busyOf(
        context,
        attendees.map(({ person }) => person),
        date,
        date,
      )
    : undefined;
}
