import type { Table } from '../requests/answer.ts';
import { tapAction } from './button-action.ts';
import type { Element } from './element.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { stackedRows } from './stacked-rows.ts';
import { columnWidths, fitsFrom, isFigures } from './table-width.ts';
import { toneColour } from './tone-colour.ts';

/**
 * A table of an answer as card elements. One that fits a phone is a table everywhere. A wider one is a table
 * on a desk and one block a row on a phone; with long texts, or with `small`, it is only the blocks.
 */
export function tableElements(table: Table, nonce: string, small: boolean): Element[] {
  const heading = table.heading
    ? [
        {
          type: 'TextBlock',
          text: escapeMarkdown(table.heading),
          size: 'Default',
          weight: 'Bolder',
          wrap: true,
          spacing: 'Medium',
          style: 'heading',
        },
      ]
    : [];
  if (table.rows.length === 0) return [];
  const from = fitsFrom(table);
  if (from === 'phone') return [...heading, gridOf(table, nonce)];
  const stacked = { type: 'Container', spacing: 'Small', items: stackedRows(table, nonce) };
  if (small || from === 'never') return [...heading, stacked];
  return [...heading, { ...gridOf(table, nonce), targetWidth: 'atLeast:Standard' }, { ...stacked, targetWidth: 'atMost:Narrow' }];
}

function gridOf(table: Table, nonce: string): Element {
  const figures = table.columns.map((_, at) => isFigures(table, at));
  const cell = (text: string, at: number, more: Record<string, unknown> = {}, action?: Element) => ({
    type: 'TableCell',
    ...(action ? { selectAction: action } : {}),
    items: [
      { type: 'TextBlock', text: escapeMarkdown(text), wrap: true, ...(figures[at] ? { horizontalAlignment: 'Right' } : {}), ...more },
    ],
  });
  return {
    type: 'Table',
    spacing: 'Small',
    firstRowAsHeader: true,
    showGridLines: false,
    columns: columnWidths(table).map((width) => ({ width })),
    rows: [
      { type: 'TableRow', cells: table.columns.map((text, at) => cell(text, at, { weight: 'Bolder' })) },
      ...table.rows.map(({ cells, tone, open }, row) => ({
        type: 'TableRow',
        cells: table.columns.map((_, at) => {
          const leads = at === 0 && open !== undefined;
          return cell(
            cells[at] ?? '',
            at,
            leads ? { color: 'Accent' } : toneColour(tone),
            leads ? tapAction(open, `${nonce}.${row}`) : undefined,
          );
        }),
      })),
    ],
  };
}
