import type { Operation } from '../../ports.ts';
import type { RejectedRow } from '../import-report.ts';

/** What one unit of an import comes to: the operations it needs, and how many of its rows are which. */
export interface Outcome {
  operations: Operation[];
  added: number;
  changed: number;
  unchanged: number;
  rejected: RejectedRow[];
  warnings: string[];
  /** Whether names, people, calendars or decisions change: then the authority's revision moves in the same batch. */
  revises: boolean;
}

/**
 * A piece of an import that is written whole or not at all: a provider, a person, a provider's days in a year.
 * `decide` reads what stands in the store and says what is still to do, so that it can be asked again
 * after somebody else wrote in between, or after an import that was interrupted.
 */
export interface Unit {
  decide(): Promise<Outcome>;
}

/** @example outcome({ unchanged: 1 }) */
export function outcome(parts: Partial<Outcome>): Outcome {
  return { operations: [], added: 0, changed: 0, unchanged: 0, rejected: [], warnings: [], revises: false, ...parts };
}
