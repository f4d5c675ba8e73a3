import { sayDate } from '../../domain/date.ts';
import type { Person } from '../../domain/person.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Reassignment } from '../../domain/reassignment.ts';
import type { ImportInput } from '../import-input.ts';
import type { Listed } from './merge-rows.ts';

/**
 * Where the list takes back what was moved from one caseload to another in Tally: a sentence each. The list is the whole
 * list and stands; a move that it repeats, or that was undone since, is not spoken of.
 *
 * @example await warnOfReassignments(input, { listed, spoilt, stored, providers })
 * // ['Cinder Lane (900002) was moved to Tom Ashdown in Tally on Wed 24 Feb 2027; the file does not give it to them. The file stands.']
 */
export async function warnOfReassignments(
  { store, authority }: Pick<ImportInput, 'store' | 'authority'>,
  {
    listed,
    spoilt,
    stored,
    providers,
  }: {
    listed: readonly Listed[];
    spoilt: ReadonlySet<string>;
    stored: ReadonlyMap<string, Person>;
    providers: ReadonlyMap<string, Pick<Provider, 'name'>>;
  },
): Promise<string[]> {
  const all: Reassignment[] = [];
  for await (const { body } of store.list(authority.id, 'reassignment', 'reassignment:')) all.push(body);
  all.sort((a, b) => a.at.localeCompare(b.at));
  const last = new Map(all.flatMap(({ moves, at }) => moves.map((move) => [`${move.provider} ${move.role}`, { ...move, at }] as const)));
  const byKey = new Map([...stored.values()].map((person) => [person.key, person]));
  return [...last.values()].flatMap(({ provider, to, role, at }) => {
    const taker = byKey.get(to);
    const rows = listed.find(({ person }) => person.email === taker?.email.toLowerCase());
    if (!taker || !has(taker.roles, role, provider) || spoilt.has(taker.email.toLowerCase())) return [];
    if (!rows || has(rows.person.roles, role, provider)) return [];
    const name = providers.get(provider)?.name;
    const what = name ? `${name} (${provider})` : provider;
    return [
      `${what} was moved to ${taker.name} in Tally on ${sayDate(at.slice(0, 10))}; the file does not give it to them. The file stands: put it right there, and import again, if the move is to last.`,
    ];
  });
}

function has(roles: Person['roles'], role: string, provider: string): boolean {
  return roles.some((one) => one.role === role && one.providers.includes(provider));
}
