import type { Person } from '../../domain/person.ts';
import type { Provider } from '../../domain/provider.ts';
import { sayRole } from '../../domain/say-role.ts';
import type { Cover } from '../caseloads/covers.ts';

/**
 * How somebody is directly linked to a provider, as the end of a sentence that begins with their name; undefined where they are
 * not. Whoever is its advisor or officer is, or covers for one, or leads or governs it.
 *
 * @example linkedTo(david, provider, { people, covers: [] }) // 'is its advisor'
 */
export function linkedTo(
  person: Person,
  { key }: Pick<Provider, 'key'>,
  { people, covers = [] }: { people: readonly Person[]; covers?: readonly Cover[] },
): string | undefined {
  const role = person.roles.find(({ providers }) => providers.includes(key))?.role;
  if (role !== undefined) return `is its ${sayRole(role)}`;
  const covered = covers
    .filter((cover) => cover.person === person.key)
    .flatMap((cover) => people.find((one) => one.key === cover.covered) ?? [])
    .find(({ roles }) => roles.some(({ providers }) => providers.includes(key)));
  return covered && `covers for ${covered.name}, who looks after it`;
}
