import type { Table } from '../requests/answer.ts';

/** About how many letters fit side by side on a phone 360 pixels wide, the card's own margins taken off. */
const phoneLetters = 42;
/** The same in a chat on a desk, whose cards are some 450 pixels wide. */
const standardLetters = 62;
/** Room that a cell's margins take, and that bold headings take more, in letters. */
export const columnMargin = 3;

/**
 * How wide is each column, in letters? Names may wrap at words, so a column asks for no more than 28 and
 * no less than its longest word.
 *
 * @example columnLetters({ columns: ['Activity', 'Days'], rows: [{ cells: ['TAS meeting', '3'] }] }) // [11, 4]
 */
export function columnLetters(table: Table): number[] {
  return table.columns.map((heading, at) => {
    const texts = [heading, ...table.rows.map(({ cells }) => cells[at] ?? '')];
    return Math.min(28, Math.max(3, ...texts.map(({ length }) => length)));
  });
}

/**
 * From which width of card on does a table read well as a table, where every word must fit its column and names
 * may wrap twice? `never` is for long texts side by side, which read better one below the other.
 *
 * @example fitsFrom({ columns: ['Activity', 'Days'], rows: [{ cells: ['TAS meeting', '3'] }] }) // 'phone'
 */
export function fitsFrom(table: Table): 'phone' | 'standard' | 'never' {
  const widths = table.columns.map((heading, at) => {
    const texts = [heading, ...table.rows.map(({ cells }) => cells[at] ?? '')];
    const word = Math.max(...texts.flatMap((text) => text.split(/[\s–/-]+/).map(({ length }) => length)));
    const whole = Math.max(...texts.map(({ length }) => length));
    return Math.max(word, Math.ceil(whole / 3)) + columnMargin;
  });
  const letters = widths.reduce((sum, width) => sum + width, 0);
  if (letters <= phoneLetters) return 'phone';
  return letters <= standardLetters ? 'standard' : 'never';
}

/** Is every cell of a column a figure, so that it stands to the right? */
export function isFigures(table: Table, at: number): boolean {
  return table.rows.length > 0 && table.rows.every(({ cells }) => /^[−-]?£?[\d,.]*%?$/.test(cells[at] ?? ''));
}
