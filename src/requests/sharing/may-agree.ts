import { type Role, rolesBySight } from '../../domain/person.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Asker } from '../context.ts';
import { mayPause } from '../pauses/may-pause.ts';

/**
 * May this person record or end an agreement with a provider? Its own leaders, those who have it on their caseload, and those
 * who lead the service.
 *
 * @example mayAgree(head, '900002') // true at their own school
 */
export function mayAgree(asker: Asker, provider: string): boolean {
  return asker.staff ? mayPause(asker, provider) : asker.providers.includes(provider);
}

/** What is said where `mayAgree` is no. */
export const notYoursToAgree =
  'You can record this for the schools and settings on your own caseload. A senior advisor, head of service or manager can do it for any.';

/**
 * Who can agree for a provider: for whoever leads it their own office there; for the authority's staff, who write down what was agreed,
 * each office that leads such a provider.
 *
 * @example officesThatAgree(advisor, school) // ['headteacher', 'chair-of-governors']
 */
export function officesThatAgree({ person, staff }: Asker, { key, kind }: Pick<Provider, 'key' | 'kind'>): Role[] {
  const ofSchools: Role[] = ['headteacher', 'chair-of-governors'];
  const ofSettings: Role[] = ['setting-owner', 'setting-manager'];
  const isSchool = kind === 'maintained-school' || kind === 'academy' || kind === 'wraparound-school';
  if (staff) return isSchool ? ofSchools : ofSettings;
  const leaders: readonly Role[] = rolesBySight.leaders;
  return person.roles.filter(({ role, providers }) => leaders.includes(role) && providers.includes(key)).map(({ role }) => role);
}
