import type { IsoDate } from './date.ts';

/** A stretch in which a provider is given no support. `until` is its last day; without one it goes on until it is ended. */
export interface Pause {
  id: string;
  from: IsoDate;
  until?: IsoDate;
  reason: string;
  /** Person key of who recorded it. */
  by?: string;
}

/** One thing recorded about a provider's pauses, appended and never edited: that support is paused, or that a pause ends. */
export type PauseFact = Pause | PauseEnd;

/** Support goes on from a day: the pause it names ends on the day before. */
export interface PauseEnd {
  id: string;
  ends: string;
  from: IsoDate;
  by?: string;
}

/**
 * The pause that covers a day; of several, the one that began first.
 *
 * @example pauseOn([{ id: 'p1', from: '2027-02-01', reason: 'fire' }], '2027-02-10')?.reason // 'fire'
 */
export function pauseOn(pauses: readonly Pause[], date: IsoDate): Pause | undefined {
  return pauses.find(({ from, until }) => from <= date && (until === undefined || date <= until));
}
