import type { Table } from '../requests/answer.ts';
import { tapAction } from './button-action.ts';
import type { Element } from './element.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { toneColour } from './tone-colour.ts';

/** The rows of a table one below the other: the first cell stands out, the rest follow under their columns' names. */
export function stackedRows(table: Table, nonce: string): Element[] {
  return table.rows.map(({ cells, tone, open }, row) => ({
    type: 'Container',
    separator: row > 0,
    spacing: 'Small',
    ...(open ? { selectAction: tapAction(open, `${nonce}.${row}`) } : {}),
    items: [
      {
        type: 'TextBlock',
        text: escapeMarkdown(cells[0] ?? ''),
        weight: 'Bolder',
        wrap: true,
        ...(open ? { color: 'Accent' } : toneColour(tone)),
      },
      {
        type: 'TextBlock',
        text: rest(table, cells),
        wrap: true,
        spacing: 'None',
        ...toneColour(tone),
      },
    ],
  }));
}

function rest({ columns }: Table, cells: string[]): string {
  return columns
    .map((column, at) => ({ column, value: cells[at] ?? '' }))
    .slice(1)
    .filter(({ value }) => value !== '')
    .map(({ column, value }) => (column === '' ? escapeMarkdown(value) : `${escapeMarkdown(column)}: ${escapeMarkdown(value)}`))
    .join(' · ');
}
