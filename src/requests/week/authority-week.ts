import { sayDays } from '../../domain/days.ts';
import { sayCount } from '../actions/say-action.ts';
import type { Table } from '../answer.ts';
import { carers } from '../caseloads/carers.ts';
import type { Context } from '../context.ts';
import { owedFor, owedTable } from '../owing/owed-table.ts';
import { listed } from '../words/listed.ts';
import { sayPlanned } from './say-week.ts';
import type { WeekFacts } from './week-facts.ts';
import { few } from './week-tables.ts';

/** As many colleagues as the brief names. */
const MOST = 12;

/**
 * The authority's week in brief, for whoever leads it: one sentence, what waits for a senior advisor, and how each
 * advisor and officer stands.
 *
 * @example authorityWeek(context, facts).lead // 'Across the authority: 14 visits overdue, 3 notes owed (1 for over ten school days), …'
 */
export function authorityWeek(context: Context, facts: WeekFacts): { lead: string; tables: Table[] } {
  const { overdue, owed, late, summaries, risk } = facts;
  const long = owed.filter(({ days }) => days > owedFor.shown);
  const held = summaries.filter(({ is }) => is === 'held');
  const at = risk.missed + risk.beyond;
  const said = [
    sayPlanned(facts),
    `${overdue.length} overdue`,
    `${sayCount(owed.length, 'note')} owed${long.length > 0 ? ` (${long.length} for over ten school days)` : ''}`,
    `${sayCount(late.length, 'agreed action')} late`,
    ...(held.length > 0 ? [`${sayCount(held.length, 'summary', 'summaries')} held`] : []),
    `${sayDays(at)} at risk of going unspent`,
  ];
  return {
    lead: `Across the authority: ${listed(said)}.`,
    tables: [
      ...byColleague(context, facts),
      ...few('Notes owed for over ten school days', long, (some) => owedTable(context, some, { by: true })),
    ],
  };
}

/** A row for each colleague with something overdue, owed or late, those with most first. */
function byColleague(context: Context, { overdue, owed, late }: WeekFacts): Table[] {
  const carerOf = carers(context);
  const count = <T>(all: readonly T[], by: (one: T) => string | undefined) => Map.groupBy(all, by);
  const visits = count(overdue, ({ stands }) => carerOf(stands.provider.key));
  const notes = count(owed, ({ by }) => by);
  const actions = count(late, ({ provider }) => carerOf(provider));
  const keys = [...new Set([...visits.keys(), ...notes.keys(), ...actions.keys()])];
  const rows = keys
    .map((key) => ({ key, figures: [visits, notes, actions].map((all) => all.get(key)?.length ?? 0) }))
    .map(({ key, figures }) => ({ key, figures, sum: figures.reduce((total, one) => total + one, 0) }))
    .sort((a, b) => b.sum - a.sum)
    .map(({ key, figures }) => ({
      cells: [context.people.find((one) => one.key === key)?.name ?? 'Nobody’s caseload', ...figures.map(String)],
      open: key === undefined ? undefined : { title: 'What is due', request: 'due', input: { person: key } },
    }));
  if (rows.length === 0) return [];
  const more = rows.length > MOST ? ` (${MOST} of ${rows.length})` : '';
  return [{ heading: `By colleague${more}`, columns: ['Colleague', 'Overdue', 'Notes owed', 'Actions late'], rows: rows.slice(0, MOST) }];
}
