import type { IsoDate } from './date.ts';

/** How a watched provider stood when it was last looked at: its category, what was left and the next meeting, as words. */
export interface Look {
  category: string;
  left: string;
  next: string;
}

/**
 * What somebody watches. `act` names the last look, so that the same look asked for twice says the same: it
 * compares with `before`, what was seen by the look before it. `told` is how a provider stood when its watcher last knew.
 */
export interface WatchList {
  person: string;
  providers: { provider: string; since: IsoDate; seen?: Look; before?: Look; told?: Look }[];
  /** The day `told` is of, and how what had changed stood before, for the messages of the last days: by provider. */
  toldOn?: IsoDate;
  news?: { day: IsoDate; before: Record<string, Look> }[];
  act?: string;
  /** The day of the last look, and of the look before it. */
  looked?: IsoDate;
  lookedBefore?: IsoDate;
}
