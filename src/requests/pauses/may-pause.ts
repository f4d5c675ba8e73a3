import type { Asker } from '../context.ts';
import { mayLead } from '../may-lead.ts';

/**
 * May this person pause and resume the support of a provider? Senior advisors, heads of service and managers: of any.
 * Advisors and officers: of their own caseload.
 *
 * @example mayPause(advisor, '900007') // false, unless 900007 is on their caseload
 */
export function mayPause(asker: Asker, provider: string): boolean {
  return mayLead(asker) || asker.providers.includes(provider);
}

/** What is said where `mayPause` is no. */
export const notYoursToPause =
  'You can pause and resume the support of the schools and settings on your own caseload. A senior advisor, head of service or manager can do it for any.';
