import type { Person } from '../../domain/person.ts';
import { caseloadOf } from '../caseloads/caseload-of.ts';
import type { Cover } from '../caseloads/covers.ts';
import type { Asker } from '../context.ts';
import { leaderRoles, staffRoles } from '../may.ts';

/**
 * What a person's roles let them see. Someone with any staff role sees the whole authority; otherwise
 * only the providers of their leader roles. A cover adds a colleague's caseload to the caseload of somebody with a staff
 * role, and nothing to anybody else.
 *
 * @example askerOf({ ...head, roles: [{ role: 'headteacher', providers: ['900001'] }] }, { people }).providers // ['900001']
 */
export function askerOf(person: Person, desk: { people: readonly Person[]; covers?: readonly Cover[] }): Asker {
  const staff = person.roles.some(({ role }) => staffRoles.includes(role));
  const counted = staff ? staffRoles : leaderRoles;
  return {
    person,
    roles: [...new Set(person.roles.map(({ role }) => role))],
    staff,
    providers: [
      ...new Set([
        ...person.roles.filter(({ role }) => counted.includes(role)).flatMap(({ providers }) => providers),
        ...(staff ? caseloadOf(person, desk) : []),
      ]),
    ],
  };
}
