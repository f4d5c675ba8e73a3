import type { IsoDate } from './date.ts';

/**
 * Something agreed at a visit that somebody is to do, followed up until it is done. Kept as
 * `action:<provider>:<note>:<action id>`; who changed it when stands in the audit.
 */
export interface AgreedAction {
  id: string;
  provider: string;
  /** The note it was agreed in, and the day and activity of that visit. */
  note: string;
  agreed: IsoDate;
  activity: string;
  what: string;
  /** Who does it, as written, and their person key where Tally knows them. */
  who: string;
  owner?: string;
  due?: IsoDate;
  /** Person key of the advisor who made the visit. */
  by: string;
  state: 'open' | 'done' | 'dropped';
  /** The day it was done or dropped, by whom, and what they said. `bySchool`: a leader of the provider said so. */
  closed?: { on: IsoDate; by: string; says?: string; bySchool?: true };
}
