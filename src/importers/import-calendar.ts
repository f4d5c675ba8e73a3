import type { AcademicCalendar } from '../domain/calendar.ts';
import { academicYearOf } from '../domain/date.ts';
import { calendarUnits } from './calendar/calendar-units.ts';
import { calendarsOf } from './calendar/calendars-of.ts';
import { type CalendarRow, calendarLayout, readCalendarRow } from './calendar/read-calendar-row.ts';
import { isIcs, readIcs } from './calendar/read-ics.ts';
import { type TermEvent, termEventOf } from './calendar/term-event.ts';
import { collectRows } from './collect-rows.ts';
import { checkFile, type TextFile } from './file/check-file.ts';
import { openTable } from './file/open-table.ts';
import type { ImportInput } from './import-input.ts';
import { emptyReport, type ImportReport } from './import-report.ts';
import { runJob } from './job/run-job.ts';

/**
 * Imports term dates from an .ics file or a CSV (`halfTerm,from,to`): six half terms a year, or terms and the breaks in
 * them, and closure days. A year that is not whole is refused with every fault named, and nothing is changed.
 * Throws TallyError `import-calendar` or `import-ics`, and those of `checkFile` and `openTable`.
 *
 * @example (await importCalendar({ file: 'term-dates.ics', authority, store, packs, clock })).added // 9
 */
export async function importCalendar(input: ImportInput): Promise<ImportReport> {
  const file = await checkFile(input.file);
  const report = emptyReport();
  const rows = (await isIcs(file)) ? await fromIcs(input, file, report) : await fromCsv(input, file, report);
  const calendars = calendarsOf(rows.map(({ event }) => event)).map((calendar) => withRows(calendar, rows));
  report.passedOver += rows.length - calendars.reduce((sum, one) => sum + one.rows, 0);
  const rejected = report.rows.map(({ line, reason }) => `Line ${line} was not taken: ${reason}`);
  return runJob(input, { kind: 'calendar', sha256: file.sha256 }, calendarUnits(input, calendars, file.name, rejected), report);
}

async function fromCsv(input: ImportInput, file: TextFile, report: ImportReport): Promise<CalendarRow[]> {
  const table = await openTable(file, [calendarLayout], input.progress);
  const rows = await collectRows(table, { file: file.name, authority: input.authority, read: readCalendarRow }, report);
  return rows.map(({ value }) => value);
}

async function fromIcs(input: ImportInput, file: TextFile, report: ImportReport): Promise<CalendarRow[]> {
  const events = await readIcs(file, input.authority.timeZone);
  const strange: string[] = [];
  const rows = events.flatMap((one): CalendarRow[] => {
    report.read += 1;
    const event = termEventOf(one);
    if (event) return [{ event, isExample: false }];
    report.passedOver += 1;
    strange.push(one.name);
    return [];
  });
  if (strange.length > 0) report.warnings.push(`Passed over, because they say nothing about terms: ${[...new Set(strange)].join('; ')}.`);
  return rows;
}

/** A year's calendar with the number of rows in it; one row that calls itself an example makes it one. */
function withRows(calendar: AcademicCalendar, rows: readonly CalendarRow[]): { calendar: AcademicCalendar; rows: number } {
  const own = rows.filter(({ event }) => yearOf(event) === calendar.year);
  const isExample = own.some((row) => row.isExample);
  return { calendar: isExample ? { ...calendar, example: true } : calendar, rows: own.length };
}

function yearOf(event: TermEvent): number | undefined {
  const date = 'from' in event ? event.from : 'on' in event ? event.on : undefined;
  return date === undefined ? undefined : academicYearOf(date);
}
