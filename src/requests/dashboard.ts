import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import { sayCount } from './actions/say-action.ts';
import type { Answer, Button, Table } from './answer.ts';
import { type Cell, cellOf } from './compliance/cell-of.ts';
import { changesSince, sinceOf } from './compliance/changes-since.ts';
import { changesTable } from './compliance/changes-table.ts';
import { dashboardFoot } from './compliance/dashboard-foot.ts';
import { type DashboardSeen, dashboardSeen, notGiven } from './compliance/dashboard-seen.ts';
import { byTeam, fieldNamed } from './compliance/field-named.ts';
import { mayKeep } from './compliance/may-keep.ts';
import { countsOf, sayCell, toneOf } from './compliance/say-cell.ts';
import { heardBy } from './desk/heard.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { leads } from './words/leads.ts';
import { listed } from './words/listed.ts';
import { nameApart } from './words/provider-rows.ts';

/** How does a school stand on the compliance dashboard: every point that the asker may see, or one of them? */
export const dashboard = defineRequest({
  name: 'dashboard',
  title: 'The compliance dashboard of a school',
  says: [
    'compliance dashboard for {provider}',
    'compliance dashboard of {provider}',
    'dashboard for {provider}',
    'show me the dashboard of {provider}',
    'our compliance dashboard',
    'how does {provider} stand on compliance',
    'is {provider} compliant',
    'what is red on the dashboard of {provider}',
    'is the fire check up to date at {provider}',
    'is the health and safety audit up to date at {provider}',
    'when was the last financial audit at {provider}',
    'is {provider} in deficit',
    'what is the budget of {provider}',
    'budget surplus or deficit at {provider}',
    'is the single central record confirmed at {provider}',
    'is safeguarding training confirmed at {provider}',
    'does {provider} have a data protection officer',
    'is the website of {provider} compliant',
    'are continuity plans in place at {provider}',
    'Legionella and asbestos at {provider}',
    'how many permanent exclusions has {provider} had',
    'MASH referrals at {provider}',
    'what does finance say about our budget',
    'what does finance say about {provider}',
    'how is our compliance looking',
    'is anything red at {provider}',
    'when was {provider} last audited',
    'what is amber at {provider}',
    'what is red at {provider}',
    'what do the other teams say about {provider}',
    'any worries from other teams about {provider}',
    'when did {provider} last have an audit',
    'how is the budget at {provider}',
    'compliance at {provider}',
    'what is on the dashboard for {provider}',
  ],
  input: z.strictObject({ provider: inputs.provider, field: z.string().min(1).max(60).optional() }),
  dashboard: true,
  async run(context, { provider: key, field: asked }): Promise<Answer> {
    const seen = await dashboardSeen(context, key);
    if ('card' in seen) return seen;
    const none = notGiven(seen);
    if (none) return { ...none, buttons: setButtons(seen) };
    const { pack, provider, record, fields } = seen;
    const one = fieldNamed(fields, asked);
    const shown = one ? [one] : fields;
    const cells = shown.map((field) => cellOf(field, provider, record, context.today));
    const since = await sinceOf(context, seen);
    const all = await changesSince(context, key, shown, since.day);
    // A point's first value is no change of it: after a first import every one of them would be.
    const changes = all.filter(({ before }) => before !== undefined);
    const changed = changesTable(context, seen, changes.slice(0, 5), `Changed ${since.words}`);
    return {
      card: 'list',
      title: nameApart(provider, heardBy(context).all()),
      subtitle: seen.dashboard.name,
      lead: one
        ? sayOne(cells[0]!)
        : `${sayAll(provider.name, cells)} ${sayChanges(changes.length, all.length - changes.length, since.words)}`,
      tables: [...(one ? [] : teamTables(seen, cells)), ...(changes.length > 0 ? [changed] : [])],
      ...dashboardFoot(pack, seen.dashboard, shown),
      buttons: [
        ...(one ? leads(key, ['dashboard']) : []),
        ...setButtons(seen),
        ...(all.length > Math.min(changes.length, 5) ? leads(key, ['dashboard-changes']) : []),
        ...(seen.whole ? leads(key, ['provider-overview']) : []),
      ],
      audience: 'person',
    };
  },
});

function teamTables({ dashboard: whole, fields }: DashboardSeen, cells: readonly Cell[]): Table[] {
  return byTeam(whole, fields).map(({ team, fields: theirs }) => ({
    heading: team.name,
    columns: ['Point', 'Value', 'How it stands'],
    rows: cells
      .filter(({ field }) => theirs.includes(field))
      .map((cell) => ({ cells: [cell.field.label, cell.words ?? '–', sayCell(cell)], tone: toneOf(cell) })),
  }));
}

function setButtons({ dashboard: whole, teams, provider }: DashboardSeen): Button[] {
  return teams
    .filter((team) => mayKeep(whole, team))
    .map(({ id, name }) => ({
      title: teams.length > 1 ? `Change: ${name}` : 'Change',
      request: 'set-dashboard',
      input: { provider: provider.key, ...(teams.length > 1 && { team: id }) },
    }));
}

function sayOne(cell: Cell): string {
  const { field, words, asOf } = cell;
  if (words === undefined) return `${field.label}: nothing is kept of it yet.`;
  return `${field.label}: ${words}${cell.rag || asOf ? `. ${cell.rag ? sayCell(cell) : `As of ${sayDate(asOf!)}${cell.outOfDate ? ', which is out of date' : ''}`}` : ''}.`;
}

function sayAll(name: string, cells: readonly Cell[]): string {
  const { red, amber, 'out-of-date': late, missing } = countsOf(cells);
  const said = [
    ...(red > 0 ? [`${red} red`] : []),
    ...(amber > 0 ? [`${amber} amber`] : []),
    ...(late > 0 ? [`${late} out of date`] : []),
    ...(missing > 0 ? [`${missing} not kept yet`] : []),
  ];
  return said.length === 0
    ? `${name}: nothing is red, amber or out of date.`
    : `${name}: of ${cells.length} ${cells.length === 1 ? 'point' : 'points'}, ${listed(said)}.`;
}

/** @example sayChanges(0, 3, 'since the school year began') // 'Nothing has changed since the school year began; 3 points were given for the first time.' */
function sayChanges(changed: number, first: number, since: string): string {
  const said = changed === 0 ? `Nothing has changed ${since}` : `${sayCount(changed, 'change')} ${since}`;
  return first === 0 ? `${said}.` : `${said}; ${first === 1 ? '1 point was' : `${first} points were`} given for the first time.`;
}
