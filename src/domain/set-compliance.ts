import type { ComplianceChange, ComplianceRecord, ComplianceValue } from './compliance.ts';
import type { IsoDate } from './date.ts';

/** What somebody says of a field: a value that is true of a day, or none where nothing is known any more. */
export interface ComplianceSaid {
  field: string;
  value?: ComplianceValue;
  asOf: IsoDate;
}

/**
 * What a provider's dashboard says after somebody has said something of its fields, and the changes that make it so. The same
 * value again is none, unless it is said of a later day: then it is confirmed, a change whose `before` is its `after`. Of two acts
 * in one moment the second counts as a moment later, so that changes stand in their order under ids of their own.
 *
 * @example setCompliance({ provider: '900001', values: {} }, [{ field: 'dpo', value: 'yes', asOf: '2026-11-03' }], { by, at, nonce }).changes.length // 1
 */
export function setCompliance(
  record: ComplianceRecord,
  said: readonly ComplianceSaid[],
  { by, at: now, nonce }: { by: string; at: string; nonce: string },
): { record: ComplianceRecord; changes: ComplianceChange[] } {
  const { provider, last } = record;
  const at = last !== undefined && last.at >= now ? new Date(Date.parse(last.at) + 1).toISOString() : now;
  const values = { ...record.values };
  const changes = said.flatMap(({ field, value, asOf }): ComplianceChange[] => {
    const kept = values[field];
    if (kept?.value === value && (kept === undefined || asOf <= kept.asOf)) return [];
    if (value === undefined) delete values[field];
    else values[field] = { value, asOf, by, at };
    return [{ provider, field, ...(kept && { before: kept.value }), ...(value !== undefined && { after: value }), asOf, by, at }];
  });
  return { record: changes.length > 0 ? { ...record, values, last: { nonce, at } } : record, changes };
}
