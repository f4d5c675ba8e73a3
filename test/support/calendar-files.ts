import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

/** What a calendar file says of its one meeting. */
export interface ReadEvent {
  method: string;
  uid: string;
  sequence: number;
  from: string;
  until: string;
  status: string;
  summary: string;
  description: string;
  location?: string;
  url?: string;
  organiser: { name: string; email: string };
  attendees: { name: string; email: string; role: string; answer: string; rsvp: boolean }[];
}

/** The lines of a calendar file as they stand in it, folded. */
export function linesOf(file: string): string[] {
  return file.split('\r\n');
}

/** Reads a calendar file by one reader, strictly: it throws where the file is not as the standard has it. */
export function eventIn(file: string): ReadEvent {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const events = calendar.getAllSubcomponents('vevent');
  assert.equal(events.length, 1, 'one event');
  const event = events[0]!;
  const value = (name: string) => event.getFirstPropertyValue(name);
  const text = (name: string) => String(value(name) ?? '');
  const person = (property: InstanceType<typeof ICAL.Property>) => ({
    name: String(property.getParameter('cn') ?? ''),
    email: String(property.getFirstValue()).replace(/^mailto:/i, ''),
  });
  const instant = (name: string) => (value(name) as unknown as { toJSDate(): Date }).toJSDate().toISOString();
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: text('uid'),
    sequence: Number(value('sequence')),
    from: instant('dtstart'),
    until: instant('dtend'),
    status: text('status'),
    summary: text('summary'),
    description: text('description'),
    ...(value('location') !== null && { location: text('location') }),
    ...(value('url') !== null && { url: text('url') }),
    organiser: person(event.getFirstProperty('organizer')!),
    attendees: event.getAllProperties('attendee').map((property) => ({
      ...person(property),
      role: String(property.getParameter('role')),
      answer: String(property.getParameter('partstat')),
      rsvp: property.getParameter('rsvp') === 'TRUE',
    })),
  };
}

/** The same by two readers that have nothing to do with each other. */
export function readByBoth(file: string): { strict: ReadEvent; other: ReadEvent } {
  const read = nodeIcal.sync.parseICS(file);
  // biome-ignore lint/suspicious/noExplicitAny: what the second reader makes of it is looked at freely.
  const event = Object.values(read).find((one) => one?.type === 'VEVENT') as any;
  const calendar = Object.values(read).find((one) => one?.type === 'VCALENDAR') as { method?: string } | undefined;
  const words = (one: unknown) => (typeof one === 'object' && one !== null && 'val' in one ? String(one.val) : String(one ?? ''));
  const bare = (one: unknown) => words(one).replace(/^mailto:/i, '');
  const cn = (one: { params?: { CN?: string } }) => (one.params?.CN ?? '').replace(/^"|"$/g, '');
  const listed = event.attendee === undefined ? [] : [event.attendee].flat();
  const other: ReadEvent = {
    method: calendar?.method ?? event.method,
    uid: event.uid,
    sequence: Number(event.sequence),
    from: event.start.toISOString(),
    until: event.end.toISOString(),
    status: event.status,
    summary: words(event.summary),
    description: words(event.description),
    ...(event.location && { location: words(event.location) }),
    ...(event.url && { url: words(event.url) }),
    organiser: { name: cn(event.organizer), email: bare(event.organizer) },
    attendees: listed.map((one) => ({
      name: cn(one),
      email: bare(one),
      role: one.params.ROLE,
      answer: one.params.PARTSTAT,
      rsvp: String(one.params.RSVP) === 'TRUE' || one.params.RSVP === true,
    })),
  };
  return { strict: eventIn(file), other };
}
