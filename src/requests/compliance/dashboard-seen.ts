import { type ComplianceRecord, complianceDocId } from '../../domain/compliance.ts';
import { academicYearOf } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Dashboard, DashboardField, DashboardTeam } from '../../packs/dashboard.ts';
import type { Pack } from '../../packs/schema.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { heardBy } from '../desk/heard.ts';
import { lowerFirst } from '../strategy/upper-first.ts';
import { kindName } from '../words/about.ts';
import { listed } from '../words/listed.ts';
import { plainAnswer } from '../words/plain-answer.ts';
import { hasDashboard } from './dashboard-of.ts';
import { teamsOf } from './teams-of.ts';

/** A provider's dashboard as far as the asker may see it: its fields that are theirs to see, and the teams that they are in. */
export interface DashboardSeen {
  pack: Pack;
  dashboard: Dashboard;
  provider: Provider;
  record: ComplianceRecord | undefined;
  fields: DashboardField[];
  /** The asker's own teams. */
  teams: DashboardTeam[];
  /** They see all of it: the authority's staff and the provider's own leaders. */
  whole: boolean;
}

/**
 * Opens a provider's dashboard for whoever asks: whole for the authority's staff and its own leaders, a partner team's own fields for
 * that team (4.5 of Wolverhampton's strategy). An answer in words where there is none to see. `perform` has answered already for
 * a provider that they may not name.
 *
 * @example const seen = await dashboardSeen(context, '900002'); if ('card' in seen) return seen;
 */
export async function dashboardSeen(context: Context, key: string): Promise<DashboardSeen | Answer> {
  const { asker, directory, store, authority, today } = context;
  const pack = context.pack(academicYearOf(today));
  const { dashboard } = pack;
  if (!dashboard) return noDashboard(pack);
  const provider = heardBy(context).get(key)!;
  const teams = teamsOf(pack, asker.person);
  const whole = directory.get(key) !== undefined;
  const fields = whole ? dashboard.fields : dashboard.fields.filter(({ team }) => teams.some(({ id }) => id === team));
  if (fields.length === 0) return noColumns(dashboard);
  const record = (await store.read(authority.id, 'compliance', complianceDocId(key)))?.body;
  return { pack, dashboard, provider, record, fields, teams, whole };
}

/** Said of a strategy without a dashboard, whoever asks for whatever of it. */
export function noDashboard({ title }: Pick<Pack, 'title'>): Answer {
  return plainAnswer('No compliance dashboard', `The strategy in force, ${title}, has no compliance dashboard.`);
}

/** Said to a team that keeps nothing on the dashboard. */
export function noColumns({ name }: Dashboard): Answer {
  return plainAnswer(name, 'Your team keeps nothing on the dashboard, so there is nothing of it for you to see.');
}

/** Said of a provider that has no dashboard: of a kind that has none, closed, or one that may be given one and has not been. */
export function notGiven({ pack, dashboard, provider, record }: DashboardSeen): Answer | undefined {
  if (hasDashboard(dashboard, provider, record)) return undefined;
  const plural = (kind: Provider['kind']) => pack.kinds.find((one) => one.kind === kind)?.plural ?? kind;
  const offered = dashboard.offeredTo.includes(provider.kind) && provider.status !== 'closed';
  const why = offered
    ? `It may be given one: it has it from when something is kept of it.`
    : `The dashboard is for ${listed(dashboard.appliesTo.map(plural))}${dashboard.offeredTo.length > 0 ? `, and can be made available to ${listed(dashboard.offeredTo.map(plural))}` : ''}; this is a ${provider.status === 'closed' ? 'closed school' : lowerFirst(kindName(pack, provider.kind))}.`;
  return { ...plainAnswer(provider.name, `${provider.name} has no ${lowerFirst(dashboard.name)}. ${why}`), audience: 'person' };
}
