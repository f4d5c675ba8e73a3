import type { IsoDate } from './date.ts';

/**
 * A time of one day that is taken: `HH:MM` where the authority is, `24:00` for the day's end. `provider` is where the
 * person is then, and `meeting` the ref of what takes it, where Tally knows: a meeting that moves does not stand in its own way.
 */
export interface BusySpan {
  date: IsoDate;
  from: string;
  until: string;
  provider?: string;
  meeting?: string;
}

/** When somebody is busy. `sure` where that is all; otherwise `why` it is not. */
export interface BusyPerson {
  sure: boolean;
  why?: string;
  spans: BusySpan[];
}
