import { z } from 'zod/v4';
import { type IsoDate, sayDate } from '../domain/date.ts';
import { sayDays } from '../domain/days.ts';
import type { ActivityBalance, PlanLine } from '../domain/position.ts';
import { activityName, activityOf } from '../packs/activity-of.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import type { Standing } from './standing/standing.ts';
import { standing } from './standing/standings.ts';
import { theProvider } from './standing/the-provider.ts';
import { aboutLine } from './words/about.ts';
import { balanceChart, balanceTable } from './words/balance-table.ts';
import { leads } from './words/leads.ts';
import { periodNote } from './words/period-note.ts';
import { restsOn } from './words/rests-on.ts';
import { sayBalance } from './words/say-balance.ts';
import { countStates, sayDue } from './words/say-due.ts';
import { pausedToo } from './words/say-paused.ts';

/** How many days, and of one activity how many visits or meetings, has a provider left this year? */
export const remainingDays = defineRequest({
  name: 'remaining-days',
  title: 'How many days are left',
  says: [
    'how many days has {provider} left',
    'days left for {provider}',
    'what is left now',
    'tell me what is left',
    'how many days',
    'how many days does {provider} have remaining',
    'remaining days {provider}',
    '{provider} days',
    '{provider} balance',
    'what has {provider} got left',
    'how much is left for {provider}',
    'how many {activity} are left for {provider}',
    'how many {activity} has {provider} got left',
    'how many {activity} does {provider} have left',
    'how much support do we have left',
    'how long have we got left',
    'how many days have we used at {provider}',
    'how many days do we have left',
    'how many {activity} are due, done and left at {provider}',
    'is {provider} overspent',
    'how many {activity} has {provider} still got',
    'how many {activity} are still to come at {provider}',
    'how much have I got to play with at {provider}',
    'what have we spent at {provider}',
    'how many days have been spent on {provider}',
    'any days left over at {provider}',
    'are there any days left at {provider}',
    'have we used up the {activity} at {provider}',
    'have we used all the {activity} at {provider}',
    'have we run out of days at {provider}',
    'is there any time left for {provider}',
    'what is in the pot for {provider}',
    'how is {provider} doing for days',
    'do I have any days to spare at {provider}',
    'how many more days can I spend at {provider}',
    'how many more {activity} can {provider} have',
    'is there enough left at {provider} for {days}',
    'how far through the days is {provider}',
    'days used at {provider}',
    'what days do we have remaining',
    'how much support is there left for us',
    'how much time have you got left for us',
    'do we still have a {activity} left',
    'did we go over at {provider}',
    'any {activity} left for {provider}',
    'what is left at {provider}',
    'what is left for {provider}',
    'what have we left at {provider}',
    'what is left at {provider} this year',
    'running total for {provider}',
    'how many of the {activity} at {provider} are gone',
    'days used and left at {provider}',
    'how many visits are we still owed',
    '{provider} anything left',
    'have you got any more time for us',
    'what is actually left on the clock for {provider}',
    'how many advisor days do we have left to use',
    'have I got anything left to give',
    'what is still unspent at {provider}',
    'do they have days for it',
    'does {provider} have days for it',
    'has {provider} run out of days yet',
    'what does that leave',
    'what does that leave {provider} with',
  ],
  input: z.strictObject({ provider: inputs.provider, activity: inputs.activity.optional() }),
  async run(context, { provider, activity }): Promise<Answer> {
    const stands = await standing(context, theProvider(context, provider));
    return activity === undefined ? whole(stands, context.today) : ofOne(stands, activity);
  },
});

const wholes = new WeakMap<Standing, { today: IsoDate; answer: Answer }>();

/** Put into words once for a standing, which is kept while nothing that it rests on has changed. */
function whole(stands: Standing, today: IsoDate): Answer {
  const before = wholes.get(stands);
  if (before?.today === today) return before.answer;
  const answer = inWords(stands, today);
  wholes.set(stands, { today, answer });
  return answer;
}

function inWords(stands: Standing, today: IsoDate): Answer {
  const { provider, pack, position } = stands;
  const { groups } = position;
  return {
    card: 'balance',
    title: provider.name,
    subtitle: aboutLine(stands),
    lead: sayBalance(stands) + pausedToo(position.paused),
    chart: balanceChart(position.balance),
    tables: balanceTable(stands),
    notes: [...groups.flatMap(({ remark }) => remark ?? []), ...periodNote(pack, today)],
    ...restsOn(pack, groups, { also: groups.flatMap(({ items }) => items), about: ['days'] }),
    buttons: leads(provider.key, ['allocation', 'visits', 'due', 'category']),
    audience: 'person',
  };
}

function ofOne(stands: Standing, id: string): Answer {
  const { provider, pack, position } = stands;
  const activity = activityOf(pack, id);
  const name = activity ? activityName(pack, id, provider.kind) : id;
  const found = [...position.balance.activities, ...position.balance.outside].find((one) => one.activity === id);
  const items = position.groups.flatMap(({ items }) => items).filter((item) => item.activity === id);
  const lines = position.plan.filter((line) => line.activity === id && !line.outside);
  return {
    card: 'answer',
    title: `${name}: ${provider.name}`,
    subtitle: aboutLine(stands),
    lead: found
      ? sayOne(found, name, activity?.plural ?? name, sayDue(lines)) + sayLapsed(stands, id) + pausedToo(position.paused)
      : `${name} is not part of what ${provider.name} gets this year, and none has been recorded.`,
    facts: found ? facts(found, lines) : [],
    ...restsOn(pack, items.length > 0 ? items : [activity], { about: ['days', 'dates'] }),
    buttons: leads(provider.key, ['remaining-days', 'allocation', 'visits']),
    audience: 'person',
  };
}

/** Meetings and visits are counted; days that may be split over visits are not. */
function sayOne(one: ActivityBalance, name: string, plural: string, due: string): string {
  const { count, visits, visitsLeft, allocated, used, remaining } = one;
  if (count === 0) return `${name} is not part of the allocation; ${sayDays(used)} recorded this year.`;
  if (visitsLeft === 0 && visits < count) return `${sayLeft(remaining)} of ${sayDays(allocated)} for ${name}; ${sayDays(used)} used.`;
  const days = allocated > 0 ? ` (${sayLeft(remaining)} of ${sayDays(allocated)})` : '';
  const more = visits > count ? `, ${visits - count} more than planned` : '';
  return `${visitsLeft} of ${count} ${count === 1 ? name : plural} left${days}; ${visits} held${more}${due}.`;
}

/** Occurrences whose window had closed before the category took effect are neither held nor still to hold. */
function sayLapsed({ position }: Standing, id: string): string {
  const notDue = position.plan.filter(({ activity, state }) => activity === id && state === 'not-due');
  const paused = notDue.filter((line) => line.paused).length;
  const lapsed = notDue.length - paused;
  if (paused > 0)
    return ` ${paused} ${paused === 1 ? 'is' : 'are'} not due: support is paused when ${paused === 1 ? 'its window closes' : 'their windows close'}.`;
  if (lapsed === 0 || position.since === undefined) return '';
  const category = position.decision?.category;
  return ` ${lapsed} fell before ${category ? `category ${category} began` : 'it joined'} on ${sayDate(position.since)} and ${lapsed === 1 ? 'is' : 'are'} not due.`;
}

function sayLeft(quarters: number): string {
  return quarters < 0 ? `${sayDays(-quarters)} over` : `${sayDays(quarters)} left`;
}

function facts({ allocated, used, remaining, owed, count, visits, visitsLeft }: ActivityBalance, lines: readonly PlanLine[]) {
  const { overdue, due } = countStates(lines);
  return [
    ...(count > 0
      ? [
          { label: 'In the year', value: String(count) },
          { label: 'Held', value: String(visits) },
          { label: 'Still to hold', value: String(visitsLeft) },
          ...(overdue > 0 ? [{ label: 'Overdue', value: String(overdue) }] : []),
          ...(due > 0 ? [{ label: 'Due now', value: String(due) }] : []),
        ]
      : []),
    ...(allocated > 0 || used > 0
      ? [
          { label: 'Allocated', value: sayDays(allocated) },
          { label: 'Used', value: sayDays(used) },
          { label: remaining < 0 ? 'Over' : 'Left', value: sayDays(Math.abs(remaining)) },
        ]
      : []),
    ...(owed > 0 ? [{ label: 'Report still owed', value: sayDays(owed) }] : []),
  ];
}
