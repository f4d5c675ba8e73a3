import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import { dayNumber, sayDays } from '../domain/days.ts';
import type { YearRecord } from '../domain/year-record.ts';
import { activityName, activityOf } from '../packs/activity-of.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { standing } from './standing/standings.ts';
import { theProvider } from './standing/the-provider.ts';
import { aboutLine } from './words/about.ts';
import { leads } from './words/leads.ts';
import { restsOn } from './words/rests-on.ts';

/** Which visits and meetings has a provider had this year, and when was the last one? */
export const visits = defineRequest({
  name: 'visits',
  title: 'Visits so far',
  says: [
    'visits to {provider} and {provider}',
    'visits to {provider}',
    'visits so far at {provider}',
    'when was the last visit to {provider}',
    'when did we last visit {provider}',
    'when were we last at {provider}',
    'has anybody been to {provider}',
    'who has been out to {provider}',
    'last visit {provider}',
    'how many visits has {provider} had',
    'how many {activity} has {provider} had',
    'how many {activity} have been done at {provider}',
    'when was the last {activity} at {provider}',
    'has {provider} had its {activity}',
    'what visits have we had',
    'what has been done at {provider}',
    'history of visits {provider}',
    'have we done the {activity} at {provider}',
    'has anyone been to {provider} this year',
    'when did {provider} last have anyone in',
    'when were we last in at {provider}',
    'when did I last see {provider}',
    'what have we done at {provider} so far',
    'what has {provider} had so far',
    'how often have we been to {provider}',
    'who last went to {provider}',
    'when was somebody last at {provider}',
    'how long is it since anyone went to {provider}',
    'have I been to {provider} this term',
    'how many times have we been to {provider}',
    'dates of the visits to {provider}',
    'list the visits to {provider}',
    'what have you done with us this year',
    'when were you last here',
    'when did you last come',
    'how many times have you been to see us',
    'log of visits {provider}',
    'was anyone at {provider} in {date}',
    'which visits have we had from you',
    'visits to {provider} this year',
    'visits at {provider} this term',
    'did I log {provider} on {date}',
    'have I logged {provider}',
    'did I log anything at {provider}',
    'last time I was at {provider}',
    'last time we were at {provider}',
    'who has been into {provider} since {date} and what for',
  ],
  input: z.strictObject({ provider: inputs.provider, activity: inputs.activity.optional() }),
  async run(context, { provider: key, activity }): Promise<Answer> {
    const stands = await standing(context, theProvider(context, key));
    const { provider, pack, record } = stands;
    const all = [...(record.carried ?? []).flatMap(({ sums }) => sums), ...record.sums];
    const found = all.filter(
      (sum) => activity === undefined || sum.activity === activity || activityOf(pack, sum.activity)?.countsAs === activity,
    );
    const held = found.filter(({ visits: count, date }) => count > 0 && date <= context.today);
    const last = held.at(-1);
    const count = held.reduce((sum, { visits: one }) => sum + one, 0);
    const what = activity === undefined ? 'visits and meetings' : (activityOf(pack, activity)?.plural ?? activity);
    const days = found.reduce((sum, { prep, visit, report }) => sum + prep + visit + report, 0);
    return {
      card: 'list',
      title: provider.name,
      subtitle: aboutLine(stands),
      lead: last
        ? `${count} ${count === 1 ? singular(pack, activity) : what} this year, ${sayDays(days)} in all. The last was ${activityName(pack, last.activity, provider.kind)} on ${sayDate(last.date)}.`
        : `No ${what} recorded this year${days > 0 ? `; ${sayDays(days)} of other work` : ''}.`,
      tables:
        found.length > 0
          ? [
              {
                heading: 'This year, newest first',
                columns: ['Date', 'Activity', 'Days'],
                rows: [...found].reverse().map((sum) => ({
                  cells: [sayDate(sum.date), activityName(pack, sum.activity, provider.kind), dayNumber(sum.prep + sum.visit + sum.report)],
                })),
              },
            ]
          : [],
      notes: carriedNote(context, record),
      ...restsOn(pack, []),
      buttons: leads(key, ['record-visit', 'visit-notes', 'remaining-days', 'due', 'log-days']),
      audience: 'person',
    };
  },
});

/** Whose visits stand here besides its own. */
function carriedNote({ directory }: Context, { carried = [] }: YearRecord): string[] {
  const names = carried.filter(({ sums }) => sums.length > 0).flatMap(({ provider }) => directory.get(provider)?.name ?? []);
  return names.length > 0 ? [`Visits to ${names.join(' and ')} earlier this year are included.`] : [];
}

function singular(pack: Parameters<typeof activityOf>[0], activity?: string): string {
  return activity === undefined ? 'visit or meeting' : (activityOf(pack, activity)?.name ?? activity);
}
