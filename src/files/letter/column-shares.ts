import type { LetterWords } from '../../requests/letter.ts';
import { plainWords } from '../../requests/letters/plain-words.ts';

/** In letters: the least and the most that one column claims of a table's width. */
const least = 9;
const most = 42;

/**
 * How wide each column of a table is, as a part of the whole: by its longest line, but no column so narrow that a date
 * breaks or so wide that the others starve.
 *
 * @example columnShares(['What', 'By when'], [['Observe phonics in Year 1', 'Fri 12 Feb 2027']]) // [0.657, 0.342]
 */
export function columnShares(columns: readonly string[], rows: readonly (readonly LetterWords[])[]): number[] {
  const wants = columns.map((column, at) => {
    const texts = [column, ...rows.map((row) => plainWords(row[at] ?? ''))];
    const longest = Math.max(...texts.flatMap((text) => text.split('\n')).map(({ length }) => length));
    return Math.min(most, Math.max(least, longest));
  });
  const all = wants.reduce((sum, want) => sum + want, 0);
  return wants.map((want) => Math.floor((want / all) * 1000) / 1000);
}
