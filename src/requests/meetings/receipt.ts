import { type Meeting, meetingRef } from '../../domain/meeting.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Answer, Button } from '../answer.ts';
import type { Context } from '../context.ts';
import { listed } from '../words/listed.ts';
import { personName } from '../words/person-name.ts';
import type { Booked } from './booked.ts';
import { meetingAnswer } from './meeting-answer.ts';

type Done = Extract<Booked, { is: 'booked' }>;

/**
 * The meeting after it was booked or changed: what was done, who has been told and who could not be, and what is unusual.
 *
 * @example receipt(context, provider, booked, 'Booked for Tue 2 Mar 2027, 2 pm to 4 pm.')
 */
export function receipt(context: Context, provider: Provider, done: Done, says: string): Answer {
  const { meeting, warnings, busy, unreached } = done;
  const names = (keys: readonly string[]) => listed(keys.map((key) => personName(context.people, key)));
  const notes = [
    ...(meeting.by === context.asker.person.key ? [] : [`${personName(context.people, meeting.by)} arranges it.`]),
    ...warnings,
    ...(busy.length > 0 && meeting.state === 'booked'
      ? [`${names(busy)} ${busy.length === 1 ? 'is' : 'are'} not free then, and asked all the same.`]
      : []),
    ...(unreached.length > 0
      ? [
          `Tally cannot reach ${names(unreached)} yet: no chat with Tally in Teams and no e-mail. Please tell ${unreached.length === 1 ? 'them' : 'each of them'} yourself.`,
        ]
      : []),
  ];
  return meetingAnswer(context, { meeting, provider, guest: false }, { says, notes, buttons: meetingButtons(meeting, { receipt: true }) });
}

/** What can be done with a meeting. A receipt leads to the meeting itself, which has the calendar file. */
export function meetingButtons(meeting: Meeting, { receipt: isReceipt = false } = {}): Button[] {
  const input = { meeting: meetingRef(meeting) };
  const again: Button[] = isReceipt ? [{ title: 'The meeting', request: 'meeting', input }] : [];
  if (meeting.state !== 'booked') return again;
  return [
    ...again,
    { title: 'Move', request: 'move-meeting', input },
    { title: 'Change people', request: 'change-attendees', input },
    { title: 'Call off', request: 'cancel-meeting', input },
  ];
}
