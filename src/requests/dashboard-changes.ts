import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import type { Answer } from './answer.ts';
import { changesSince, sinceOf } from './compliance/changes-since.ts';
import { changesTable } from './compliance/changes-table.ts';
import { dashboardSeen } from './compliance/dashboard-seen.ts';
import { fieldNamed } from './compliance/field-named.ts';
import { heardBy } from './desk/heard.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { leads } from './words/leads.ts';
import { paged } from './words/paged.ts';
import { nameApart } from './words/provider-rows.ts';
import { restsOn } from './words/rests-on.ts';

/** What has been changed on a school's dashboard since the last TAS meeting, or since a day: the latest first. */
export const dashboardChanges = defineRequest({
  name: 'dashboard-changes',
  title: 'What changed on the compliance dashboard',
  says: [
    'what changed on the dashboard of {provider}',
    'what changed on the dashboard of {provider} since the last TAS',
    'what has changed on the dashboard since the last TAS',
    'what changed on the dashboard since {date}',
    'what is new on the dashboard of {provider}',
    'anything new on the dashboard of {provider}',
    'changes on the compliance dashboard of {provider}',
    'dashboard changes for {provider}',
    'has the dashboard of {provider} changed',
    'has anything changed on the compliance dashboard',
    'who changed the dashboard of {provider}',
    'history of the dashboard of {provider}',
    'what was the budget of {provider} before',
    'dashboard updates for {provider} since {date}',
    'has finance updated {provider}',
    'what has finance changed for {provider}',
    'when did finance last update {provider}',
    'any dashboard changes at {provider} lately',
  ],
  input: z.strictObject({
    provider: inputs.provider,
    field: z.string().min(1).max(60).optional(),
    since: inputs.since.optional(),
    skip: inputs.skip,
  }),
  dashboard: true,
  async run(context, { provider: key, field: asked, since: day, skip }): Promise<Answer> {
    const seen = await dashboardSeen(context, key);
    if ('card' in seen) return seen;
    const { provider, fields, dashboard } = seen;
    const one = fieldNamed(fields, asked);
    const since = day === undefined ? await sinceOf(context, seen) : { day, words: `since ${sayDate(day)}` };
    const changes = await changesSince(context, key, one ? [one] : fields, since.day);
    const { rows, page } = paged(
      changes,
      skip,
      { request: 'dashboard-changes', input: { provider: key, field: one?.id, since: day } },
      context,
    );
    const name = nameApart(provider, heardBy(context).all());
    const what = one ? one.label : `the ${dashboard.name.toLowerCase()}`;
    return {
      card: 'list',
      title: `Changes: ${name}`,
      subtitle: dashboard.name,
      lead:
        changes.length === 0
          ? `${name}: nothing has changed on ${what} ${since.words}.`
          : `${name}: ${changes.length} ${changes.length === 1 ? 'change' : 'changes'} on ${what} ${since.words}.`,
      tables: rows.length > 0 ? [changesTable(context, seen, rows)] : [],
      page,
      ...restsOn(seen.pack, [dashboard]),
      buttons: leads(key, ['dashboard']),
      audience: 'person',
    };
  },
});
