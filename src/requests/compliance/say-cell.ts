import { sayDate } from '../../domain/date.ts';
import type { Table } from '../answer.ts';
import type { Cell } from './cell-of.ts';

const colours = { red: 'Red', amber: 'Amber', green: 'Green' } as const;
const tones = { red: 'attention', amber: 'warning', green: 'good' } as const;

/**
 * How a point of the dashboard stands, in words that say what its colour says.
 *
 * @example sayCell(cell) // 'Red: in deficit, as of Sat 31 Oct 2026'
 * @example sayCell(old) // 'Green: audited within three years, as of Fri 3 Oct 2025 – out of date'
 */
export function sayCell({ words, rag, because, asOf, outOfDate }: Cell): string {
  if (words === undefined) return 'Nothing kept yet';
  const judged = rag ? `${colours[rag]}: ${because}` : 'No colour';
  return `${judged}${asOf ? `, as of ${sayDate(asOf)}` : ''}${outOfDate ? ' – out of date' : ''}`;
}

/** The tone of its row: what is out of date is no better than amber, and what nobody kept has none. */
export function toneOf({ words, rag, outOfDate }: Cell): Table['rows'][number]['tone'] {
  if (words === undefined) return undefined;
  if (outOfDate && rag !== 'red') return 'warning';
  return rag && tones[rag];
}

/** What a dashboard can be narrowed to. */
export const stands = ['red', 'amber', 'out-of-date', 'missing'] as const;
export type Stands = (typeof stands)[number];

/** @example isStanding(cell, 'out-of-date') // true */
export function isStanding({ words, rag, outOfDate }: Cell, asked: Stands): boolean {
  if (asked === 'missing') return words === undefined;
  return asked === 'out-of-date' ? outOfDate !== undefined : rag === asked;
}

/**
 * How many points are red, amber, out of date and not kept, those that there are.
 *
 * @example sayCounts(cells) // '2 red, 1 amber and 3 out of date'
 */
export function countsOf(cells: readonly Cell[]): { [K in Stands]: number } {
  const count = (asked: Stands) => cells.filter((cell) => isStanding(cell, asked)).length;
  return { red: count('red'), amber: count('amber'), 'out-of-date': count('out-of-date'), missing: count('missing') };
}
