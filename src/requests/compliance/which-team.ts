import type { Dashboard, DashboardField, DashboardTeam } from '../../packs/dashboard.ts';
import type { Answer, Button } from '../answer.ts';
import type { Context } from '../context.ts';

/** Whose columns are asked for. */
export interface TeamAsked {
  team?: string;
  field?: DashboardField;
}

/**
 * The teams whose columns an answer about all schools shows: of the authority's staff the one that they name or whose field they
 * ask about, else their own; of a partner team its own, whichever is named. A question back where none goes without saying.
 *
 * @example whichTeams(context, dashboard, [finance], { team: 'hr' }) // [finance], for somebody of finance
 */
export function whichTeams(
  { asker }: Pick<Context, 'asker'>,
  dashboard: Dashboard,
  own: readonly DashboardTeam[],
  { team, field }: TeamAsked,
  again: Omit<Button, 'title'>,
): readonly DashboardTeam[] | Answer {
  if (!asker.staff) return own;
  const wanted = team ?? field?.team;
  const named = dashboard.teams.find(({ id }) => id === wanted);
  if (named) return [named];
  if (own.length > 0) return own;
  return {
    card: 'choice',
    title: dashboard.name,
    lead: 'Whose columns would you like to see, for all schools?',
    options: dashboard.teams.map(({ id, name }) => ({
      title: name,
      request: again.request,
      input: { ...again.input, team: id },
    })),
    sources: [],
    buttons: [],
    audience: 'person',
  };
}
