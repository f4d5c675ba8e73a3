import type { Person } from '../../domain/person.ts';
import type { Pack } from '../../packs/schema.ts';
import { leaderRoles } from '../may.ts';

/**
 * Who holds an office of the strategy. Where people hold it expressly, they alone; else everybody with its role who holds no other
 * office of that role. With a provider it is those of them who look after it or lead it: an office of its leaders is
 * always one of a provider. Nobody for an office that the pack does not name.
 *
 * @example holdersOf({ people, pack }, 'School Improvement Senior Advisor')[0]?.name // 'David Lowther'
 */
export function holdersOf(
  { people, pack }: { people: readonly Person[]; pack: Pick<Pack, 'offices'> },
  office: string,
  provider?: string,
): Person[] {
  const role = pack.offices.find((one) => one.office === office)?.role;
  if (role === undefined) return [];
  const held = people.flatMap((person) =>
    person.roles
      .filter((one) => one.role === role && (provider === undefined || one.providers.includes(provider)))
      .map((one) => ({ person, office: one.office })),
  );
  const expressly = held.filter((one) => one.office === office);
  const able = expressly.length > 0 ? expressly : held.filter((one) => one.office === undefined || leaderRoles.includes(role));
  return able.map(({ person }) => person).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
