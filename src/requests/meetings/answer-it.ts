import { type Attendee, type Meeting, meetingRef } from '../../domain/meeting.ts';
import { minuteOf, timeAt } from '../../domain/time-of-day.ts';
import { audit } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';
import { sending } from '../sending/sending.ts';
import { auditName } from './book-it.ts';
import { changingDays } from './booked-days.ts';
import { findMeeting } from './find-meeting.ts';
import { sayAt } from './say-meeting.ts';
import { type SeenMeeting, seenMeeting } from './sees-meeting.ts';

type Is = NonNullable<Attendee['answer']>['is'];

/** What came of answering: the meeting as it stands, and whether that answer stood already; or why none was taken. */
export type Answered = { seen: SeenMeeting; again: boolean } | 'none' | 'closed';

/**
 * Keeps what somebody who is asked to a meeting answers, with their word. Whoever declines has their time free again; where it does not
 * take place without them whoever arranges it and its chair are told. `none` where they are not asked to it, `closed` where
 * it was called off or held.
 *
 * @example await answerIt(context, ref, { is: 'declined', word: 'I am at another school that day.' })
 */
export function answerIt(context: Context, ref: string, { is, word }: { is: Is; word?: string }): Promise<Answered> {
  const me = context.asker.person.key;
  return commit<Answered>(context.store, context.authority.id, async (reader) => {
    const seen = await seenMeeting(reader, context, ref);
    const stored = seen && (await findMeeting(reader, ref));
    const own = stored?.body.attendees.find(({ person, left }) => person === me && !left);
    if (!seen || !stored || !own) return { operations: [], result: 'none' };
    const { etag, ...doc } = stored;
    const meeting = doc.body;
    if (meeting.state !== 'booked') return { operations: [], result: 'closed' };
    if (own.answer?.is === is && own.answer.word === word) return { operations: [], result: { seen, again: true } };
    const answer = {
      is,
      at: context.now,
      way: context.via === 'link' ? ('email' as const) : ('card' as const),
      ...(word !== undefined && { word }),
    };
    const after: Meeting = { ...meeting, attendees: meeting.attendees.map((one) => (one === own ? { ...own, answer } : one)) };
    const name = auditName(context, seen.provider, meeting);
    const what = `answer of person:${me} to the ${name} on ${sayAt(meeting)}`;
    return {
      operations: [
        { do: 'replace', doc: { ...doc, body: after }, etag },
        ...(await changingDays(reader, [day(meeting, me, is)])),
        ...told(context, after, own, is),
        audit(
          context,
          'answer-invitation',
          'done',
          seen.provider.key,
          [meetingRef(meeting)],
          [{ what, ...(own.answer && { before: own.answer.is }), after: is }],
        ),
      ],
      result: { seen: { ...seen, meeting: after }, again: false },
    };
  });
}

function day(meeting: Meeting, person: string, is: Is) {
  const { date, from, minutes, provider } = meeting;
  const ref = meetingRef(meeting);
  if (is === 'declined') return { person, date, leaves: ref };
  return { person, date, takes: { from, until: timeAt(minuteOf(from) + minutes), provider, meeting: ref } };
}

/** Without somebody who is required it may have to be moved: that is for whoever arranges it, and its chair. */
function told(context: Context, meeting: Meeting, { person: me, seat }: Attendee, is: Is) {
  if (is !== 'declined' || seat === 'invited') return [];
  const chair = meeting.attendees.find((one) => one.seat === 'chair' && !one.left)?.person;
  const people = [...new Set([meeting.by, chair])].filter((key): key is string => key !== undefined && key !== me);
  const input = { meeting: meetingRef(meeting), declined: me };
  return people.map((person) =>
    sending(context, { to: { person }, request: 'meeting', input, cause: `meeting:${meeting.id}:declined:${me}:${context.now}` }),
  );
}
