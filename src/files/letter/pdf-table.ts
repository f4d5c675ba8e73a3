import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces.js';
import type { LetterBlock, LetterWords } from '../../requests/letter.ts';
import { plainWords } from '../../requests/letters/plain-words.ts';
import { columnShares } from './column-shares.ts';
import { inPieces } from './in-pieces.ts';
import { look, toneLook } from './letter-look.ts';
import { linesIn, tableFontSize } from './lines-in.ts';

const padding = 5;
const fontSize = tableFontSize;
/** A row of more lines may break over pages: what is kept on one page must have room on one. */
const mostLines = 30;

/** A table whose columns' names stand again at the top of each page, and whose rows stay whole where a page has room for one. */
export function pdfTable({ columns, rows }: Extract<LetterBlock, { type: 'table' }>, width: number): ContentTable {
  const widths = columnWidths(columns, rows, width);
  const within = (lines: number) => (row: readonly LetterWords[]) => row.every((words, at) => linesIn(words, widths[at]!) <= lines);
  const repeated = within(mostLines / 3)(columns);
  const short = repeated && rows.every(within(mostLines));
  const header = columns.map((text): TableCell => ({ text, bold: true, color: `#${look.ink}`, fillColor: `#${look.shade}` }));
  return {
    fontSize,
    margin: [0, 2, 0, 12],
    layout: lined,
    table: {
      widths,
      headerRows: repeated ? 1 : 0,
      keepWithHeaderRows: short ? 1 : 0,
      dontBreakRows: short,
      body: [header, ...rows.map((row) => row.map(cellOf))],
    },
  };
}

/** About how much room, in points, a table needs for the names of its columns and its first row. */
export function tableBeginning({ columns, rows }: Extract<LetterBlock, { type: 'table' }>, width: number): number {
  const widths = columnWidths(columns, rows, width);
  const lines = [columns, rows[0] ?? []].map((row) => Math.max(1, ...row.map((words, at) => linesIn(words, widths[at]!))));
  return lines.reduce((sum, one) => sum + one * fontSize * 1.5 + 9, 0);
}

function columnWidths(columns: string[], rows: LetterWords[][], width: number): number[] {
  return columnShares(columns, rows).map((share) => share * width - 2 * padding);
}

/** Labels and what stands for them, side by side, without lines. */
export function pdfFacts(facts: readonly { label: string; value: LetterWords }[], width: number): Content {
  const widths = [0.28, 0.72].map((share) => share * width - 2 * padding);
  const short = facts.every(({ value }) => linesIn(value, widths[1]!) <= mostLines);
  return {
    fontSize,
    margin: [-padding, 0, 0, 8],
    layout: { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft, paddingRight, paddingTop: () => 2, paddingBottom: () => 2 },
    table: {
      widths,
      dontBreakRows: short,
      body: facts.map(({ label, value }) => [{ text: label, bold: true }, cellOf(value)]),
    },
  };
}

const paddingLeft = () => padding;
const paddingRight = () => padding;
const lined = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => `#${look.line}`,
  paddingLeft,
  paddingRight,
  paddingTop: () => 4,
  paddingBottom: () => 4,
};

function cellOf(words: LetterWords): TableCell {
  const stack = inPieces(plainWords(words));
  if (typeof words === 'string') return { stack };
  const { back, ink } = toneLook[words.tone];
  return { stack, bold: true, color: `#${ink}`, background: `#${back}` };
}
