import type { ComplianceRecord } from '../../domain/compliance.ts';
import { type IsoDate, sayDate } from '../../domain/date.ts';
import { parseDate } from '../../domain/parse-date.ts';
import type { ComplianceSaid } from '../../domain/set-compliance.ts';
import type { DashboardField } from '../../packs/dashboard.ts';
import { type ReadValue, readDashboardValue } from '../../packs/read-dashboard-value.ts';
import { sayValue } from './say-value.ts';
import { unknown } from './set-form.ts';
import type { SetInput } from './set-input.ts';

/** What a form says of a team's fields, or what is wrong with it by the field's id in the form. */
export type Checked = { said: ComplianceSaid[]; faults?: undefined } | { faults: Record<string, string> };

/**
 * Checks what was typed into the form. A field that was not sent is left as it is, one that was emptied is not known any more;
 * and what somebody else changed since the form was shown is not overwritten unseen.
 *
 * @example checkSet(fields, { provider: '900002', 'f-budget': '£-12,345.00' }, record, '2026-11-03')
 */
export function checkSet(
  fields: readonly DashboardField[],
  input: SetInput,
  record: ComplianceRecord | undefined,
  today: IsoDate,
): Checked {
  const faults: Record<string, string> = {};
  const asOf = input.asOf === undefined ? today : parseDate(input.asOf);
  if (asOf === undefined) faults.asOf = 'Please give a day.';
  else if (asOf > today) faults.asOf = `${sayDate(asOf)} is still to come.`;
  const said = fields.flatMap((field): ComplianceSaid[] => {
    const typed = input[`f-${field.id}`];
    const kept = record?.values[field.id];
    if (typeof typed !== 'string') return [];
    const empty = typed.trim() === '' || typed === unknown;
    const read: ReadValue | { value: undefined; fault?: undefined } = empty
      ? { value: undefined }
      : readDashboardValue(field, typed, today);
    if (read.fault !== undefined) {
      faults[`f-${field.id}`] = read.fault;
      return [];
    }
    const same = read.value === kept?.value;
    if (!same && kept && input.seen !== undefined && kept.at > input.seen)
      faults[`f-${field.id}`] = `Somebody has changed this to ${sayValue(field, kept.value)} meanwhile. Save again if yours is right.`;
    if (same && (input.others !== 'confirm' || empty)) return [];
    return [{ field: field.id, ...(read.value !== undefined && { value: read.value }), asOf: asOf ?? today }];
  });
  return Object.keys(faults).length > 0 ? { faults } : { said };
}
