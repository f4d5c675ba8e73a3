import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import { meetingRef } from '../domain/meeting.ts';
import type { PlanLine } from '../domain/position.ts';
import { sayInspection } from '../domain/say-inspection.ts';
import { activityName } from '../packs/activity-of.ts';
import type { Answer } from './answer.ts';
import { inputs } from './inputs.ts';
import { nextMeeting } from './meetings/booked-for.ts';
import { sayMeetingTime } from './meetings/say-meeting-time.ts';
import { defineRequest } from './request.ts';
import type { Standing } from './standing/standing.ts';
import { standing } from './standing/standings.ts';
import { theProvider } from './standing/the-provider.ts';
import { carerRoles, peopleOf } from './who-looks-after.ts';
import { aboutLine } from './words/about.ts';
import { balanceChart } from './words/balance-table.ts';
import { leads } from './words/leads.ts';
import { sayState } from './words/plan-words.ts';
import { restsOn } from './words/rests-on.ts';
import { sayBalance } from './words/say-balance.ts';
import { pausedToo } from './words/say-paused.ts';

/** The one card about a provider: what it is, its category, its days, what comes next and who looks after it. */
export const providerOverview = defineRequest({
  name: 'provider-overview',
  title: 'Everything about a provider',
  says: [
    '{provider}',
    'tell me about {provider}',
    'show me {provider}',
    'overview of {provider}',
    'summary of {provider}',
    'how is {provider} doing',
    'what do we know about {provider}',
    'info on {provider}',
    'details for {provider}',
    'my school',
    'my setting',
    'our nursery',
    'everything on {provider}',
    'everything about {provider}',
    'brief me on {provider}',
    'what is the story with {provider}',
    'what have you got on {provider}',
    'where are we with {provider}',
    'where are we up to with {provider}',
    'I am off to {provider} what do I need to know',
    'fill me in on {provider}',
    'full picture for {provider}',
    'at a glance {provider}',
    'how are we doing',
    'where do we stand',
    'what should I know before I go to {provider}',
    'what do I need to know before I visit {provider}',
    'anything I should know about {provider}',
    'pull up {provider}',
    'bring up {provider}',
    'open {provider}',
    'give me the whole picture of {provider}',
    'off to see {provider} never met them give me the whole picture',
  ],
  input: z.strictObject({ provider: inputs.provider }),
  async run(context, { provider: key }): Promise<Answer> {
    const stands = await standing(context, theProvider(context, key));
    const { provider, position, pack, category } = stands;
    const overdue = position.plan.filter(({ state }) => state === 'overdue');
    const next = position.plan
      .filter(({ state }) => state === 'due' || state === 'upcoming')
      .sort((a, b) => deadline(a).localeCompare(deadline(b)))[0];
    const last = [...stands.record.sums].reverse().find(({ visits }) => visits > 0);
    const booked = await nextMeeting(context, stands);
    const carers = peopleOf(context, key).filter(({ role }) => carerRoles.includes(role));
    const [inspection] = provider.inspections;
    const register = [
      provider.status === 'closed' ? { label: 'Closed', value: provider.closed ? sayDate(provider.closed) : 'yes' } : undefined,
      ...provider.successors.map((successor) => {
        const known = context.directory.get(successor);
        return known ? { label: 'Now', value: known.name } : undefined;
      }),
      { label: key.startsWith('EY') ? 'EY URN' : 'URN', value: key },
      provider.type ? { label: 'Type', value: provider.type } : undefined,
      inspection ? { label: 'Last inspection', value: sayInspection(inspection) } : undefined,
      provider.offersTwoYearOlds ? { label: 'Two-year-olds', value: 'offers places' } : undefined,
    ];
    const support = [
      position.decision
        ? { label: 'Category', value: `${position.decision.category}, since ${sayDate(position.since ?? position.decision.effectiveFrom)}` }
        : undefined,
      carers.length > 0 ? { label: 'Looked after by', value: carers.map(({ name }) => name).join(', ') } : undefined,
      last ? { label: 'Last visit', value: sayDate(last.date) } : undefined,
      overdue.length > 0 ? { label: 'Overdue', value: sayOverdue(stands, overdue) } : undefined,
      next ? { label: 'Next', value: sayState(stands, next) } : undefined,
      booked ? { label: 'Booked', value: `${activityName(pack, booked.activity, provider.kind)}, ${sayMeetingTime(booked)}` } : undefined,
    ];
    return {
      card: 'balance',
      title: provider.name,
      subtitle: aboutLine(stands),
      lead: closed(provider) ?? sayBalance(stands) + pausedToo(position.paused),
      facts: [...support, ...register].filter((fact) => fact !== undefined),
      chart: closed(provider) ? undefined : balanceChart(position.balance),
      ...restsOn(pack, [category, ...position.groups], { about: ['days'] }),
      buttons: [
        ...(booked ? [{ title: 'The meeting', request: 'meeting', input: { meeting: meetingRef(booked) } }] : []),
        ...leads(key, ['remaining-days', 'category', 'allocation', 'record-visit', 'due', 'visits']),
      ],
      audience: 'person',
    };
  },
});

/** What is planned comes on its day; anything else counts by the day its window closes. */
function deadline({ plannedFor, closes }: PlanLine): string {
  return plannedFor ?? closes ?? '';
}

/** The first three; a long arrears is a number. */
function sayOverdue(stands: Standing, lines: readonly PlanLine[]): string {
  const said = lines.slice(0, 3).map((line) => sayState(stands, line));
  return [...said, ...(lines.length > 3 ? [`and ${lines.length - 3} more`] : [])].join('; ');
}

function closed({ name, status, closed: on }: { name: string; status: string; closed?: string }): string | undefined {
  return status === 'closed' ? `${name} closed${on ? ` on ${sayDate(on)}` : ''}. Its record is kept.` : undefined;
}
