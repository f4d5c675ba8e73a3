import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import { sayAbsence } from './absences/say-absence.ts';
import { absencesBetween } from './absences/write-absence.ts';
import type { Answer } from './answer.ts';
import { dayField, field } from './field.ts';
import { inputs } from './inputs.ts';
import { staffRoles } from './may.ts';
import { spanAsked } from './periods/span-asked.ts';
import { defineRequest } from './request.ts';
import { paged } from './words/paged.ts';

/** Which colleagues are away, and when: those of the authority who have said so, or for whom it was said. Why nobody is asked. */
export const whoIsAway = defineRequest({
  name: 'who-is-away',
  title: 'Who is away',
  says: [
    'who is away',
    'who is away next week',
    'who is away on {date}',
    'who is on leave',
    'who is on leave next week',
    'who is on leave on {date}',
    'who is off today',
    'who is off this week',
    'who is off on {date}',
    'is anyone away on {date}',
    'is anybody off on {date}',
    'which colleagues are on leave',
    'who is not in on {date}',
    'who is out of the office on {date}',
    'who is on holiday next week',
    'team leave',
    'leave across the team',
    'show me the leave of the team',
  ],
  input: z.strictObject({ start: dayField, until: dayField, half: field(z.string().max(20)), skip: inputs.skip }),
  ahead: true,
  async run(context, { start, until, half, skip }): Promise<Answer> {
    const { opens, closes } = spanAsked(context, { start, until, half });
    // When a head is away is told to nobody but whoever finds a time for a meeting.
    const staff = new Map(
      context.people.filter(({ roles }) => roles.some(({ role }) => staffRoles.includes(role))).map(({ key, name }) => [key, name]),
    );
    const away = (await absencesBetween(context, opens, closes)).filter(({ person }) => staff.has(person));
    const { rows, page } = paged(away, skip, { request: 'who-is-away', input: { start, until, half } }, context);
    const days = opens === closes ? `on ${sayDate(opens)}` : `from ${sayDate(opens)} to ${sayDate(closes)}`;
    const count = new Set(away.map(({ person }) => person)).size;
    return {
      card: 'list',
      title: 'Who is away',
      lead:
        count === 0
          ? `Nobody has said that they are away ${days}.`
          : `${count} ${count === 1 ? 'colleague is' : 'colleagues are'} away ${days}.`,
      tables:
        rows.length === 0
          ? []
          : [
              {
                columns: ['Colleague', 'Away'],
                rows: rows.map((one) => ({
                  cells: [staff.get(one.person) ?? '', sayAbsence(one)],
                  open: { title: 'The diary', request: 'my-diary', input: { person: one.person, start: one.from } },
                })),
              },
            ],
      page,
      sources: [],
      buttons: [{ title: 'I am away', request: 'add-absence', input: {} }],
      audience: 'person',
    };
  },
});
