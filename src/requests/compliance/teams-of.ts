import type { Person } from '../../domain/person.ts';
import type { DashboardTeam } from '../../packs/dashboard.ts';
import type { Pack } from '../../packs/schema.ts';

/**
 * The teams of the dashboard that somebody belongs to: those of whose offices they hold one. Somebody whose office is known
 * holds that one and not the others of their role.
 *
 * @example teamsOf(pack, paul).map(({ id }) => id) // ['finance']
 */
export function teamsOf({ dashboard, offices }: Pick<Pack, 'dashboard' | 'offices'>, { roles }: Pick<Person, 'roles'>): DashboardTeam[] {
  const holds = (office: string) =>
    offices.some((one) => one.office === office && roles.some((held) => held.role === one.role && (held.office ?? office) === office));
  return (dashboard?.teams ?? []).filter((team) => team.offices.some(holds));
}
