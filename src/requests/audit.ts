import { randomUUID } from 'node:crypto';
import type { AuditChange, AuditRecord } from '../domain/audit-record.ts';
import type { Operation } from '../ports.ts';
import type { Context } from './context.ts';

/**
 * The audit record of a command as one operation of its batch: who did what to which provider, to which documents, and
 * what was so before and is so after. Every command writes one. `change` holds no name (`person:<key>` stands for a person)
 * and nothing that somebody wrote: see `AuditChange`.
 *
 * @example
 * audit(context, 'log-days', 'done', '900001', ['3f2a9c01-visit'], [{ what: 'Core Visit on Tue 12 Jan 2027', after: '0.5 days' }])
 */
export function audit(
  context: Pick<Context, 'now' | 'asker' | 'via'>,
  request: string,
  outcome: AuditRecord['outcome'],
  provider: string | undefined,
  refs: readonly string[],
  change: readonly AuditChange[] = [],
): Operation {
  const { now, asker, via } = context;
  const body: AuditRecord = {
    at: now,
    by: asker.person.key,
    via,
    request,
    provider,
    outcome,
    refs: [...refs],
    ...(change.length > 0 && { change: [...change] }),
  };
  return { do: 'create', doc: { id: `audit:${now}:${randomUUID()}`, kind: 'audit', v: 1, body } };
}
