import type { Answer } from './answer.ts';
import { cellOf } from './compliance/cell-of.ts';
import { changesTable } from './compliance/changes-table.ts';
import { type DashboardSeen, dashboardSeen, notGiven } from './compliance/dashboard-seen.ts';
import { mayKeep } from './compliance/may-keep.ts';
import { sayCell } from './compliance/say-cell.ts';
import { setForm } from './compliance/set-form.ts';
import { type SetInput, setInput } from './compliance/set-input.ts';
import { type WrittenCompliance, writeCompliance } from './compliance/write-compliance.ts';
import type { Context } from './context.ts';
import { heardBy } from './desk/heard.ts';
import { defineRequest } from './request.ts';
import { leads } from './words/leads.ts';
import { listed } from './words/listed.ts';
import { plainAnswer } from './words/plain-answer.ts';
import { nameApart } from './words/provider-rows.ts';

/** A team sets its own fields of one school's dashboard, in a form that shows what is kept. */
export const setDashboard = defineRequest({
  name: 'set-dashboard',
  title: 'Set your team’s points of a school',
  says: [
    'update the dashboard of {provider}',
    'update the dashboard for {provider}',
    'update our columns for {provider}',
    'change the dashboard of {provider}',
    'edit the dashboard of {provider}',
    'set the dashboard of {provider}',
    'fill in the dashboard for {provider}',
    'enter the audit date for {provider}',
    'enter the budget of {provider}',
    'change the budget of {provider}',
    'update the budget of {provider}',
    'set the audit date of {provider}',
    'update the fire check for {provider}',
    'correct the dashboard of {provider}',
    'update our dashboard entry for {provider}',
    'mark the website of {provider} as compliant',
    'set the budget of {provider}',
    '{provider} has a licensed deficit now',
    'put in the audit date for {provider}',
    'the audit date of {provider} is {date}',
    'record the audit of {provider}',
    '{provider} was audited on {date}',
    'change a figure on the dashboard of {provider}',
    "{provider}'s budget is now in deficit",
    '{provider} budget is now red',
    'mark {provider} as red for that',
    'put {provider} down as amber',
    'change {provider} to amber on the dashboard',
    'the audit at {provider} was done on {date}',
    '{provider} has had its audit',
    'update {provider} on the dashboard',
    'change our score for {provider} to 3',
  ],
  input: setInput,
  dashboard: true,
  command: true,
  async run(context, input): Promise<Answer> {
    const seen = await dashboardSeen(context, input.provider);
    if ('card' in seen) return seen;
    const { dashboard, provider } = seen;
    const teams = seen.teams.filter((one) => mayKeep(dashboard, one));
    if (teams.length === 0) return notTheirs(seen);
    const offered = dashboard.offeredTo.includes(provider.kind) && provider.status !== 'closed';
    const none = offered ? undefined : notGiven(seen);
    if (none) return none;
    const [team] = teams.length === 1 ? teams : teams.filter(({ id }) => id === input.team);
    if (!team) return whichTeam(seen);
    const fields = dashboard.fields.filter((one) => one.team === team.id && one.from === undefined);
    if (!fields.some(({ id }) => typeof input[`f-${id}`] === 'string')) return setForm(context, seen, team, {});
    const written = await writeCompliance(context, fields, input);
    if (written.faults) return setForm(context, { ...seen, record: written.record }, team, { input: again(input), faults: written.faults });
    return receipt(context, { ...seen, record: written.record }, written.changes);
  },
});

/** The form shown again has seen what is kept now. */
function again({ seen: _, ...input }: SetInput): SetInput {
  return input;
}

function notTheirs({ dashboard, provider, fields }: DashboardSeen): Answer {
  const teams = dashboard.teams.filter((team) => mayKeep(dashboard, team) && fields.some((one) => one.team === team.id));
  const lead = `The ${dashboard.name.toLowerCase()} is kept by these teams, each its own points: ${listed(teams.map(({ name }) => name))}. You can look at it.`;
  return { ...plainAnswer(provider.name, lead, leads(provider.key, ['dashboard'])), audience: 'person' };
}

function whichTeam({ teams, provider, dashboard }: DashboardSeen): Answer {
  return {
    card: 'choice',
    title: provider.name,
    lead: 'Which team’s points would you like to set?',
    options: teams
      .filter((team) => mayKeep(dashboard, team))
      .map(({ id, name }) => ({ title: name, request: 'set-dashboard', input: { provider: provider.key, team: id } })),
    sources: [],
    buttons: [],
    audience: 'person',
  };
}

function receipt(context: Context, seen: DashboardSeen, changes: (WrittenCompliance & { faults?: undefined })['changes']): Answer {
  const { provider, record, fields } = seen;
  const changed = changes.filter(({ before, after }) => before !== after);
  const confirmed = changes.length - changed.length;
  const said = [
    ...(changed.length > 0 ? [`${changed.length} ${changed.length === 1 ? 'point is' : 'points are'} changed`] : []),
    ...(confirmed > 0 ? [`${confirmed} confirmed`] : []),
  ];
  const now = changed.flatMap(({ field: id }) => {
    const field = fields.find((one) => one.id === id);
    return field ? [{ label: field.label, value: sayCell(cellOf(field, provider, record, context.today)) }] : [];
  });
  return {
    card: 'answer',
    title: nameApart(provider, heardBy(context).all()),
    subtitle: seen.dashboard.name,
    lead: said.length > 0 ? `Saved: ${listed(said)}.` : 'Nothing has changed: the dashboard says so already.',
    facts: now,
    tables: changed.length > 0 ? [changesTable(context, seen, changed)] : [],
    sources: [],
    buttons: [...leads(provider.key, ['dashboard']), { title: 'All schools', request: 'team-dashboard', input: {} }],
    audience: 'person',
  };
}
