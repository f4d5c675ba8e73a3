import type { AuditChange } from '../../domain/audit-record.ts';
import type { Person } from '../../domain/person.ts';
import { sayRole } from '../../domain/say-role.ts';

/**
 * What the audit says of a person of the list who is new, changed or left out: which roles and offices they had and have, which
 * providers came to a role and which left it, and of the name and the addresses only that they changed.
 *
 * @example personChange(undefined, person) // [{ what: 'roles of person:p-tom', after: 'advisor' }, { what: 'advisor', provider: '900001', after: 'person:p-tom' }]
 */
export function personChange(before: Person | undefined, after: Person): AuditChange[] {
  const who = `person:${after.key}`;
  const [had, has] = [rolesOf(before), rolesOf(after)];
  const roles = had === has ? [] : [{ what: `roles of ${who}`, ...(before && { before: had }), after: has }];
  const details = (['name', 'email', 'aadObjectId'] as const).filter((field) => before && before[field] !== after[field]);
  const taken = places(before).filter((one) => !places(after).some((other) => same(one, other)));
  const given = places(after).filter((one) => !places(before).some((other) => same(one, other)));
  return [
    ...roles,
    ...details.map((field) => ({ what: `${fieldWords[field]} of ${who}`, after: 'changed' })),
    ...taken.map(({ role, provider }) => ({ what: role, provider, before: who })),
    ...given.map(({ role, provider }) => ({ what: role, provider, after: who })),
  ];
}

const fieldWords = { name: 'name', email: 'e-mail address', aadObjectId: 'Entra id' };

function rolesOf(person: Person | undefined): string {
  const roles = person?.roles.map(({ role, office }) => `${sayRole(role)}${office === undefined ? '' : ` (${office})`}`).sort() ?? [];
  return roles.length > 0 ? roles.join(', ') : 'none';
}

function places(person: Person | undefined): { role: string; provider: string }[] {
  return person?.roles.flatMap(({ role, providers }) => providers.map((provider) => ({ role: sayRole(role), provider }))) ?? [];
}

function same(one: { role: string; provider: string }, other: { role: string; provider: string }): boolean {
  return one.role === other.role && one.provider === other.provider;
}
