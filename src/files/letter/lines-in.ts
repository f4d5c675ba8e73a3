import type { LetterWords } from '../../requests/letter.ts';
import { plainWords } from '../../requests/letters/plain-words.ts';

/** In points: how large the words of a table are. */
export const tableFontSize = 9.5;
/** About how wide a letter is: too wide rather than too narrow. */
const letterWidth = tableFontSize * 0.55;

/**
 * About how many lines words take in a cell so many points wide: too many rather than too few.
 *
 * @example linesIn('Tom Hale', 100) // 1
 */
export function linesIn(words: LetterWords, width: number): number {
  return plainWords(words)
    .split('\n')
    .reduce((lines, { length }) => lines + Math.max(1, Math.ceil((length * letterWidth) / width)), 0);
}
