import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import type { Span } from '../domain/window-dates.ts';
import { type DiaryLine, diaryDays } from './absences/diary-days.ts';
import { sayAbsence } from './absences/say-absence.ts';
import { sayCount } from './actions/say-action.ts';
import type { Answer, Table } from './answer.ts';
import { personOf } from './caseloads/carer.ts';
import { dayField, field } from './field.ts';
import { inputs } from './inputs.ts';
import { mayLead } from './may-lead.ts';
import { spanAsked } from './periods/span-asked.ts';
import { defineRequest } from './request.ts';
import { paged } from './words/paged.ts';

/** What is in the asker's diary, or for staff in a colleague's: meetings and absences, day by day. */
export const myDiary = defineRequest({
  name: 'my-diary',
  title: 'My diary',
  says: [
    'my diary',
    'what is in my diary',
    'show me my diary',
    'my diary next week',
    'my diary for next week',
    'what is in my diary next week',
    'what is in my diary this week',
    'what is in my diary on {date}',
    'my diary on {date}',
    'open my diary',
    'my calendar',
    'what is in my calendar',
    'my absences',
    'when am I away',
    'what leave have I got',
    'my diary from {date} until {date}',
    'what is in the diary of {person}',
    'when is {person} away',
    'am I free on {date}',
    'am I free {date} afternoon',
    'when am I free',
    'when is {person} free',
    'is {person} free on {date}',
    'am I busy on {date}',
    'show me the diary of {person}',
    'what have I got on {date}',
    'my calendar for {date}',
    'when am I off',
    'is {person} on leave on {date}',
    'am I on leave on {date}',
    'has my leave been added',
    'what am I doing on {date}',
    'what am I doing on thursday',
    'do I have anything on {date}',
    'where do I need to be on {date}',
    'where am I on {date}',
    'what does {date} look like',
  ],
  input: z.strictObject({
    person: field(inputs.person),
    start: dayField,
    until: dayField,
    half: field(z.string().max(20)),
    skip: inputs.skip,
  }),
  ahead: true,
  async run(context, { person: key, start, until, half, skip }): Promise<Answer> {
    const { asker } = context;
    const named = asker.staff ? personOf(context, key) : undefined;
    const person = named ?? asker.person;
    const own = person.key === asker.person.key;
    const span = spanAsked(context, { start, until, half });
    const { lines, absences } = await diaryDays(context, person.key, span);
    const again = { request: 'my-diary', input: { ...(!own && { person: person.key }), start, until, half } };
    const { rows, page } = paged(lines, skip, again, context);
    const ahead = absences.slice(0, 3);
    return {
      card: 'list',
      title: own ? 'Your diary' : `Diary of ${person.name}`,
      lead: leadOf(lines, absences.length, span, own ? 'you have' : `${person.name} has`),
      tables: tables(rows),
      page,
      sources: [],
      buttons: [
        ...(own || mayLead(asker)
          ? [{ title: own ? 'I am away' : 'Is away', request: 'add-absence', input: own ? {} : { person: person.key } }]
          : []),
        ...(own || mayLead(asker)
          ? ahead.map((one) => ({
              title: `Take back: ${sayAbsence(one)}`,
              request: 'drop-absence',
              input: { absence: `${one.person}:${one.id}` },
            }))
          : []),
      ],
      audience: 'person',
    };
  },
});

function leadOf(lines: readonly DiaryLine[], absences: number, { opens, closes }: Span, has: string): string {
  const days = opens === closes ? `On ${sayDate(opens)}` : `From ${sayDate(opens)} to ${sayDate(closes)}`;
  const meetings = lines.length - absences;
  if (lines.length === 0) return `${days} ${has} nothing in the diary.`;
  const parts = [meetings > 0 ? sayCount(meetings, 'meeting') : '', absences > 0 ? sayCount(absences, 'absence') : ''];
  return `${days} ${has} ${parts.filter(Boolean).join(' and ')}.`;
}

/** A table for each day. */
function tables(rows: readonly DiaryLine[]): Table[] {
  const days = Map.groupBy(rows, ({ date }) => date);
  return [...days].map(([date, lines]) => ({
    heading: sayDate(date),
    columns: ['When', 'What', 'Where'],
    rows: lines.map(({ when, what, where, open }) => ({ cells: [when, what, where], ...(open && { open }) })),
  }));
}
