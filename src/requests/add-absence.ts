import { z } from 'zod/v4';
import type { Absence } from '../domain/absence.ts';
import type { Person } from '../domain/person.ts';
import { absenceForm } from './absences/absence-form.ts';
import { checkAbsence } from './absences/check-absence.ts';
import { sayAbsence } from './absences/say-absence.ts';
import { keepAbsence } from './absences/write-absence.ts';
import { sayCount } from './actions/say-action.ts';
import type { Answer } from './answer.ts';
import { isCarer, personOf } from './caseloads/carer.ts';
import type { Context } from './context.ts';
import { dayField, field } from './field.ts';
import { inputs } from './inputs.ts';
import { mayLead } from './may-lead.ts';
import { ownBusy } from './meetings/own-busy.ts';
import { partsOfDay } from './meetings/times-for.ts';
import { daysMeant } from './periods/days-meant.ts';
import { defineRequest } from './request.ts';
import { plainAnswer } from './words/plain-answer.ts';

const typedTime = field(z.string().trim().max(20));

/** Says that somebody is away, so that no meeting is suggested for then: the asker, or by whoever leads the service anybody of the staff. */
export const addAbsence = defineRequest({
  name: 'add-absence',
  title: 'Say that you are away',
  says: [
    'away {date} for an appointment',
    'at the dentist {date}',
    'I am on leave from {date} until {date}',
    'I am on leave on {date}',
    'I am on leave next week',
    'I am on leave this week',
    'I am away on {date}',
    'I am away on {date} afternoon',
    'I am off on {date}',
    'I am out of the office on {date}',
    'I am on holiday from {date} to {date}',
    'I am on a course on {date}',
    'I am not available on {date}',
    'I cannot do {date}',
    'I am away from {date} to {date}',
    'add my leave',
    'add my annual leave from {date} until {date}',
    'put my leave in the diary',
    'put me down as away on {date}',
    'record my absence on {date}',
    '{person} is on leave from {date} until {date}',
    '{person} is on leave on {date}',
    '{person} is on holiday from {date} to {date}',
    'add an absence for {person}',
    'I am off sick',
    'I am off sick {date}',
    'I am not in on {date}',
    'I will not be in on {date}',
    'I am away until {date}',
    'I am away all next week',
    'block out {date}',
    'block out {date} for training',
    '{person} is off until {date}',
    'put {person} down as away from {date} until {date}',
    '{person} is away from {date} until {date}',
    'book annual leave from {date} until {date}',
    'I have a dentist appointment on {date}',
    'I do not work on {date}',
    'I have annual leave on {date}',
    'I am on a course all day {date}',
    'I am on leave {date}',
    'I am at a conference {date} to {date}',
    'block my diary on {date}',
    'I have a hospital appointment on {date}',
    'not available {date}',
  ],
  input: z.strictObject({
    person: field(inputs.person),
    start: dayField,
    until: dayField,
    /** A week or another part of the year, where no day is named: "next week". */
    half: field(z.string().max(20)),
    part: field(z.enum(partsOfDay)),
    begins: typedTime,
    ends: typedTime,
  }),
  command: true,
  ahead: true,
  async run(context, { person: key = 'me', half, ...said }): Promise<Answer> {
    const typed = { ...said, ...daysMeant(context, { ...said, half }) };
    const { asker } = context;
    const own = key === 'me' || key === asker.person.key;
    if (!own && !mayLead(asker)) {
      return says('You can say so of yourself. A senior advisor, head of service or manager can say it of anybody on the staff.');
    }
    const person = personOf(context, key);
    if (!person) return says('Tally knows nobody of that name.');
    const { dates, faults } = checkAbsence(context, typed);
    if (!dates) return absenceForm(context, { person: own ? undefined : person.key, ...typed }, faults);
    const { absence, again } = await keepAbsence(context, person.key, dates);
    return receipt(context, { absence, again, person, own });
  },
});

async function receipt(
  context: Context,
  { absence, again, person, own }: { absence: Absence; again: boolean; person: Person; own: boolean },
): Promise<Answer> {
  const who = own ? 'You are' : `${person.name} is`;
  const busy = (await ownBusy(context, [person.key], absence.from, absence.until)).get(person.key) ?? [];
  const clashes = busy.filter(({ meeting, from, until }) => meeting !== undefined && overlaps(absence, from, until)).length;
  const whose = own ? {} : { person: person.key };
  return {
    card: 'answer',
    title: own ? 'You are away' : `${person.name} is away`,
    lead: `${who} away ${again ? 'then already' : 'then'}: ${sayAbsence(absence)}. No meeting is suggested for that time.`,
    notes: clashes > 0 ? [`${sayCount(clashes, 'meeting')} booked for that time already stay as they are until somebody moves them.`] : [],
    sources: [],
    buttons: [
      { title: own ? 'My diary' : 'The diary', request: 'my-diary', input: { ...whose, start: absence.from } },
      ...(isCarer(person)
        ? [{ title: 'Set cover', request: 'cover', input: { person: person.key, start: absence.from, until: absence.until } }]
        : []),
      { title: 'Take this back', request: 'drop-absence', input: { absence: `${absence.person}:${absence.id}` } },
    ],
    audience: 'person',
  };
}

function overlaps({ times }: Absence, from: string, until: string): boolean {
  return times === undefined || (from < times.until && times.from < until);
}

function says(lead: string): Answer {
  return { ...plainAnswer('Nothing was changed', lead), audience: 'person' };
}
