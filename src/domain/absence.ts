import type { IsoDate } from './date.ts';

/**
 * Days on which somebody cannot be met, both included: leave, a course. With times, those hours of each of the days.
 * Why is nobody's business and is not kept. Kept as `absence:<person>:<id>`; somebody's own affair, which they may take back.
 *
 * @example { id: '9b1c', person: 'p-priya', from: '2027-03-08', until: '2027-03-12', by: 'p-priya', at: '2027-02-01T09:00:00.000Z' }
 */
export interface Absence {
  id: string;
  person: string;
  from: IsoDate;
  until: IsoDate;
  /** `HH:MM`, where it is not the whole of each day. */
  times?: { from: string; until: string };
  /** Person key of who said so, and when. */
  by: string;
  at: string;
}

/** @example absenceDocId({ person: 'p-priya', id: '9b1c' }) // 'absence:p-priya:9b1c' */
export function absenceDocId({ person, id }: Pick<Absence, 'person' | 'id'>): string {
  return `absence:${person}:${id}`;
}
