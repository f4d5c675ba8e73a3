import type { AcademicCalendar } from '../../domain/calendar.ts';
import { checkCalendar } from '../../domain/check-calendar.ts';
import { sayYear } from '../../domain/date.ts';
import { TallyError } from '../../domain/tally-error.ts';
import type { ImportInput } from '../import-input.ts';
import { outcome, type Unit } from '../job/unit.ts';
import { upsert } from '../job/upsert.ts';

/**
 * The units that put calendars in place, one for each year; `rows` is how many rows made each up.
 * Throws TallyError `import-calendar`, naming every fault, if one of them is not a whole year: then none is taken.
 */
export function calendarUnits(
  { store, authority }: ImportInput,
  calendars: readonly { calendar: AcademicCalendar; rows: number }[],
  file: string,
  rejected: readonly string[],
): Unit[] {
  const faults = calendars.flatMap(({ calendar }) => checkCalendar(calendar).map((fault) => `${sayYear(calendar.year)}: ${fault}`));
  if (calendars.length === 0) faults.push('There is no half term and no term in it.');
  if (faults.length > 0) {
    const sentence = `${file} does not make up whole academic years, so nothing was changed. ${[...faults, ...rejected].join(' ')}`;
    throw new TallyError(
      'import-calendar',
      `${sentence} Expected the six half terms of each year, or its three terms and their half-term breaks.`,
      {
        culprit: file,
      },
    );
  }
  return calendars.map(({ calendar, rows }) => ({
    async decide() {
      const id = `calendar:${calendar.year}`;
      const stored = await store.read(authority.id, 'calendar', id);
      const operation = upsert(stored, 'calendar', id, calendar);
      if (!operation) return outcome({ unchanged: rows });
      return outcome({ operations: [operation], [stored ? 'changed' : 'added']: rows, revises: true });
    },
  }));
}
