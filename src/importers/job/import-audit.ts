import { randomUUID } from 'node:crypto';
import type { AuditChange, AuditRecord } from '../../domain/audit-record.ts';
import type { Operation } from '../../ports.ts';
import type { ImportInput } from '../import-input.ts';

/**
 * The audit record of what one unit of an import changed, as one more operation of the unit; none where it changed
 * nothing. It holds no names: see `AuditChange`.
 *
 * @example importAudit(input, 'import-categories', { provider: '900001', change: [{ what: 'category', after: 'C from Tue 12 Jan 2027' }] })
 */
export function importAudit(
  { clock, by = 'terminal' }: Pick<ImportInput, 'clock' | 'by'>,
  request: string,
  { provider, refs = [], change }: { provider?: string; refs?: readonly string[]; change: readonly AuditChange[] },
): Operation[] {
  if (change.length === 0) return [];
  const at = clock.now();
  const body: AuditRecord = { at, by, via: 'import', request, provider, outcome: 'done', refs: [...refs], change: [...change] };
  return [{ do: 'create', doc: { id: `audit:${at}:${randomUUID()}`, kind: 'audit', v: 1, body } }];
}
