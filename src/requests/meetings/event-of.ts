import type { Attendee, Meeting } from '../../domain/meeting.ts';
import type { Person } from '../../domain/person.ts';
import type { Provider } from '../../domain/provider.ts';
import { zonedInstant } from '../../domain/zoned-instant.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { DiaryEvent } from '../../ports.ts';
import type { Context } from '../context.ts';
import { organiserOf } from './organiser-of.ts';

type Needed = Pick<Context, 'authority' | 'directory' | 'people' | 'pack'>;

/**
 * A meeting as calendars know it, outside diaries and calendar files alike: whom it is for, when, where, and the same `uid`
 * for all of its versions. Who has left, was taken off the list or is no longer known is not in it. The description says
 * nothing of the time or of who comes, which calendars show themselves, and nothing of why support is given.
 *
 * @example eventOf(context, meeting).title // 'Team Around the School meeting: Marlow Bank Primary School'
 */
export function eventOf(context: Needed, meeting: Meeting): DiaryEvent {
  const { authority, directory, people, pack } = context;
  const provider = directory.get(meeting.provider);
  const activity = activityName(pack(meeting.year), meeting.activity, provider?.kind ?? 'maintained-school');
  const from = zonedInstant(meeting.date, meeting.from, authority.timeZone);
  const link = meeting.link ?? meeting.event?.link;
  const organiser = organiserOf(context, meeting);
  const asked = meeting.attendees.filter(({ left }) => !left);
  const described = [
    `${activity} of ${provider?.name ?? 'a school or setting'} with ${authority.name}.`,
    ...(provider && meeting.place === 'both' ? ['At the school or setting; those who cannot come join online.'] : []),
    ...(link ? [`Join online: ${link}`] : []),
    'Arranged with Tally. To have it moved, write to the organiser.',
  ];
  return {
    uid: `${meeting.id}@${authority.id}.tally`,
    sequence: meeting.sequence,
    title: `${activity}: ${provider?.name ?? 'school or setting'}`,
    description: described.join('\n'),
    from,
    until: new Date(Date.parse(from) + meeting.minutes * 60_000).toISOString(),
    timeZone: authority.timeZone,
    location: whereOf(meeting, provider),
    online: meeting.place !== 'provider',
    ...(link && { link }),
    ...(meeting.state === 'cancelled' && { cancelled: meeting.reason ?? 'The meeting does not take place.' }),
    organiser: { name: organiser?.name ?? authority.name, email: organiser?.email ?? '' },
    attendees: asked.flatMap(({ person: key, seat }) =>
      invited(
        people.find((person) => person.key === key),
        seat,
      ),
    ),
  };
}

function invited(person: Person | undefined, seat: Attendee['seat']): DiaryEvent['attendees'] {
  return person && person.roles.length > 0 ? [{ name: person.name, email: person.email, required: seat !== 'invited' }] : [];
}

/** Where people go: register facts of the provider, as far as there are any. */
function whereOf({ place }: Meeting, provider: Provider | undefined): string {
  if (place === 'online' || !provider) return 'Online';
  return [provider.name, provider.town, provider.postcode].filter(Boolean).join(', ');
}
