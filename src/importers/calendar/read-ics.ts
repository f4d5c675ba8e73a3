import { readFile } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { addDays, type IsoDate } from '../../domain/date.ts';
import { TallyError } from '../../domain/tally-error.ts';
import type { TextFile } from '../file/check-file.ts';
import { cleanCell } from '../file/clean-cell.ts';
import type { CalendarEvent } from './term-event.ts';

/** node-ical marks a date without a time, which it makes in the zone of the machine. */
type IcsDate = Date & { dateOnly?: boolean };

/**
 * The events of an .ics file, their last days inclusive. An all-day event ends, in the file, on the day after its last
 * (RFC 5545, 3.6.1). Times are read in the authority's own zone, wherever Tally runs.
 * Throws TallyError `import-ics` for a file that cannot be read as a calendar.
 *
 * @example (await readIcs(file, 'Europe/London'))[0] // { line: 1, name: 'Autumn 1', from: '2026-09-02', to: '2026-10-23' }
 */
export async function readIcs(file: TextFile, timeZone: string): Promise<CalendarEvent[]> {
  const encoding = file.encoding === 'windows-1252' ? 'win1252' : file.encoding;
  const text = iconv.decode(await readFile(file.path), encoding);
  // Only this importer needs the library, and its time zones are heavy.
  const { default: ical } = await import('node-ical');
  let parsed: ReturnType<typeof ical.sync.parseICS>;
  try {
    parsed = ical.sync.parseICS(text);
  } catch (cause) {
    throw unreadable(file, cause);
  }
  const events = Object.values(parsed).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []));
  if (events.length === 0) throw unreadable(file);
  return events.map(({ summary, start, end }, at) => {
    const from = dayOf(start as IcsDate, timeZone);
    return { line: at + 1, name: cleanCell(nameOf(summary)), from, to: lastDay(from, end as IcsDate | undefined, timeZone) };
  });
}

/** Whether a file is an iCalendar, by what it says and not by its name. */
export async function isIcs(file: TextFile): Promise<boolean> {
  const text = iconv.decode(await readFile(file.path), file.encoding === 'windows-1252' ? 'win1252' : file.encoding);
  return /^\s*BEGIN:VCALENDAR/i.test(text);
}

function lastDay(from: IsoDate, end: IcsDate | undefined, timeZone: string): IsoDate {
  if (!end) return from;
  const to = dayOf(end, timeZone);
  const isMidnight = end.dateOnly || timeOf(end, timeZone) === '00:00';
  return isMidnight && to > from ? addDays(to, -1) : to;
}

function dayOf(date: IcsDate, timeZone: string): IsoDate {
  const zone = date.dateOnly ? undefined : timeZone;
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(date);
}

function timeOf(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date);
}

/** A summary with parameters (a language) comes as an object. */
function nameOf(summary: unknown): string {
  return typeof summary === 'object' && summary !== null && 'val' in summary ? String(summary.val) : String(summary ?? '');
}

function unreadable(file: TextFile, cause?: unknown): TallyError {
  return new TallyError(
    'import-ics',
    `${file.name} holds no events Tally can read. Expected an .ics file of term dates, or a CSV with halfTerm,from,to.`,
    {
      cause,
      culprit: file.name,
    },
  );
}
