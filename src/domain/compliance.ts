import type { IsoDate } from './date.ts';

/** A value of the dashboard: whole pence, hundredths of a percent or a number; a date, the id of a choice, `yes`, `no`, or words. */
export type ComplianceValue = string | number;

/** What a field says now: of which day it is true, and who kept it when. */
export interface KeptValue {
  value: ComplianceValue;
  asOf: IsoDate;
  /** Person key. */
  by: string;
  at: string;
}

/**
 * What the compliance dashboard says of a provider now, by field of the pack: the sum of its changes. Kept as
 * `compliance:<provider>`; `last` is the act of its last change, so that the same act done twice changes nothing.
 *
 * @example { provider: '900001', values: { budget: { value: -1234500, asOf: '2026-10-31', by: 'p-finance', at: '…' } } }
 */
export interface ComplianceRecord {
  provider: string;
  values: Record<string, KeptValue>;
  last?: { nonce: string; at: string };
}

/**
 * One change of a field, appended and never edited: a correction is a further one. Without `before` the field was empty,
 * without `after` it was emptied. Kept as `compliance-change:<provider>:<at>:<field>`.
 */
export interface ComplianceChange {
  provider: string;
  field: string;
  before?: ComplianceValue;
  after?: ComplianceValue;
  asOf: IsoDate;
  by: string;
  at: string;
}

/** @example complianceDocId('900001') // 'compliance:900001' */
export function complianceDocId(provider: string): string {
  return `compliance:${provider}`;
}

/** @example complianceChangeDocId({ provider: '900001', at: '2026-11-03T09:00:00.000Z', field: 'budget' }) */
export function complianceChangeDocId({ provider, at, field }: Pick<ComplianceChange, 'provider' | 'at' | 'field'>): string {
  return `compliance-change:${provider}:${at}:${field}`;
}
