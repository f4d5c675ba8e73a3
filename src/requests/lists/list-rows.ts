import { type IsoDate, sayDate } from '../../domain/date.ts';
import { sayInspection } from '../../domain/say-inspection.ts';
import type { Table } from '../answer.ts';
import type { Standing } from '../standing/standing.ts';
import { sayLine, sayState } from '../words/plan-words.ts';
import { providerRows } from '../words/provider-rows.ts';
import { sayPauseDates } from '../words/say-paused.ts';
import type { Filters } from './filters.ts';
import { lastGraded } from './has-outcome.ts';
import { lastVisit, linesOf } from './how-it-stands.ts';

/**
 * A list of providers as a table. Its last column says what the list was asked about: what is overdue, the last
 * visit, the inspection; what is left where nothing of the kind was asked.
 */
export function listRows(rows: readonly Standing[], filters: Filters, today: IsoDate): Table {
  const table = providerRows(rows);
  const asked = column(filters, today);
  if (!asked) return table;
  return {
    ...table,
    columns: [...table.columns.slice(0, -1), asked.name],
    rows: table.rows.map((row, at) => ({
      ...row,
      cells: [...row.cells.slice(0, -1), asked.says(rows[at] as Standing)],
      // More days used than allocated stands out where the days stand.
      tone: filters.state === 'overdue' ? 'attention' : undefined,
    })),
  };
}

function column({ state, activity, ofsted }: Filters, today: IsoDate): { name: string; says(standing: Standing): string } | undefined {
  if (state === 'visited' || state === 'not-visited') {
    return { name: 'Last visit', says: (standing) => sayVisit(lastVisit(standing, activity, today)?.date) };
  }
  if (state === 'inspected' || state === 'not-inspected') {
    return {
      name: 'Last inspection',
      says: ({ provider: { inspections } }) => (inspections[0] ? sayInspection(inspections[0]) : 'none recorded'),
    };
  }
  if (state === 'overdue' || state === 'due' || state === 'to-hold' || state === 'not-booked' || state === 'booked') {
    const names = { overdue: 'Overdue', due: 'Due now', 'to-hold': 'Still to hold', 'not-booked': 'Still to hold', booked: 'Booked' };
    const plain = state === 'to-hold' || state === 'not-booked';
    return { name: names[state], says: (standing) => sayLines(standing, linesOf(standing, state, activity), plain) };
  }
  if (state === 'paused') return { name: 'Paused', says: ({ position: { paused } }) => (paused ? sayPauseDates(paused) : '') };
  if (ofsted !== undefined) {
    return {
      name: 'Last graded inspection',
      says: ({ provider }) => {
        const last = lastGraded(provider.inspections);
        return last ? sayInspection(last) : 'none recorded';
      },
    };
  }
  return undefined;
}

function sayVisit(date: IsoDate | undefined): string {
  return date === undefined ? 'none this year' : sayDate(date);
}

/** The first, and how many more. */
function sayLines(standing: Standing, lines: ReturnType<typeof linesOf>, plain: boolean): string {
  const [first] = lines;
  if (!first) return '';
  const said = plain ? sayLine(standing, first) : sayState(standing, first);
  return lines.length > 1 ? `${said}, and ${lines.length - 1} more` : said;
}
