import { z } from 'zod/v4';
import { academicYearOf } from '../domain/date.ts';
import type { Answer, Button } from './answer.ts';
import { dashboardFoot } from './compliance/dashboard-foot.ts';
import { noColumns, noDashboard } from './compliance/dashboard-seen.ts';
import { fieldNamed } from './compliance/field-named.ts';
import { readRecords } from './compliance/read-records.ts';
import { isStanding, type Stands, stands } from './compliance/say-cell.ts';
import { type SchoolRow, schoolRows, schoolTable, wideTable } from './compliance/school-rows.ts';
import { teamsOf } from './compliance/teams-of.ts';
import { whichTeams } from './compliance/which-team.ts';
import { heardBy } from './desk/heard.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { listed } from './words/listed.ts';
import { paged } from './words/paged.ts';

/** One team's columns of the compliance dashboard for all schools: which are red, amber, out of date or not kept yet. */
export const teamDashboard = defineRequest({
  name: 'team-dashboard',
  title: 'One team’s columns of the dashboard, for all schools',
  says: [
    'our dashboard',
    'our columns of the dashboard',
    'dashboard for all schools',
    'dashboard across all schools',
    'compliance dashboard of all schools',
    'dashboard of the finance team',
    'finance columns of the dashboard',
    'health and safety dashboard',
    'safeguarding dashboard',
    'which schools are red on the dashboard',
    'which schools are red on budget',
    'which schools are amber on health and safety',
    'which schools are in deficit',
    'schools with a deficit',
    'audit dates out of date',
    'what is out of date on the dashboard',
    'which fire checks are out of date',
    'which schools have no data protection officer',
    'which schools have not returned the fire safety check',
    'what is missing on the dashboard',
    'which schools have nothing on the dashboard',
    'compliance across the authority',
    'which schools have not been audited for years',
    'which schools have not been audited',
    'which of ours are red',
    'which ones have we got as red',
    'which are out of date on our side',
    'what have we not filled in',
    'what do we need to update',
    'how are the schools doing on our side',
    'which schools are RAG red',
    'RAG rating of the schools',
  ],
  input: z.strictObject({
    team: z.string().min(1).max(60).optional(),
    field: z.string().min(1).max(60).optional(),
    stands: z.enum(stands).optional(),
    skip: inputs.skip,
  }),
  dashboard: true,
  async run(context, { team, field: asked, stands: wanted, skip }): Promise<Answer> {
    const pack = context.pack(academicYearOf(context.today));
    const { dashboard } = pack;
    if (!dashboard) return noDashboard(pack);
    const own = teamsOf(pack, context.asker.person);
    if (!context.asker.staff && own.length === 0) return noColumns(dashboard);
    const all = dashboard.fields.filter((one) => context.asker.staff || own.some(({ id }) => id === one.team));
    const one = fieldNamed(all, asked);
    const again = (input: object): Omit<Button, 'title'> => ({ request: 'team-dashboard', input: { team, field: one?.id, ...input } });
    const teams = whichTeams(context, dashboard, own, { team, field: one }, again({ stands: wanted }));
    if ('card' in teams) return teams;
    const fields = one ? [one] : all.filter((field) => teams.some(({ id }) => id === field.team));
    const rows = schoolRows(dashboard, fields, heardBy(context).all(), await readRecords(context), context.today);
    const shown = wanted ? rows.filter(({ cells }) => cells.some((cell) => isStanding(cell, wanted))) : rows;
    const { rows: some, page } = paged(shown, skip, again({ stands: wanted }), context);
    return {
      card: 'list',
      title: `${listed(teams.map(({ name }) => name))}: ${one ? one.label : dashboard.name.toLowerCase()}`,
      subtitle: wanted && narrowed[wanted],
      lead: sayRows(rows, shown, one?.label, wanted),
      tables:
        some.length === 0 ? [] : [context.whole ? wideTable(some, fields) : schoolTable(some, { one: one !== undefined, stands: wanted })],
      page,
      ...dashboardFoot(pack, dashboard, fields),
      buttons: stands
        .filter((other) => other !== wanted && rows.some(({ cells }) => cells.some((cell) => isStanding(cell, other))))
        .map((other) => ({ title: narrowed[other], ...again({ stands: other }) })),
      audience: 'person',
    };
  },
});

const narrowed: Record<Stands, string> = { red: 'Red', amber: 'Amber', 'out-of-date': 'Out of date', missing: 'Not kept yet' };

function sayRows(rows: readonly SchoolRow[], shown: readonly SchoolRow[], label: string | undefined, wanted: Stands | undefined): string {
  const schools = (count: number) => `${count} ${count === 1 ? 'school' : 'schools'}`;
  if (rows.length === 0) return 'No school has a dashboard yet.';
  const on = label ? ` on “${label}”` : '';
  if (wanted) {
    const words = { red: `red${on}`, amber: `amber${on}`, 'out-of-date': `out of date${on}`, missing: `without a value${on}` }[wanted];
    return shown.length === 0
      ? `No school is ${words}.`
      : `${schools(shown.length)} of ${rows.length} ${shown.length === 1 ? 'is' : 'are'} ${words}.`;
  }
  const count = (asked: Stands) => rows.filter(({ cells }) => cells.some((cell) => isStanding(cell, asked))).length;
  const said = stands.flatMap((asked) => (count(asked) > 0 ? [`${count(asked)} with something ${narrowed[asked].toLowerCase()}`] : []));
  return `${schools(rows.length)}${on}: ${said.length > 0 ? listed(said) : 'nothing is red, amber or out of date'}.`;
}
