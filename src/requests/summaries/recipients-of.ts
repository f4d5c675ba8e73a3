import type { Person, Role } from '../../domain/person.ts';
import type { Provider } from '../../domain/provider.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import type { Context } from '../context.ts';
import { leaderRoles } from '../may.ts';

/** Somebody who is told of a visit, and as what. */
export interface Recipient {
  person: string;
  name: string;
  role: Role;
}

/** Whom the summary of a visit goes to, and the offices that nobody holds there. */
export interface Recipients {
  told: Recipient[];
  missing: Role[];
}

/** What says who was at a meeting. */
type Minuted = Pick<VisitNote, 'attendance' | 'writtenBy'>;

/** The kinds of provider that have a headteacher and governors; settings have an owner and a manager. */
const schools: readonly Provider['kind'][] = ['maintained-school', 'academy', 'wraparound-school'];

/**
 * Who leads a provider and so is told of a visit: a school's headteacher and chair of governors, a setting's owner and
 * manager. Somebody who holds two such offices is told once. Of `minutes` everybody who was there is told besides, but who wrote them.
 *
 * @example recipientsOf(context, provider).told // [{ person: 'p-head', name: 'Ruth Calloway', role: 'headteacher' }, …]
 */
export function recipientsOf({ people }: Pick<Context, 'people'>, { key, kind }: Provider, minutes?: Minuted): Recipients {
  const told = people.flatMap(({ key: person, name, roles }) => {
    const role = leaderRoles.find((one) => roles.some((held) => held.role === one && held.providers.includes(key)));
    return role === undefined ? [] : [{ person, name, role }];
  });
  const expected: readonly Role[] = schools.includes(kind) ? ['headteacher', 'chair-of-governors'] : ['setting-owner', 'setting-manager'];
  const holders = people.flatMap(({ roles }) => roles).filter(({ providers }) => providers.includes(key));
  return {
    told: [...told, ...attendees(people, told, minutes)].sort(
      (a, b) => place(a.role) - place(b.role) || a.name.localeCompare(b.name, 'en'),
    ),
    missing: expected.filter((office) => !holders.some(({ role }) => role === office)),
  };
}

/** Those who were at a meeting and do not lead its provider. */
function attendees(people: readonly Person[], told: readonly Recipient[], minutes?: Minuted): Recipient[] {
  const there = new Set(minutes?.attendance?.flatMap((row) => (row.there && row.person !== undefined ? [row.person] : [])));
  return people.flatMap(({ key: person, name, roles: [first] }) => {
    const isAsked = there.has(person) && person !== minutes?.writtenBy && !told.some((one) => one.person === person);
    return first && isAsked ? [{ person, name, role: first.role }] : [];
  });
}

/** Those who lead the provider stand first. */
function place(role: Role): number {
  const at = leaderRoles.indexOf(role);
  return at === -1 ? leaderRoles.length : at;
}

/**
 * What an office is called where its school or setting is known.
 *
 * @example sayOffice('setting-owner') // 'owner'
 */
export function sayOffice(role: Role): string {
  return role.replace(/^setting-/, '').replaceAll('-', ' ');
}

/**
 * The sentences about offices that nobody holds. A setting has an owner, a manager or both: one is enough.
 *
 * @example sayMissing(provider, { told: [], missing: ['headteacher', 'chair-of-governors'] })
 */
export function sayMissing({ name }: Provider, { told, missing }: Recipients): string[] {
  if (told.length === 0) {
    const offices = missing.map(sayOffice).join(' or ');
    return [
      `Tally knows no ${offices} of ${name}, so nobody can be told yet. The summary waits, and goes out when an administrator has added one.`,
    ];
  }
  return missing.filter((role) => !role.startsWith('setting-')).map((role) => `Tally knows no ${sayOffice(role)} of ${name}.`);
}
