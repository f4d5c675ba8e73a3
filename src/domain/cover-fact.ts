import type { IsoDate } from './date.ts';

/**
 * Somebody looks after a colleague's caseload for a while, both days included; or such a cover ends early: it lasts until
 * the day before. Appended, never edited. Every person is a key.
 */
export type CoverFact =
  | { id: string; person: string; covered: string; from: IsoDate; until: IsoDate; by: string; at: string }
  | { id: string; ends: string; from: IsoDate; by: string; at: string };
