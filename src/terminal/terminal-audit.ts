import { randomUUID } from 'node:crypto';
import type { AuditChange, AuditRecord } from '../domain/audit-record.ts';
import type { Operation } from '../ports.ts';

/**
 * The audit record of what was done at the terminal, where nobody signs in: `terminal` did it. As everywhere it holds no names.
 *
 * @example terminalAudit(clock.now(), 'export-person', { refs: ['person:p-tom'], change: [] })
 */
export function terminalAudit(
  at: string,
  request: string,
  { refs = [], change }: { refs?: readonly string[]; change: readonly AuditChange[] },
): Operation {
  const body: AuditRecord = { at, by: 'terminal', via: 'terminal', request, outcome: 'done', refs: [...refs], change: [...change] };
  return { do: 'create', doc: { id: `audit:${at}:${randomUUID()}`, kind: 'audit', v: 1, body } };
}
