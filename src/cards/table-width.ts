import type { Table } from '../requests/answer.ts';

/** About how many letters fit side by side on a phone 360 pixels wide, the card's own margins taken off. */
const phoneLetters = 42;
/** The same in a chat on a desk, whose cards are some 450 pixels wide. */
const standardLetters = 62;
/** Room that a cell's margins take, and that bold headings take more, in letters. */
const margin = 3;
/** So short a text stays in one line. */
const short = 8;

interface Letters {
  needs: number;
  likes: number;
}

const counted = new WeakMap<Table, Letters[]>();

/**
 * How many letters a column needs so that no word of it breaks and names wrap twice at most, and how many it would
 * like. Counted once a table, which is asked about several times while it is drawn.
 */
function columnLetters(table: Table): Letters[] {
  const before = counted.get(table);
  if (before) return before;
  const { columns, rows } = table;
  const letters = columns.map((heading, at) => {
    let word = 0;
    let whole = 0;
    for (const text of [heading, ...rows.map(({ cells }) => cells[at] ?? '')]) {
      whole = Math.max(whole, text.length);
      // No word is longer than its text.
      if (text.length > word) word = Math.max(word, ...text.split(/[\s–/-]+/).map(({ length }) => length));
    }
    return { needs: Math.max(word, whole <= short ? whole : Math.ceil(whole / 3)) + margin, likes: Math.min(whole, 40) + margin };
  });
  counted.set(table, letters);
  return letters;
}

/**
 * From which width of card on does a table read well as a table, where every word must fit its column and names
 * may wrap twice? `never` is for long texts side by side, which read better one below the other.
 *
 * @example fitsFrom({ columns: ['Activity', 'Days'], rows: [{ cells: ['TAS meeting', '3'] }] }) // 'phone'
 */
export function fitsFrom(table: Table): 'phone' | 'standard' | 'never' {
  const letters = columnLetters(table).reduce((sum, { needs }) => sum + needs, 0);
  if (letters <= phoneLetters) return 'phone';
  return letters <= standardLetters ? 'standard' : 'never';
}

/**
 * The widths of a table's columns, as weights: each has what it needs, and what is left over goes where texts are long.
 *
 * @example columnWidths({ columns: ['Activity', 'Days'], rows: [{ cells: ['Autumn Conversation', '3'] }] }) // [35, 7]
 */
export function columnWidths(table: Table): number[] {
  const columns = columnLetters(table);
  const spare = (fitsFrom(table) === 'phone' ? phoneLetters : standardLetters) - columns.reduce((sum, { needs }) => sum + needs, 0);
  const wants = columns.reduce((sum, { needs, likes }) => sum + Math.max(0, likes - needs), 0);
  return columns.map(({ needs, likes }) => {
    const more = wants > 0 && spare > 0 ? (spare * Math.max(0, likes - needs)) / wants : 0;
    return Math.round(needs + more);
  });
}

/** Is every cell of a column a figure, so that it stands to the right? */
export function isFigures(table: Table, at: number): boolean {
  return table.rows.length > 0 && table.rows.every(({ cells }) => /^[−-]?£?[\d,.]*%?$/.test(cells[at] ?? ''));
}
