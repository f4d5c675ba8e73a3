import type { AuditRecord } from '../../domain/audit-record.ts';
import type { Role } from '../../domain/person.ts';
import type { Context } from '../context.ts';

/** They see what was done in the whole authority; advisors and officers what was done to a provider, and what they did themselves. */
const wide: readonly Role[] = ['senior-advisor', 'head-of-service', 'manager', 'administrator'];

/** They see what was tried and refused. */
const refusals: readonly Role[] = ['manager', 'administrator'];

/** What somebody arranges for themselves is nobody else's to read. */
const ownAffairs: ReadonlySet<string> = new Set(['watch', 'unwatch', 'forget-names', 'my-settings', 'discard-draft']);

/** @example seesRefusals({ ...asker, roles: ['senior-advisor'] }) // false */
export function seesRefusals({ roles }: Pick<Context['asker'], 'roles'>): boolean {
  return roles.some((role) => refusals.includes(role));
}

/** @example seesAll({ ...asker, roles: ['advisor'] }) // false */
export function seesAll({ roles }: Pick<Context['asker'], 'roles'>): boolean {
  return roles.some((role) => wide.includes(role));
}

/**
 * A record of the audit as somebody may see it, or undefined where they may not: no refused attempt but to those who look
 * after access, nothing that a colleague arranges for themselves, nothing of a provider they do not see, and to an advisor
 * or officer nothing of a colleague but what was done to a provider. What a record says of several providers is shown as
 * far as they are seen.
 *
 * @example visibleRecord(context, { at, by: 'p-tom', via: 'chat', request: 'watch', provider: '900001', outcome: 'done' }) // undefined
 */
export function visibleRecord<R extends AuditRecord>({ asker, directory }: Pick<Context, 'asker' | 'directory'>, record: R): R | undefined {
  const own = record.by === asker.person.key;
  if (record.outcome === 'refused' && !seesRefusals(asker)) return undefined;
  if (ownAffairs.has(record.request) && !own) return undefined;
  if (record.provider !== undefined && !directory.get(record.provider)) return undefined;
  const seen = record.change?.filter(({ provider }) => provider === undefined || directory.get(provider));
  if (record.change && seen?.length === 0) return undefined;
  if (own || seesAll(asker) || record.provider !== undefined) return { ...record, ...(seen && { change: seen }) };
  const ofProviders = seen?.filter(({ provider }) => provider !== undefined) ?? [];
  return ofProviders.length > 0 ? { ...record, change: ofProviders } : undefined;
}
