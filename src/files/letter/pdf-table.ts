import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces.js';
import type { LetterBlock, LetterWords } from '../../requests/letter.ts';
import { plainWords } from '../../requests/letters/plain-words.ts';
import { columnShares } from './column-shares.ts';
import { inPieces } from './in-pieces.ts';
import { look, toneLook } from './letter-look.ts';

const padding = 5;
const fontSize = 9.5;
/** In points: about how wide a letter is. Too wide rather than too narrow. */
const letterWidth = fontSize * 0.55;
/** A row of more lines may break over pages: what is kept on one page must have room on one. */
const mostLines = 30;

/** A table whose columns' names stand again at the top of each page, and whose rows stay whole where a page has room for one. */
export function pdfTable({ columns, rows }: Extract<LetterBlock, { type: 'table' }>, width: number): ContentTable {
  const widths = columnShares(columns, rows).map((share) => share * width - 2 * padding);
  const short = [columns, ...rows].every((row) => row.every((words, at) => linesIn(words, widths[at]!) <= mostLines));
  const header = columns.map(
    (text, at): TableCell => ({ text: broken(text, widths[at]!), bold: true, color: `#${look.ink}`, fillColor: `#${look.shade}` }),
  );
  return {
    fontSize,
    margin: [0, 2, 0, 12],
    layout: lined,
    table: {
      widths,
      headerRows: short ? 1 : 0,
      keepWithHeaderRows: short ? 1 : 0,
      dontBreakRows: short,
      body: [header, ...rows.map((row) => row.map((words, at) => cellOf(words, widths[at]!)))],
    },
  };
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
      body: facts.map(({ label, value }) => [{ text: broken(label, widths[0]!), bold: true }, cellOf(value, widths[1]!)]),
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

function cellOf(words: LetterWords, width: number): TableCell {
  const stack = inPieces(broken(plainWords(words), width));
  if (typeof words === 'string') return { stack };
  const { back, ink } = toneLook[words.tone];
  return { stack, bold: true, color: `#${ink}`, background: `#${back}` };
}

function linesIn(words: LetterWords, width: number): number {
  return plainWords(words)
    .split('\n')
    .reduce((lines, { length }) => lines + Math.max(1, Math.ceil((length * letterWidth) / width)), 0);
}

/** A word longer than its column, such as a web address, may break where the column ends: pdfmake would write it over the next one. */
function broken(text: string, width: number): string {
  const fits = Math.max(4, Math.floor(width / letterWidth));
  return text.replace(new RegExp(`[^\\s\u200b]{${fits}}(?=[^\\s\u200b])`, 'gu'), '$&\u200b');
}
