import type { Person, Role } from '../../domain/person.ts';
import type { Cover } from './covers.ts';

/** Roles that hold a caseload. */
export const carerRoles: readonly Role[] = ['advisor', 'early-years-officer', 'senior-advisor'];

/**
 * The keys on somebody's caseload, those of the colleagues they cover for today included.
 *
 * @example caseloadOf(tom, { people, covers: [tomForMeera] }) // Tom's keys, then Meera's
 */
export function caseloadOf(person: Person, { people, covers = [] }: { people: readonly Person[]; covers?: readonly Cover[] }): string[] {
  const covered = covers.flatMap((cover) => (cover.person === person.key ? (people.find(({ key }) => key === cover.covered) ?? []) : []));
  return [...new Set([person, ...covered].flatMap(ownCaseload))];
}

/** The keys on somebody's own caseload, in every role that holds one. */
export function ownCaseload({ roles }: Person): string[] {
  return [...new Set(roles.filter(({ role }) => carerRoles.includes(role)).flatMap(({ providers }) => providers))];
}
