import { z } from 'zod/v4';
import { type Attendee, meetingRef } from '../domain/meeting.ts';
import { meetingShapeFor } from '../packs/meeting-shape-for.ts';
import type { Answer } from './answer.ts';
import type { Context } from './context.ts';
import { inputs } from './inputs.ts';
import { attendeesOf } from './meetings/attendees-of.ts';
import { candidateFields } from './meetings/candidate-fields.ts';
import { changePeople } from './meetings/change-people.ts';
import { chooseMeeting } from './meetings/choose-meeting.ts';
import { meetingTitle } from './meetings/meeting-answer.ts';
import { meetingFields, namedMeeting } from './meetings/meeting-fields.ts';
import { asked, notBooked } from './meetings/move-it.ts';
import { receipt } from './meetings/receipt.ts';
import { refusedAnswer } from './meetings/refused-answer.ts';
import { sayMeetingTime } from './meetings/say-meeting-time.ts';
import { noMeeting, type SeenMeeting, seenMeeting } from './meetings/sees-meeting.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Changes who is asked to a meeting, and who chairs it, in a form with everybody who can be. */
export const changeAttendees = defineRequest({
  name: 'change-attendees',
  title: 'Change who is asked to a meeting',
  says: [
    'change who is asked to the {activity} at {provider}',
    'change who comes to the {activity} at {provider}',
    'change the people for the {activity} at {provider}',
    'change the people of the meeting at {provider}',
    'change the attendees of the {activity} at {provider}',
    'change the attendees of the meeting at {provider}',
    'change the chair of the {activity} at {provider}',
    'add {person} to the {activity} at {provider}',
    'add {person} to the meeting at {provider}',
    'invite {person} to the {activity} at {provider}',
    'invite {person} to the meeting at {provider}',
    'invite somebody else to the {activity} at {provider}',
    'ask {person} to the meeting at {provider} too',
    'take {person} off the invitation for {provider}',
    'take {person} off the {activity} at {provider}',
    'remove {person} from the {activity} at {provider}',
    'uninvite {person} from the {activity} at {provider}',
    '{person} should come to the {activity} at {provider}',
    '{person} should be at the meeting at {provider} as well',
    'can {person} chair the {activity} at {provider}',
    '{person} will chair the {activity} at {provider}',
    'make {person} chair of the {activity} at {provider}',
    'put {person} on the invite for the {activity} at {provider}',
    'ask {person} to the {activity} at {provider} as well',
    'ask SEN to the {activity} at {provider}',
    'get {person} along to the {activity} at {provider}',
    '{person} needs to be at the {provider} meeting',
    '{person} cannot make the {provider} meeting take them off',
    'add someone to the {provider} meeting',
    'bring {person} into the {provider} meeting',
    'can the SENCO come to the {activity}',
    'can our deputy come to the {activity}',
    'I cannot do the {activity} on {date} so swap me for {person} on the invite',
  ],
  ahead: true,
  input: z.strictObject({
    ...namedMeeting,
    /** Somebody who was named to be asked as well. */
    person: inputs.person.optional(),
    chair: meetingFields.chair,
    people: meetingFields.people,
  }),
  command: true,
  async run(context, { meeting: ref, chair, people, person, ...said }): Promise<Answer> {
    const carry = person === undefined ? {} : { person };
    const found =
      ref === undefined
        ? await chooseMeeting(context, 'change-attendees', said, carry)
        : await seenMeeting(readerOf(context), context, ref);
    if (!found || ('meeting' in found && found.guest)) return noMeeting();
    if ('answer' in found) return found.answer;
    const { meeting, provider } = found;
    if (meeting.state !== 'booked') return { ...plainAnswer('Not changed', notBooked(meeting)), audience: 'person' };
    if (chair === undefined || people === undefined) return ask(context, found, person);
    const shape = meetingShapeFor(context.pack(meeting.year), meeting.activity, provider.kind);
    if (!shape) return { ...plainAnswer('Not changed', 'The strategy in force does not know that meeting.'), audience: 'person' };
    const attendees = await attendeesOf(context, provider, { shape, year: meeting.year, chair, people, before: asked(meeting) });
    const done = await changePeople(context, meetingRef(meeting), attendees, { request: 'change-attendees' });
    if (done.is !== 'booked') return refusedAnswer(context, done, { ...meeting, provider, meeting: meetingRef(meeting) });
    return receipt(context, provider, done, 'This is who is asked to the meeting now. Everybody whom it concerns is told.');
  },
});

async function ask(context: Context, seen: SeenMeeting, person: string | undefined): Promise<Answer> {
  const { meeting, provider } = seen;
  const stands = asked(meeting);
  const shape = meetingShapeFor(context.pack(meeting.year), meeting.activity, provider.kind);
  const people = stands.filter(({ seat }) => seat !== 'chair').map((one: Attendee) => one.person);
  const typed = {
    chair: stands.find(({ seat }) => seat === 'chair')?.person,
    people: [...new Set([...people, ...(person === undefined || person === 'me' ? [] : [person])])],
  };
  const { fields, notes } = shape
    ? await candidateFields(context, provider, { shape, year: meeting.year, typed, faults: {}, asked: stands, also: person })
    : { fields: [], notes: [] };
  return {
    card: 'form',
    title: `Who comes: ${meetingTitle(context, seen)}`,
    lead: `It is on ${sayMeetingTime(meeting)}. Tick everybody who is asked to it; who is no longer ticked is told so.`,
    form: { request: 'change-attendees', input: { meeting: meetingRef(meeting) }, fields, submit: 'Save' },
    notes,
    sources: [],
    buttons: [],
    audience: 'person',
  };
}
