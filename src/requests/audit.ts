import { randomUUID } from 'node:crypto';
import type { AuditRecord, Operation } from '../ports.ts';
import type { Context } from './context.ts';

/**
 * The audit record of a command as one operation of its batch: who did what to which provider, and to which documents.
 *
 * @example audit(context, 'log-days', 'done', '900001', ['3f2a9c01-visit'])
 */
export function audit(
  context: Context,
  request: string,
  outcome: AuditRecord['outcome'],
  provider: string | undefined,
  refs: readonly string[],
): Operation {
  const { now, asker, via } = context;
  const body: AuditRecord = { at: now, by: asker.person.key, via, request, provider, outcome, refs: [...refs] };
  return { do: 'create', doc: { id: `audit:${now}:${randomUUID()}`, kind: 'audit', v: 1, body } };
}
