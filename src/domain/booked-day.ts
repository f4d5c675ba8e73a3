import type { IsoDate } from './date.ts';

/** A time of one person's day that a meeting takes: `HH:MM` where the authority is. `meeting` is its ref. */
export interface BookedSpan {
  from: string;
  until: string;
  provider: string;
  meeting: string;
}

/**
 * What Tally has booked of one person's day, in order of time. Kept as `day:<person>:<date>` and written in the same batch
 * as the meeting, under its etag: of two who book one person for one time at the same moment, one is refused.
 */
export interface BookedDay {
  person: string;
  date: IsoDate;
  spans: BookedSpan[];
}

/** @example bookedDayDocId({ person: 'p-priya', date: '2027-03-02' }) // 'day:p-priya:2027-03-02' */
export function bookedDayDocId({ person, date }: Pick<BookedDay, 'person' | 'date'>): string {
  return `day:${person}:${date}`;
}
