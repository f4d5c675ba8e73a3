import type { Attendee, Meeting } from '../../domain/meeting.ts';
import type { Answer, Button, Table } from '../answer.ts';
import type { Context } from '../context.ts';
import { personName } from '../words/person-name.ts';
import { auditName } from './book-it.ts';
import { eventFor } from './event-for.ts';
import { asked } from './move-it.ts';
import { upperPlace } from './say-meeting.ts';
import { sayMeetingTime } from './say-meeting-time.ts';
import type { SeenMeeting } from './sees-meeting.ts';

/** How somebody has answered, in a word or two. */
export const answerWords: Record<NonNullable<Attendee['answer']>['is'], string> = {
  accepted: 'comes',
  tentative: 'may come',
  declined: 'does not come',
};

/** @example meetingTitle(context, seen) // 'TAS meeting: Cinder Lane Primary School' */
export function meetingTitle(context: Pick<Context, 'pack'>, { meeting, provider }: SeenMeeting): string {
  return `${auditName(context, provider, meeting)}: ${provider.name}`;
}

/**
 * A meeting with everything the asker may know of it: when and where, how to join, who arranges and chairs it, who is asked
 * and what they answered. A guest sees who else comes, and no more of them. `says` stands first.
 *
 * @example meetingAnswer(context, seen, { says: 'It is booked.' }).title // 'TAS meeting: Cinder Lane Primary School'
 */
export function meetingAnswer(
  context: Context,
  seen: SeenMeeting,
  { says, notes = [], buttons = [] }: { says?: string; notes?: string[]; buttons?: Button[] } = {},
): Answer {
  const { meeting, provider } = seen;
  const link = meeting.link ?? meeting.event?.link;
  const facts = [
    { label: 'When', value: sayMeetingTime(meeting) },
    { label: 'Where', value: upperPlace(meeting, provider) },
    ...(link && meeting.place !== 'provider' ? [{ label: 'Join online', value: link }] : []),
    { label: 'Arranged by', value: personName(context.people, meeting.by) },
    ...(meeting.state === 'cancelled' && meeting.reason ? [{ label: 'Why it was called off', value: meeting.reason }] : []),
  ];
  const event = eventFor(context, seen);
  return {
    card: 'answer',
    title: meetingTitle(context, seen),
    ...(stateWords[meeting.state] && { subtitle: stateWords[meeting.state] }),
    lead: says ?? leadOf(context, seen),
    facts,
    tables: [peopleTable(context, seen)],
    notes,
    sources: [],
    buttons,
    ...(event && { event }),
    audience: 'person',
  };
}

const stateWords: Partial<Record<Meeting['state'], string>> = { cancelled: 'Called off', held: 'Held' };

function leadOf(context: Context, { meeting, provider }: SeenMeeting): string {
  const when = `${sayMeetingTime(meeting)}, ${upperPlace(meeting, provider).replace(/^(At|Online)/, (word) => word.toLowerCase())}`;
  if (meeting.state === 'cancelled') return `This meeting was called off. It would have been on ${when}.`;
  if (meeting.state === 'held') return `It was held on ${when}.`;
  const come = asked(meeting).filter(({ person, answer }) => answer?.is === 'accepted' || (!answer && person === meeting.by)).length;
  const no = asked(meeting).filter(({ answer, seat }) => answer?.is === 'declined' && seat !== 'invited');
  const said = no.length > 0 ? ` ${no.map(({ person }) => personName(context.people, person)).join(' and ')} cannot come.` : '';
  const answered = context.asker.staff ? ` ${come} of ${asked(meeting).length} have said that they come.` : '';
  return `It is on ${when}.${answered}${said}`;
}

function peopleTable(context: Context, { meeting, guest }: SeenMeeting): Table {
  const seats: Record<Attendee['seat'], string> = { chair: 'chair', required: '', invited: 'invited' };
  return {
    heading: 'Who is asked',
    columns: ['Name', 'As', ...(guest ? [] : ['Answer'])],
    rows: asked(meeting).map(({ person, office, seat, answer }) => ({
      cells: [
        personName(context.people, person),
        [office, seat === 'chair' && office !== 'chair' ? seats.chair : seats[seat] && seat === 'invited' ? seats.invited : '']
          .filter(Boolean)
          .join(', '),
        ...(guest ? [] : [answer ? answerWords[answer.is] : person === meeting.by ? 'arranges it' : 'not answered yet']),
      ],
      ...(answer?.is === 'declined' && !guest && { tone: 'attention' as const }),
    })),
  };
}
