/** Work larger than one batch, stored as a plan before it starts, so that it can be resumed. */
export interface JobRecord {
  kind: string;
  state: 'planned' | 'done';
  at: string;
  /** Operations planned and operations written so far. */
  planned: number;
  written: number;
  /** Telling many providers their category: who asked, of which year, and the plan, of which so many were gone through. */
  tells?: { by: string; year: number; who: string; providers: string[]; done: number };
}
