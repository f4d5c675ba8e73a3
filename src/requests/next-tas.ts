import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import type { PlanLine } from '../domain/position.ts';
import type { Answer, Button } from './answer.ts';
import { inputs } from './inputs.ts';
import { nextBooked } from './meetings/next-booked.ts';
import { scheduleButtons } from './meetings/schedule-buttons.ts';
import { defineRequest } from './request.ts';
import type { Standing } from './standing/standing.ts';
import { standing } from './standing/standings.ts';
import { theProvider } from './standing/the-provider.ts';
import { aboutLine } from './words/about.ts';
import { calendarNotes } from './words/calendar-notes.ts';
import { leads } from './words/leads.ts';
import { sayLine, sayWhen, sentenceOf, stateWords } from './words/plan-words.ts';
import { restsOn } from './words/rests-on.ts';
import { pausedToo } from './words/say-paused.ts';

/**
 * When is a provider's next Team Around the School meeting due? `activity` is the pack's forum, so that the same
 * question finds Warwickshire's Review & Intervention meetings; language gives another only if it was named.
 */
export const nextTas = defineRequest({
  name: 'next-tas',
  title: 'When the next TAS meeting is due',
  says: [
    'when is the next TAS for {provider}',
    'when is the next {activity} for {provider}',
    'next TAS {provider}',
    'next {activity} {provider}',
    'when is the TAS due at {provider}',
    'when is the {activity} due at {provider}',
    'when is our next TAS',
    'when is our TAS',
    'when is the TAS at {provider}',
    'when is our next {activity}',
    'TAS date for {provider}',
    'is a TAS due at {provider}',
    'when should we meet {provider} next',
    'next team around the school for {provider}',
    'when has the {activity} got to be by at {provider}',
    '{activity} for {provider} when is it due by',
    'by when does {provider} need a {activity}',
    'when do we next have to sit down with the LA',
    'when is our next meeting with the LA',
    'when do we next meet with you',
    'when should the {activity} be at {provider}',
    'how soon does {provider} need a {activity}',
    'deadline for the {activity} at {provider}',
    'has {provider} got a {activity} coming up',
    'when is the next big meeting at {provider}',
    'when has the {activity} got to be by',
    'when has it got to be by',
    'next one at {provider}',
    'when are we all sitting down about {provider}',
  ],
  input: z.strictObject({ provider: inputs.provider, activity: inputs.activity.optional() }),
  async run(context, { provider: key, activity }): Promise<Answer> {
    const stands = await standing(context, theProvider(context, key));
    const { provider, pack, position } = stands;
    const forums = pack.groups.flatMap(({ items }) => items).filter(({ shape }) => shape === 'forum');
    const wanted = activity === undefined ? new Set(['tas-meeting', ...forums.map((forum) => forum.activity)]) : new Set([activity]);
    const name = pack.activities.find(({ id }) => wanted.has(id));
    const lines = position.plan.filter((line) => wanted.has(line.activity) && !line.outside);
    const open = lines.filter(({ state }) => state !== 'done' && state !== 'not-due');
    const forum = position.groups.flatMap(({ items }) => items).find((item) => item.shape === 'forum' && wanted.has(item.activity));
    const items = position.groups.flatMap((group) => group.items).filter((item) => wanted.has(item.activity));
    const booked = await nextBooked(context, key, wanted);
    return {
      card: 'answer',
      title: provider.name,
      subtitle: aboutLine(stands),
      lead: `${
        open[0]
          ? sayOpen(stands, open, name?.plural ?? 'meetings')
          : lines.length > 0
            ? `All ${lines.length} ${name?.plural ?? 'meetings'} of this year have been held or are no longer due.`
            : `${name?.plural ?? 'Such meetings'} are not part of what ${provider.name} gets${position.decision ? ` in category ${position.decision.category}` : ''}.`
      }${pausedToo(position.paused)}`,
      facts: [
        ...booked.facts,
        ...(forum?.shape === 'forum'
          ? [
              { label: 'Chaired by', value: forum.chair.join(' or ') },
              ...(forum.minimumAttendance.length > 0 ? [{ label: 'Must attend', value: forum.minimumAttendance.join(' and ') }] : []),
            ]
          : []),
      ],
      tables:
        lines.length > 0
          ? [
              {
                heading: 'This year',
                columns: ['Meeting', 'When', 'State'],
                rows: lines.map((line) => ({
                  cells: [sayLine(stands, line), sayWhen(stands, line), stateWords[line.state]],
                  tone: line.state === 'overdue' ? ('attention' as const) : undefined,
                })),
              },
            ]
          : [],
      notes: calendarNotes(context, [stands]),
      ...restsOn(pack, items.length > 0 ? items : [name], { about: ['days', 'dates', 'people'] }),
      buttons: [
        ...booked.buttons,
        ...scheduleButtons(stands, open),
        ...recordButton(key, name?.id),
        ...leads(key, ['due', 'allocation', 'visits']),
      ],
      audience: 'person',
    };
  },
});

/** What is in arrears, and the next one that is not: "when is the next?" asks for a date still to come. */
function sayOpen(stands: Standing, open: readonly PlanLine[], plural: string): string {
  const late = open.filter(({ state, plannedFor }) => state === 'overdue' && !plannedFor);
  const rest = open.filter((line) => !late.includes(line));
  const next = rest.find(({ plannedFor }) => plannedFor) ?? rest[0];
  const [first] = late;
  const arrears =
    first && late.length > 1
      ? [`${late.length} ${plural} are overdue, the first since ${first.closes ? sayDate(first.closes) : 'its window closed'}.`]
      : first
        ? [sentenceOf(stands, first)]
        : [];
  const window = next && !next.plannedFor && sayWhen(stands, next);
  return [...arrears, ...(next ? [sentenceOf(stands, next)] : []), ...(window ? [`Its window is ${window}.`] : [])].join(' ');
}

/** The note of the meeting that was asked about. */
function recordButton(provider: string, activity: string | undefined): Button[] {
  return leads(provider, ['record-visit']).map(({ input, ...button }) => ({
    ...button,
    input: { ...input, ...(activity && { activity }) },
  }));
}
