import type { CategoryProposal } from '../../domain/category-proposal.ts';
import type { Person, Role } from '../../domain/person.ts';
import type { Context } from '../context.ts';

/** Roles that decide on a category that somebody else has proposed. */
export const decidingRoles: readonly Role[] = ['senior-advisor', 'head-of-service'];

function holdsOne({ roles }: Pick<Person, 'roles'>): boolean {
  return roles.some(({ role }) => decidingRoles.includes(role));
}

/**
 * May this person decide on a proposal? A senior advisor or head of service, and never whose proposal it is, whatever
 * other role they hold. To cover for somebody gives no role.
 *
 * @example mayDecide(senior, { ...proposal, by: senior.key }) // false
 */
export function mayDecide(person: Person | undefined, { by }: Pick<CategoryProposal, 'by'>): person is Person {
  return person !== undefined && person.key !== by && holdsOne(person);
}

/** Everybody who may decide on somebody's proposal, by name. */
export function decidersFor({ people }: Pick<Context, 'people'>, by: string): Person[] {
  return people.filter((person) => mayDecide(person, { by })).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
