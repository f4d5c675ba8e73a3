import type { LetterWords } from '../letter.ts';

/**
 * The words of a cell or a fact without their colour.
 *
 * @example plainWords({ text: 'Amber: half of it is done', tone: 'warning' }) // 'Amber: half of it is done'
 */
export function plainWords(words: LetterWords): string {
  return typeof words === 'string' ? words : words.text;
}
