import { z } from 'zod/v4';
import { academicYearOf, sayYear } from '../domain/date.ts';
import type { Answer } from './answer.ts';
import { coverNotes } from './caseloads/cover-notes.ts';
import type { Context } from './context.ts';
import { byUrgency, type DueState, dueLines, duePeriod, dueStates } from './due/due-lines.ts';
import { dueTables } from './due/due-tables.ts';
import { dayField, field } from './field.ts';
import { inputs } from './inputs.ts';
import { providersAsked, providersAskedFields } from './lists/providers-asked.ts';
import { bookedFor } from './meetings/booked-for.ts';
import { scheduleButtons } from './meetings/schedule-buttons.ts';
import { unfinished } from './notes/unfinished.ts';
import type { Period } from './periods/period-asked.ts';
import { defineRequest } from './request.ts';
import type { Standing } from './standing/standing.ts';
import { standing, standings } from './standing/standings.ts';
import { theProvider } from './standing/the-provider.ts';
import { aboutLine } from './words/about.ts';
import { calendarNotes } from './words/calendar-notes.ts';
import { leads } from './words/leads.ts';
import { paged } from './words/paged.ts';
import { restsOn } from './words/rests-on.ts';
import { pausedNotes, pausedToo } from './words/say-paused.ts';

/** What is overdue, due now and coming up: for one provider, a person's caseload or one's own. */
export const due = defineRequest({
  name: 'due',
  title: 'What is due, overdue or coming up',
  says: [
    'what is due',
    'what is overdue',
    'what is coming up',
    'what is due at {provider}',
    'what is overdue at {provider}',
    'what is coming up at {provider}',
    'what is due for {provider}',
    'what do I need to do',
    'show everything overdue',
    'is anything overdue',
    'what is happening next week',
    'what have I got coming up',
    'what is next',
    'what is next for {provider}',
    'what should happen next at {provider}',
    'my overdue visits',
    'which of my schools are overdue',
    'what am I behind on',
    'what is {person} behind on',
    'what is overdue for {person}',
    'what is due for {person}',
    'what is due this half term',
    'is the {activity} overdue at {provider}',
    'is our {activity} overdue',
    'what is overdue across the authority',
    'next visit to {provider}',
    'when is the next visit to {provider}',
    'what do I still need to fit in at {provider}',
    'what do I have to do before half term',
    'what needs doing before christmas',
    'what have I got to do',
    'am I late with anything',
    'am I behind',
    'what should I be doing',
    'what should I do next',
    'what should be happening at {provider}',
    'what is outstanding at {provider}',
    'what is outstanding',
    'what still has to happen at {provider}',
    'what is left to do at {provider}',
    'anything outstanding at {provider}',
    'anything late at {provider}',
    'are we behind at {provider}',
    'what have we missed at {provider}',
    'what is next for us',
    'when are you next coming in',
    'when is somebody next coming to see us',
    'what have I missed',
    'which visits are late',
    'where am I with my visits',
    'what is on the horizon',
    '{activity} due',
    'which {activity} are due',
    'what has {person} got outstanding',
    'what is {person} late with',
    'what do I need to have done by half term',
    'what has to be done by {date}',
    'how are we doing with {activity}',
    'where are we with {activity}',
    'to do list',
    'todo list',
    'my to do list',
    'what has slipped',
    'what is slipping',
    'jobs outstanding for me',
    'my outstanding jobs',
    'what is late',
    'what is late across the authority',
    'who do I still need to visit',
    'what is late across the borough',
    'is anybody visiting {provider} soon',
    'is anyone coming to {provider} soon',
    'which {activity} are still to do',
    '{activity} still to do this term',
    'what is hanging over me',
    'what has gone past its date',
    'anything past its date',
    'what have I let slip',
    'which {kind} need seeing before {date}',
    'who needs seeing before the end of term',
    'what are we behind on as a service',
    'what have I got overdue',
    'anything I should have done by now and have not',
    'what is overdue on my patch',
    'what is due on my patch',
    'what is due in {place}',
    'what is overdue in {place}',
    'what is due at {kind} in {place}',
    '{activity} coming up in {place}',
    '{activity} coming up the week of {date}',
    'core visits coming up {date} in {place}',
    'what is coming up at {category} {kind}',
  ],
  input: z.strictObject({
    provider: inputs.provider.optional(),
    ...providersAskedFields,
    when: z.enum(['overdue', 'due', 'upcoming']).optional(),
    activity: inputs.activity.optional(),
    start: dayField,
    until: dayField,
    half: field(z.string().max(20)),
    skip: inputs.skip,
  }),
  ahead: true,
  within: true,
  async run(context, { provider: key, when, activity, start, until, half, skip, ...asked }): Promise<Answer> {
    const one = key === undefined ? undefined : theProvider(context, key);
    const { person, scope, category } = asked;
    const set = one ? { providers: [one], words: one.name } : providersAsked(context, asked);
    const stand = one ? [await standing(context, one)] : await standings(context, set.providers);
    const all = stand.filter(({ position }) => one || (category?.includes(position.decision?.category ?? '') ?? true));
    const period = duePeriod(context, { start, until, half });
    const found = all
      .flatMap((stands) => dueLines(stands, period, context.today).map((line) => ({ stands, line })))
      .filter(({ line }) => activity === undefined || line.activity === activity);
    const count = (state: DueState) => found.filter(({ line }) => line.state === state).length;
    const wanted = found.filter(({ line }) => when === undefined || line.state === when).sort(byUrgency);
    const again = { request: 'due', input: { provider: key, ...asked, when, activity, start, until, half } };
    const { rows, page } = paged(wanted, skip, again, context);
    const [first] = all;
    const mine = one !== undefined || (scope === undefined && (person ?? 'me') === 'me');
    const left = mine ? await unfinished(context, one?.key) : { notes: [], buttons: [] };
    return {
      card: 'list',
      title: one ? one.name : `What is due for ${set.words}`,
      subtitle: one && first ? aboutLine(first) : undefined,
      lead: sayCounts(count, when, { words: set.words, period, all }) + (one ? pausedToo(first?.position.paused) : ''),
      tables: dueTables(rows, await bookedFor(context, rows), period.words, one === undefined ? set.providers : undefined),
      page,
      notes: [
        ...left.notes,
        ...(one ? [] : [...coversOf(context, person), ...pausedNotes(all)]),
        ...calendarNotes(context, all),
        ...beyondNote(context, period),
      ],
      ...foot(all, one !== undefined),
      buttons: [
        ...left.buttons,
        ...(one && first
          ? scheduleButtons(
              first,
              wanted.map(({ line }) => line),
            )
          : []),
        ...(one ? leads(one.key, ['record-visit', 'allocation', 'visits', 'remaining-days', 'log-days']) : []),
      ],
      audience: 'person',
    };
  },
});

/** Cover is said to staff alone: anybody else has only their own providers. */
function coversOf(context: Context, person: string = 'me'): string[] {
  const { asker } = context;
  return asker.staff ? coverNotes(context, person === 'me' ? asker.person.key : person) : [];
}

/** Only the year that is running has a plan. */
function beyondNote({ today }: Context, { closes }: Period): string[] {
  const year = academicYearOf(today);
  return academicYearOf(closes) > year ? [`What comes after ${sayYear(year)} is not planned yet and not among these.`] : [];
}

function sayCounts(
  count: (state: DueState) => number,
  when: DueState | undefined,
  { words, period, all }: { words: string; period: Period; all: readonly Standing[] },
): string {
  if (all.length === 0)
    return words === 'your caseload' ? 'There are no schools or settings on your caseload.' : `There are none: ${words}.`;
  const ahead = `coming up ${period.words}`;
  if (when) return `${count(when) || 'Nothing'} ${{ overdue: 'overdue', due: 'due now', upcoming: ahead }[when]} for ${words}.`;
  if (dueStates.every((state) => count(state) === 0)) return `Nothing is overdue, due now or ${ahead} for ${words}.`;
  return `For ${words}: ${count('overdue')} overdue, ${count('due')} due now, ${count('upcoming')} ${ahead}.`;
}

/** One provider's answer cites its groups; a list cites the strategy as a whole once. */
function foot(all: readonly Standing[], one: boolean) {
  const [first] = all;
  if (!first) return { sources: [] };
  const groups = all.flatMap(({ position }) => position.groups);
  const also = one ? groups.flatMap(({ items }) => items) : [];
  return restsOn(first.pack, groups, { also, about: one ? ['dates'] : [] });
}
