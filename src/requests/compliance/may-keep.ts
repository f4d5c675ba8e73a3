import type { Dashboard, DashboardTeam } from '../../packs/dashboard.ts';

/** Does a team keep any field by hand? What is looked up in the inspections is kept by nobody. */
export function mayKeep({ fields }: Dashboard, { id }: DashboardTeam): boolean {
  return fields.some(({ team, from }) => team === id && from === undefined);
}
