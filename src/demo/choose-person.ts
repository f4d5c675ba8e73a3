import type { Person } from '../domain/person.ts';

/** Short words for roles, as a person at the command line puts them. */
const shortRoles: Record<string, string> = {
  head: 'headteacher',
  chair: 'chair-of-governors',
  governor: 'chair-of-governors',
  owner: 'setting-owner',
  officer: 'early-years-officer',
  sia: 'advisor',
  ssia: 'senior-advisor',
  hos: 'head-of-service',
  admin: 'administrator',
  finance: 'partner-finance',
};

/**
 * Whom `--as` means: an e-mail address, the part before its @, a role ("manager", "head") or a name.
 * Of several with a role it is the one with the lowest provider key; undefined where nobody fits.
 *
 * @example choosePerson(people, 'head')?.name // 'Ruth Calloway'
 */
export function choosePerson(people: readonly Person[], as: string): Person | undefined {
  const said = as.trim().toLowerCase();
  const role = shortRoles[said] ?? said.replaceAll(' ', '-');
  const inRole = people.flatMap((person) =>
    person.roles.filter((one) => one.role === role).map(({ providers }) => ({ person, first: providers[0] ?? '~' })),
  );
  return (
    people.find(({ email }) => email.toLowerCase() === said || email.toLowerCase().split('@')[0] === said) ??
    inRole.sort((a, b) => a.first.localeCompare(b.first))[0]?.person ??
    people.find(({ name }) => name.toLowerCase().includes(said))
  );
}
