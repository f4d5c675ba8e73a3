import type { Dashboard, DashboardField, DashboardTeam } from '../../packs/dashboard.ts';

/** A field by its id, among some. */
export function fieldNamed(fields: readonly DashboardField[], id: string | undefined): DashboardField | undefined {
  return id === undefined ? undefined : fields.find((one) => one.id === id);
}

/** The dashboard's fields team by team, of those that are given. */
export function byTeam({ teams }: Dashboard, fields: readonly DashboardField[]): { team: DashboardTeam; fields: DashboardField[] }[] {
  return teams
    .map((team) => ({ team, fields: fields.filter((field) => field.team === team.id) }))
    .filter(({ fields: theirs }) => theirs.length > 0);
}
