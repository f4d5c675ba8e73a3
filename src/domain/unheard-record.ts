import type { IsoDate } from './date.ts';

/** What Tally did not understand: the words, the key of who typed them, the month, and the last day it is kept. */
export interface UnheardRecord {
  text: string;
  by: string;
  month: string;
  until: IsoDate;
}
