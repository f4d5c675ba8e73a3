import { createHash } from 'node:crypto';
import type { Event } from '@microsoft/microsoft-graph-types';
import { localTime } from '../../domain/local-time.ts';
import type { DiaryEvent } from '../../ports.ts';

/** The named property of an event that holds its `uid`, by which it is found again where a reply was lost. The id is Tally's own and stays. */
export const uidProperty = 'String {5f4a1f0e-9c0c-4d5e-8a43-6f2f7a2d6b11} Name TallyUid';

/**
 * An event as Graph takes it. `whole` is for a new one. The text of one that has become an online meeting is left as it is: it holds
 * what makes it one, and sending another would take that away.
 */
export function eventBody(event: DiaryEvent, { whole, keepText = false }: { whole: boolean; keepText?: boolean }): Event {
  const ours = event.online && !event.link;
  return {
    subject: event.title,
    ...(!keepText && { body: { contentType: 'html' as const, content: html(event.description) } }),
    start: at(event.from, event.timeZone),
    end: at(event.until, event.timeZone),
    location: { displayName: event.location ?? '' },
    attendees: event.attendees
      .filter(({ email }) => email.toLowerCase() !== event.organiser.email.toLowerCase())
      .map(({ name, email, required }) => ({ type: required ? 'required' : 'optional', emailAddress: { name, address: email } })),
    ...(ours && { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' as const }),
    ...(whole && {
      // Another time is agreed with the organiser, in Tally, and not in one calendar.
      allowNewTimeProposals: false,
      singleValueExtendedProperties: [{ id: uidProperty, value: event.uid }],
    }),
  };
}

/**
 * What names the making of an event, so that the same made twice is one: the same for each try, another for one that is made
 * anew because it was deleted (`instead`).
 */
export function transactionOf({ uid }: Pick<DiaryEvent, 'uid'>, instead = ''): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([uid, instead]))
    .digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

function at(instant: string, timeZone: string): { dateTime: string; timeZone: string } {
  const { date, time } = localTime(instant, timeZone);
  return { dateTime: `${date}T${time}:00`, timeZone };
}

const instead: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function html(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => instead[sign]!).replaceAll('\n', '<br>');
}
