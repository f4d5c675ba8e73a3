import { z } from 'zod/v4';
import { meetingRef } from '../domain/meeting.ts';
import { agendaMeeting } from './agenda/agenda-meeting.ts';
import { shareIt } from './agenda/share-it.ts';
import type { Answer } from './answer.ts';
import { actId } from './ledger/entry-ids.ts';
import { meetingRefPattern } from './meetings/find-meeting.ts';
import { noMeeting } from './meetings/sees-meeting.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { isDone, marking } from './rounds/once.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Shares the agenda of a meeting with everybody asked to it now, before the time that it would go out by itself. */
export const shareAgenda = defineRequest({
  name: 'share-agenda',
  title: 'Share the agenda of a meeting',
  says: [],
  input: z.strictObject({ meeting: z.string().regex(meetingRefPattern) }),
  command: true,
  async run(context, { meeting: ref }): Promise<Answer> {
    const of = await agendaMeeting(readerOf(context), context, { meeting: ref });
    if (of?.side !== 'officers') return noMeeting();
    const { meeting, provider } = of;
    const says = (lead: string): Answer => ({
      ...plainAnswer(`Agenda: ${provider.name}`, lead, [
        { title: 'The agenda', request: 'meeting-agenda', input: { meeting: meetingRef(meeting) } },
      ]),
      audience: 'person',
    });
    if (meeting.state !== 'booked') return says('This meeting is held or called off: its agenda is not shared any more.');
    const act = actId(context, 'share-agenda');
    const shared = 'The agenda goes to everybody who is asked to the meeting.';
    if (await isDone(context, `agenda:${act}`)) return says(shared);
    await shareIt(context, meeting, { cause: `agenda:${meeting.id}:${act}`, mark: marking(context, `agenda:${act}`), asked: true });
    return says(shared);
  },
});
