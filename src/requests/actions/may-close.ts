import type { AgreedAction } from '../../domain/agreed-action.ts';
import type { Asker } from '../context.ts';
import { mayLead } from '../may-lead.ts';
import { isTheirs } from './is-theirs.ts';

type Which = Pick<AgreedAction, 'provider' | 'who' | 'owner' | 'by'>;

/**
 * May this person change what was agreed, drop it or open it again? Staff whose it is to do, whose visit it came from or
 * on whose caseload the provider is; senior advisors, heads of service and managers any.
 *
 * @example mayChange(advisor, action) // false where another visited, on another's caseload
 */
export function mayChange(asker: Asker, action: Which): boolean {
  if (!asker.staff) return false;
  return mayLead(asker) || action.by === asker.person.key || asker.providers.includes(action.provider) || isTheirs(action, asker.person);
}

/** May this person say that it is done, and take that back? Who may change it, and a leader of the provider whose it is to do. */
export function mayClose(asker: Asker, action: Which): boolean {
  return mayChange(asker, action) || (!asker.staff && asker.providers.includes(action.provider) && isTheirs(action, asker.person));
}

/** What is said where `mayChange` is no. */
export const notYoursToChange =
  'An agreed action can be changed by whose it is to do, by who made the visit, and by whoever looks after the school or setting. A senior advisor, head of service or manager can change any.';
