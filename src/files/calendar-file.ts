import type { DiaryEvent } from '../ports.ts';
import { cleanText, oneLine } from '../requests/letters/clean-text.ts';

/** What a calendar file asks of who gets it: to come, to take the meeting out again, or, of who arranges it, nothing. */
type Method = 'REQUEST' | 'CANCEL' | 'PUBLISH';

/** A line of a calendar file has as many bytes at most (RFC 5545, 3.1). */
const longest = 75;
/** What may stand after `mailto:` in a line of the file: it can add none. */
const address = /^[^\s"<>\p{Cc}]+@[^\s"<>\p{Cc}]+$/u;

/**
 * A meeting as a calendar file (iCalendar, RFC 5545, with the method of RFC 5546), as Outlook, Google and Apple take it into a
 * calendar: times in UTC, the same `uid` for every version of the meeting and a rising `sequence`. One that was called off
 * takes it out again. For whoever arranges it (`to`, an e-mail address) it is no invitation, which they could only answer to themselves.
 *
 * @example (await calendarFile(event, { at: context.now })).split('\r\n')[3] // 'METHOD:REQUEST'
 */
export async function calendarFile(event: DiaryEvent, { at, to }: { at: string; to?: string }): Promise<string> {
  const { default: ical, ...kinds } = await import('ical-generator');
  const method = methodOf(event, to);
  const calendar = ical({ prodId: { company: 'Tally', product: 'Tally', language: 'EN' }, method: kinds.ICalCalendarMethod[method] });
  const answers = {
    accepted: kinds.ICalAttendeeStatus.ACCEPTED,
    declined: kinds.ICalAttendeeStatus.DECLINED,
    tentative: kinds.ICalAttendeeStatus.TENTATIVE,
  };
  const link = event.link && uriOf(event.link);
  calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: new Date(at),
    start: new Date(event.from),
    end: new Date(event.until),
    summary: oneLine(event.cancelled === undefined ? event.title : `Called off: ${event.title}`),
    description: cleanText([event.cancelled, event.description].filter(Boolean).join('\n\n')),
    ...(event.location !== undefined && { location: oneLine(event.location) }),
    ...(link !== undefined && { url: link }),
    organizer: { name: nameOf(event.organiser.name), email: event.organiser.email },
    status: event.cancelled === undefined ? kinds.ICalEventStatus.CONFIRMED : kinds.ICalEventStatus.CANCELLED,
    busystatus: event.cancelled === undefined ? kinds.ICalEventBusyStatus.BUSY : kinds.ICalEventBusyStatus.FREE,
    attendees: event.attendees
      .filter(({ email }) => address.test(email))
      .map(({ name, email, required, answer }) => ({
        name: nameOf(name),
        email,
        rsvp: answer === undefined && method === 'REQUEST',
        role: required ? kinds.ICalAttendeeRole.REQ : kinds.ICalAttendeeRole.OPT,
        status: answer ? answers[answer] : kinds.ICalAttendeeStatus.NEEDSACTION,
        type: kinds.ICalAttendeeType.INDIVIDUAL,
      })),
  });
  return `${folded(calendar.toString())}\r\n`;
}

function methodOf({ cancelled, organiser }: DiaryEvent, to: string | undefined): Method {
  if (cancelled !== undefined) return 'CANCEL';
  return to !== undefined && to.toLowerCase() === organiser.email.toLowerCase() ? 'PUBLISH' : 'REQUEST';
}

/** A quotation mark cannot stand in a name (RFC 5545, 3.2), the way around it (RFC 6868) is not read everywhere, nor are these between them. */
function nameOf(name: string): string {
  return oneLine(oneLine(name).replaceAll('"', '”').replace(/[;:^]/g, ' '));
}

/** As it may stand in a URL line, where a comma would be taken for text and escaped. */
function uriOf(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  return new URL(link).href.replaceAll(',', '%2C').replaceAll(';', '%3B').replaceAll('\\', '%5C');
}

/** The library counts letters; lines are counted in bytes, and no letter is cut in two. */
function folded(text: string): string {
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '');
  return lines.flatMap(foldedLine).join('\r\n');
}

function foldedLine(line: string): string[] {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > longest) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += letter;
    bytes += size;
  }
  return [...parts, part];
}
