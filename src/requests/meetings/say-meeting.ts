import { sayDate } from '../../domain/date.ts';
import type { Meeting, MeetingTime } from '../../domain/meeting.ts';
import type { Provider } from '../../domain/provider.ts';
import { sayTime } from '../../domain/say-time.ts';

/** @example sayAt({ date: '2027-03-02', from: '14:00' }) // 'Tue 2 Mar 2027 at 2 pm' */
export function sayAt({ date, from }: MeetingTime): string {
  return `${sayDate(date)} at ${sayTime(from)}`;
}

/**
 * Where people meet.
 *
 * @example sayPlace({ place: 'both' }, provider) // 'at Cinder Lane Primary School, AS1 1AA, and online'
 */
export function sayPlace({ place }: Pick<Meeting, 'place'>, { name, postcode }: Pick<Provider, 'name' | 'postcode'>): string {
  if (place === 'online') return 'online';
  const there = postcode ? `at ${name}, ${postcode}` : `at ${name}`;
  return place === 'both' ? `${there}${postcode ? ',' : ''} and online` : there;
}

/** The same at the beginning of a line. @example upperPlace({ place: 'online' }, provider) // 'Online' */
export function upperPlace(meeting: Pick<Meeting, 'place'>, provider: Pick<Provider, 'name' | 'postcode'>): string {
  const place = sayPlace(meeting, provider);
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
}
