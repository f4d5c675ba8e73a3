import { sayDate } from '../../domain/date.ts';
import { meetingRef } from '../../domain/meeting.ts';
import type { Provider } from '../../domain/provider.ts';
import { actionTable } from '../actions/action-table.ts';
import type { Table } from '../answer.ts';
import type { Context } from '../context.ts';
import { sayMeetingTime } from '../meetings/say-meeting-time.ts';
import { owedTable } from '../owing/owed-table.ts';
import { sayLine } from '../words/plan-words.ts';
import { nameApart } from '../words/provider-rows.ts';
import type { OpenSummary } from './open-summaries.ts';
import type { WeekFacts } from './week-facts.ts';
import type { WeekLine } from './week-lines.ts';

/** So many rows of each list stand in the week's card; the rest are counted, and one press away. */
const SHOWN = 5;

/**
 * The lists of somebody's week, those with nothing in them left out: what is planned, overdue and due, what is owed and late,
 * and summaries that something is open about. Days at risk are one figure here, and a list of their own (`totals`).
 *
 * @example weekTables(context, facts).map(({ heading }) => heading) // ['Overdue', 'Notes owed']
 */
export function weekTables(context: Context, facts: WeekFacts): Table[] {
  const { planned, booked, overdue, due, owed, minutes, late, reported, summaries } = facts;
  const names = facts.all.map(({ provider }) => provider);
  return [
    ...few(`Planned ${facts.week.called}`, planned, (some) => ({
      columns: ['School or setting', 'What', 'On'],
      rows: some.map(({ stands, line }) => {
        const { name: title, key } = stands.provider;
        const meeting = booked.get(line);
        return {
          cells: [nameApart(stands.provider, names), sayLine(stands, line), meeting ? sayMeetingTime(meeting) : sayDay(line.plannedFor)],
          open: meeting
            ? { title, request: 'meeting', input: { meeting: meetingRef(meeting) } }
            : { title, request: 'due', input: { provider: key } },
        };
      }),
    })),
    ...bySchool('Overdue', overdue, { column: 'Was due by', names, tone: 'attention' }),
    ...bySchool('Due by the end of the half term', due, { column: 'By', names }),
    ...few('Notes owed', owed, (some) => owedTable(context, some, { by: false })),
    ...minutes,
    ...few('Agreed actions that are late', late, (some) => actionTable(context, some, { named: true })),
    ...few('Reported done by the school', reported, (some) => actionTable(context, some, { named: true })),
    ...few('Summaries', summaries, (some) => summaryTable(some)),
  ];
}

function sayDay(date: string | undefined): string {
  return date === undefined ? '' : sayDate(date);
}

/** A row a school or setting: what is due there, and by which day the first of it. */
function bySchool(
  heading: string,
  of: readonly WeekLine[],
  { column, names, tone }: { column: string; names: readonly Provider[]; tone?: 'attention' },
): Table[] {
  return few(heading, [...Map.groupBy(of, ({ stands }) => stands.provider.key).values()], (some) => ({
    columns: ['School or setting', 'What', column],
    rows: some.flatMap((own) => {
      const [first] = own;
      if (!first) return [];
      const { provider } = first.stands;
      const what = own.map(({ stands, line }) => sayLine(stands, line));
      return [
        {
          cells: [nameApart(provider, names), what.join(', '), first.line.closes ? sayDate(first.line.closes) : ''],
          tone,
          open: { title: provider.name, request: 'due', input: { provider: provider.key } },
        },
      ];
    }),
  }));
}

/** The first few of a list as a table that says how many more there are; no table where there is nothing. */
export function few<T>(heading: string, all: readonly T[], table: (some: readonly T[]) => Table): Table[] {
  if (all.length === 0) return [];
  const more = all.length > SHOWN ? ` (${SHOWN} of ${all.length})` : '';
  return [{ ...table(all.slice(0, SHOWN)), heading: `${heading}${more}` }];
}

function summaryTable(open: readonly OpenSummary[]): Table {
  const words = { held: 'held for a senior advisor', waiting: 'waits: nobody to send it to', unacknowledged: 'sent, not acknowledged' };
  return {
    columns: ['School or setting', 'Visit', 'Summary'],
    rows: open.map(({ provider, summary, is }) => ({
      cells: [provider.name, sayDate(summary.date), words[is]],
      open: { title: provider.name, request: 'summary-status', input: { provider: provider.key, note: summary.note } },
    })),
  };
}
