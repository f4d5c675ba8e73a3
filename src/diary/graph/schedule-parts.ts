/** One getSchedule request's share: some addresses over some time. Instants. */
export interface SchedulePart {
  emails: string[];
  from: string;
  until: string;
}

/** The most addresses of one request, and its longest time: "up to 20", and "less than 62 days", by Microsoft's description of getSchedule. */
const mostEmails = 20;
const longest = 60 * 24 * 60 * 60_000;

/**
 * What is to be asked in several requests, because one may hold only so many addresses and days. Addresses are asked once
 * each, however they are written.
 *
 * @example scheduleParts(['a@x.example', 'A@x.example'], '2027-01-11T00:00:00Z', '2027-01-15T00:00:00Z') // one part with one address
 */
export function scheduleParts(emails: readonly string[], from: string, until: string): SchedulePart[] {
  const every = [...new Set(emails.map((email) => email.trim().toLowerCase()))].filter((email) => email !== '');
  const parts: SchedulePart[] = [];
  const end = Date.parse(until);
  for (let start = Date.parse(from); start < end; start += longest) {
    const time = { from: new Date(start).toISOString(), until: new Date(Math.min(end, start + longest)).toISOString() };
    for (let at = 0; at < every.length; at += mostEmails) parts.push({ emails: every.slice(at, at + mostEmails), ...time });
  }
  return parts;
}
