import { singular } from './singular.ts';
import { synonyms } from './words/synonyms.ts';

/**
 * The form a word of a question is compared in: plural and tense cut, words of one meaning brought together.
 * Exported for `says` and messages alike, so it need not be a word.
 *
 * @example intentWord('remaining') // 'left'
 */
export function intentWord(word: string): string {
  const one = singular(word);
  return synonyms.get(word) ?? synonyms.get(one) ?? untensed(one);
}

function untensed(word: string): string {
  const cut =
    word.length > 5 && word.endsWith('ing') ? word.slice(0, -3) : word.length > 4 && word.endsWith('ed') ? word.slice(0, -2) : word;
  const short = cut.length > 3 && cut.at(-1) === cut.at(-2) && !/[sl]$/.test(cut) ? cut.slice(0, -1) : cut;
  return synonyms.get(short) ?? short;
}
