import type { LedgerEntry } from '../../domain/ledger-entry.ts';
import type { Role } from '../../domain/person.ts';
import type { Asker } from '../context.ts';

/** Roles that may undo and correct anybody's days. */
const anybodys: readonly Role[] = ['senior-advisor', 'head-of-service', 'manager'];

/**
 * May this person undo or correct this entry? Senior advisors, heads of service and managers: anybody's.
 * Advisors and officers: what they logged themselves, and whatever was logged for their own caseload.
 *
 * @example mayAmend(advisor, { provider: '900001', by: 'p-other' }) // false, unless 900001 is on their caseload
 */
export function mayAmend({ roles, providers, person }: Asker, { provider, by }: Pick<LedgerEntry, 'provider' | 'by'>): boolean {
  return roles.some((role) => anybodys.includes(role)) || by === person.key || providers.includes(provider);
}

/** What is said where `mayAmend` is no. */
export const notYoursToAmend =
  'You can undo and correct what you logged yourself and what was logged for the providers on your own caseload. A senior advisor, head of service or manager can change anybody’s.';
