import { z } from 'zod/v4';
import { sayAbsence } from './absences/say-absence.ts';
import { absencesAhead, takeBackAbsence } from './absences/write-absence.ts';
import type { Answer } from './answer.ts';
import { field } from './field.ts';
import { defineRequest } from './request.ts';
import { personName } from './words/person-name.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Takes an absence back; without one named it offers the asker's own that are still to come. */
export const dropAbsence = defineRequest({
  name: 'drop-absence',
  title: 'Take an absence back',
  says: [
    'cancel my leave',
    'cancel my absence',
    'cancel my holiday',
    'take my leave back',
    'take back my absence',
    'drop my absence',
    'remove my leave',
    'remove my absence from the diary',
    'delete my leave',
    'I am not on leave after all',
    'I am not away after all',
    'I am back from leave early',
    'my leave is off',
    'I am not on leave on {date} any more',
    'take my holiday off again',
    'remove the leave of {person}',
    '{person} is back from leave',
    'I am not away on {date} any more',
    'I am in on {date} after all',
    'delete the absence of {person}',
    'my leave has been cancelled',
    'my leave is cancelled',
    'my leave next week has been cancelled',
    'my leave on {date} is cancelled',
    'my holiday has been cancelled',
    'I am not on leave that week after all',
    'I am not away on {date} after all',
    'the course on {date} is cancelled',
    'I will be in on {date} after all',
    'unblock {date}',
    'I am not off on {date} after all',
    'I am not having {date} off after all',
  ],
  input: z.strictObject({
    /** `<person key>:<id>`. */
    absence: field(z.string().regex(/^[\w-]{1,80}:[\w-]{1,60}$/)),
  }),
  command: true,
  async run(context, { absence: ref }): Promise<Answer> {
    const { person } = context.asker;
    if (ref === undefined) {
      const own = await absencesAhead(context, person.key);
      if (own.length === 0) return says('You have no absence to come.');
      return {
        ...says('Which of them do you take back?'),
        card: 'choice',
        title: 'Your absences',
        options: own.slice(0, 10).map((one) => ({
          title: sayAbsence(one),
          request: 'drop-absence',
          input: { absence: `${one.person}:${one.id}` },
        })),
      };
    }
    const dropped = await takeBackAbsence(context, `absence:${ref}`);
    if (dropped.is === 'gone') return says('That absence is not there any more.');
    const { absence } = dropped;
    const whose = absence.person === person.key ? 'You are' : `${personName(context.people, absence.person)} is`;
    return { ...says(`${whose} no longer down as away: ${sayAbsence(absence)}.`), title: 'Absence taken back' };
  },
});

function says(lead: string): Answer {
  const diary = [{ title: 'My diary', request: 'my-diary', input: {} }];
  return { ...plainAnswer('Nothing was changed', lead, diary), audience: 'person' };
}
