import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { LetterBlock, LetterWords } from '../../requests/letter.ts';
import { columnShares } from './column-shares.ts';
import { linesOf } from './docx-words.ts';
import { look } from './letter-look.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const thin = { style: BorderStyle.SINGLE, size: 4, color: look.line };
const bare = { top: none, bottom: none, left: none, right: none, insideVertical: none, insideHorizontal: none };
const margins = { top: 70, bottom: 70, left: 100, right: 100 };

/** A table whose columns' names stand again at the top of each page, and whose rows stay whole where a page has room for one. */
export function docxTable({ columns, rows }: Extract<LetterBlock, { type: 'table' }>, width: number): Table {
  const widths = columnShares(columns, rows).map((share) => Math.round(share * width));
  const shading = { type: ShadingType.CLEAR, fill: look.shade, color: 'auto' };
  const cell = (words: LetterWords, at: number) => cellOf(words, widths[at]!);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...bare, top: thin, bottom: thin, insideHorizontal: thin },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, at) => cellOf(column, widths[at]!, { bold: true, color: look.ink }, shading)),
      }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map(cell) })),
    ],
  });
}

/** Labels and what stands for them, side by side, without lines. */
export function docxFacts(facts: readonly { label: string; value: LetterWords }[], width: number): Table {
  const widths = [Math.round(width * 0.28), Math.round(width * 0.72)];
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    // Its words begin where the text around it begins.
    indent: { size: -margins.left, type: WidthType.DXA },
    borders: bare,
    rows: facts.map(
      ({ label, value }) =>
        new TableRow({ cantSplit: true, children: [cellOf(label, widths[0]!, { bold: true }), cellOf(value, widths[1]!)] }),
    ),
  });
}

function cellOf(
  words: LetterWords,
  width: number,
  run: NonNullable<Parameters<typeof linesOf>[1]> = {},
  shading?: { type: typeof ShadingType.CLEAR; fill: string; color: string },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins,
    shading,
    verticalAlign: VerticalAlignTable.TOP,
    children: [new Paragraph({ spacing: { after: 0 }, children: linesOf(words, { size: 20, ...run }) })],
  });
}
