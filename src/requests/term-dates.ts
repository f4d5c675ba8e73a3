import { z } from 'zod/v4';
import type { AcademicCalendar } from '../domain/calendar.ts';
import { academicYearOf, addDays, type IsoDate, sayDate, sayYear } from '../domain/date.ts';
import { sayHalfTerm } from '../domain/say-half-term.ts';
import { schoolDaysBetween } from '../domain/school-days-between.ts';
import type { Answer, Table } from './answer.ts';
import { defineRequest } from './request.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** When terms and half terms begin and end, and how many school days are left: the dates that everything due here goes by. */
export const termDates = defineRequest({
  name: 'term-dates',
  title: 'Term dates',
  says: [
    'term dates',
    'what are the term dates',
    'school term dates',
    'when is half term',
    'when does half term start',
    'when does term end',
    'when does the term finish',
    'when does term start',
    'when does the spring term start',
    'when do we break up',
    'when do schools go back',
    'when do schools break up for Christmas',
    'when are the Easter holidays',
    'when do the school holidays start',
    'when is the summer holiday',
    'how many school days are left this term',
    'how many weeks are left this term',
    'school holidays',
    'when are the inset days',
    'how long is it until half term',
    'which half term are we in',
    'what half term is it',
  ],
  input: z.strictObject({}),
  async run(context): Promise<Answer> {
    const { today } = context;
    const year = academicYearOf(today);
    const calendars = [year, year + 1].flatMap((one) => context.calendar(one) ?? []);
    const [first] = calendars;
    if (!first) return plainAnswer('Term dates', `No term dates have been imported for ${sayYear(year)}.`);
    return {
      card: 'list',
      title: 'Term dates',
      lead: leadOf(calendars, today),
      tables: calendars.map(halfTermTable),
      notes: [
        ...calendars.filter(({ closures }) => closures.length > 0).map(closureNote),
        ...(calendars.some(({ example }) => example) ? ['Term dates are an example, not an authority’s own.'] : []),
      ],
      sources: [],
      buttons: [],
      audience: 'room',
    };
  },
});

/** Where in the year today is, and what comes next. */
function leadOf(calendars: readonly AcademicCalendar[], today: IsoDate): string {
  const all = calendars.flatMap((calendar) => calendar.halfTerms.map((one) => ({ ...one, calendar })));
  const now = all.find(({ from, to }) => from <= today && today <= to);
  const next = all.find(({ from }) => from > today);
  const begins = next ? `${sayHalfTerm(next.halfTerm)} begins on ${sayDate(next.from)}` : '';
  if (!now) return begins ? `Schools are out. ${begins}.` : 'The dates that are known have gone by.';
  const left = schoolDaysBetween(now.calendar, addDays(today, 1), now.to).length;
  const days = left === 0 ? 'today is its last day' : `${left} school ${left === 1 ? 'day' : 'days'} after today`;
  return `${sayHalfTerm(now.halfTerm)} ends on ${sayDate(now.to)}: ${days}.${begins ? ` ${begins}.` : ''}`;
}

function halfTermTable(calendar: AcademicCalendar): Table {
  return {
    heading: sayYear(calendar.year),
    columns: ['Half term', 'First day', 'Last day', 'School days'],
    rows: calendar.halfTerms.map(({ halfTerm, from, to }) => ({
      cells: [sayHalfTerm(halfTerm), sayDate(from), sayDate(to), String(schoolDaysBetween(calendar, from, to).length)],
    })),
  };
}

function closureNote({ year, closures }: AcademicCalendar): string {
  return `Closed to pupils in ${sayYear(year)}, training days among them: ${closures.map(sayDate).join(', ')}.`;
}
