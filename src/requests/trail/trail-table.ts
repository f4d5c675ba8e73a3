import type { Table } from '../answer.ts';
import type { TrailLine } from './trail-lines.ts';

/** The lines of a trail as a table; `where` names the provider of each. */
export function trailTable(lines: readonly TrailLine[], { where, heading }: { where: boolean; heading: string }): Table {
  return {
    heading,
    columns: ['When', 'Who', ...(where ? ['Where'] : []), 'What', 'Before', 'After'],
    rows: lines.map((line) => ({
      cells: [line.when, line.who, ...(where ? [line.provider ?? ''] : []), sayWhat(line), line.before, line.after],
      ...(line.refused && { tone: 'warning' as const }),
    })),
  };
}

/** @example sayWhat({ request: 'Log days', what: 'Core Visit on Tue 12 Jan 2027', refused: false }) // 'Log days: Core Visit on Tue 12 Jan 2027' */
export function sayWhat({ request, what, refused }: Pick<TrailLine, 'request' | 'what' | 'refused'>): string {
  return `${refused ? 'Refused: ' : ''}${request}${what === '' ? '' : `: ${what}`}`;
}
