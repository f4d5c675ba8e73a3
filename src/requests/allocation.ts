import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import { sayDays } from '../domain/days.ts';
import type { Entitlement } from '../domain/entitlements/entitlement.ts';
import type { PlanLine } from '../domain/position.ts';
import { activityName } from '../packs/activity-of.ts';
import type { Answer, Table } from './answer.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import type { Standing } from './standing/standing.ts';
import { standing } from './standing/standings.ts';
import { theProvider } from './standing/the-provider.ts';
import { aboutLine } from './words/about.ts';
import { calendarNotes } from './words/calendar-notes.ts';
import { leads } from './words/leads.ts';
import { periodNote } from './words/period-note.ts';
import { sayLine, sayParts, sayWhen, stateWords } from './words/plan-words.ts';
import { restsOn } from './words/rests-on.ts';
import { sayBalance } from './words/say-balance.ts';
import { supportInWords } from './words/support-in-words.ts';

/** What is a provider's year made of: every visit and meeting with its days, its window and how it stands? */
export const allocation = defineRequest({
  name: 'allocation',
  title: 'The year broken down',
  says: [
    'what is the allocation for {provider}',
    'break down the days for {provider}',
    'breakdown for {provider}',
    '{provider} allocation',
    'what support does {provider} get',
    'what does {provider} get',
    'what is {provider} entitled to',
    'show the plan for {provider}',
    'what are the days of {provider} made of',
    'what visits does {provider} get this year',
    'what support do we get',
    'what are our days made of',
    'how are the days for {provider} split',
    'when are the {activity} for {provider}',
    'which months are the {activity} for {provider}',
    'what does {provider} get for its category',
    'what is {provider} due to get this year',
    'break down the year for {provider}',
    'how is the year made up for {provider}',
    'what is in the package for {provider}',
    'which visits are planned for {provider} this year',
    'what are we meant to get this year',
    'what should we be getting from you this year',
    'what have we been allocated',
    'how many visits should {provider} get this year',
    'what is {provider} supposed to have had by now',
    'when in the year are our visits',
    'what does our year of support look like',
    'what is in our entitlement',
    'how many {activity} should we get',
    'the full allocation for {provider}',
    'where does the {days} for {provider} come from',
    'how do you get to {days} for {provider}',
    'what extra do we get',
    'what do we get because of it',
    'how many days is that altogether',
    'breakdown of our days by type of activity',
    'where do our days go',
    'a breakdown of our days this year',
    'what are our days made up of',
    'how is our time shared out through the year',
    'what are they for',
    'what are the days for',
  ],
  input: z.strictObject({ provider: inputs.provider, activity: inputs.activity.optional() }),
  async run(context, { provider: key, activity }): Promise<Answer> {
    const stands = await standing(context, theProvider(context, key));
    const { provider, pack, position } = stands;
    const asked = (one: { activity: string }) => activity === undefined || one.activity === activity;
    const plan = position.plan.filter(asked);
    const items = position.groups.flatMap((group) => group.items).filter(asked);
    const words = supportInWords(pack, items, provider.kind);
    return {
      card: 'list',
      title: provider.name,
      subtitle: aboutLine(stands),
      lead: plan.length === 0 && activity !== undefined ? 'That is not part of what this provider gets this year.' : sayBalance(stands),
      tables: [
        ...planTable(
          stands,
          'In the allocation',
          plan.filter(({ outside }) => !outside),
        ),
        ...planTable(
          stands,
          'Offered outside the allocation',
          plan.filter(({ outside }) => outside),
        ),
        ...words,
      ],
      notes: [
        ...calendarNotes(context, [stands]),
        ...position.groups.flatMap(({ remark }) => remark ?? []),
        ...remarks(stands, items),
        ...periodNote(pack, context.today),
      ],
      ...restsOn(pack, position.groups, { also: items, about: ['days', 'dates', 'offers'] }),
      buttons: leads(key, ['visits', 'remaining-days', 'due', 'category']),
      audience: 'person',
    };
  },
});

/** What a reader must know of each activity; of support in words, and of occurrences that differ, the table has said it. */
function remarks({ pack, provider }: Standing, items: readonly Entitlement[]): string[] {
  const counted = items.filter((item) => (item.shape === 'days' || item.shape === 'cadence') && !differs(items, item.activity));
  return [
    ...new Set(counted.flatMap(({ activity, remark }) => (remark ? [`${activityName(pack, activity, provider.kind)}: ${remark}`] : []))),
  ];
}

/** Whether one occurrence of an activity is for something else than another ("the school's own focus", "the LA's agenda"). */
function differs(items: readonly { activity: string; shape: string; remark?: string }[], activity: string): boolean {
  return new Set(items.filter((item) => item.activity === activity && item.shape === 'days').map(({ remark }) => remark)).size > 1;
}

/** @example sayWhich(standing, line, lines) // 'Core Visit 1 of 2 (the school's own focus)' */
function sayWhich(stands: Standing, line: PlanLine, lines: readonly PlanLine[]): string {
  const { remark } = line;
  if (!remark || !differs(lines, line.activity)) return sayLine(stands, line);
  return `${sayLine(stands, line)} (${remark[0]?.toLowerCase()}${remark.slice(1).replace(/\.$/, '')})`;
}

function planTable(stands: Standing, heading: string, lines: readonly PlanLine[]): Table[] {
  if (lines.length === 0) return [];
  const rows = lines.map((line) => ({
    cells: [sayWhich(stands, line, lines), sayParts(line.parts) || '1 visit', sayWhen(stands, line), sayHow(line)],
    tone: line.state === 'overdue' ? ('attention' as const) : line.state === 'done' ? ('good' as const) : undefined,
  }));
  const total = lines.reduce((sum, { parts }) => sum + parts.prep + parts.visit + parts.report, 0);
  return [{ heading: total > 0 ? `${heading}: ${sayDays(total)}` : heading, columns: ['Activity', 'Days', 'When', 'State'], rows }];
}

/** How an occurrence stands, with the date it was held on or is planned for. */
function sayHow({ state, doneOn, plannedFor }: PlanLine): string {
  if (doneOn) return `${stateWords.done}, ${sayDate(doneOn)}`;
  return plannedFor ? `Planned, ${sayDate(plannedFor)}` : stateWords[state];
}
