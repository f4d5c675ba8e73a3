import { editDistance } from './edit-distance.ts';
import type { Found } from './found.ts';
import type { Lexicon, Phrase } from './lexicon.ts';
import type { Word } from './read-words.ts';
import { singular } from './singular.ts';
import { everydayWords } from './words/everyday-words.ts';
import { fillerWords } from './words/name-words.ts';

/** Words that make "school" or "nursery" mean one place and not a kind of place. */
const pointing = new Set('my our this that the your his her their which what every each one'.split(' '));

/**
 * The activities, kinds and category nicknames a message names, the longest phrase at each place; one slip is
 * forgiven in a word of five letters or more.
 *
 * @example findPhrases(readWords('how many TAS meetings'), lexicon) // [{ slot: 'activity', values: [{ value: 'tas-meeting', … }], … }]
 */
export function findPhrases(words: readonly Word[], lexicon: Lexicon): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < words.length; ) {
    const best = phraseAt(words, at, lexicon);
    if (best && !(best.slot === 'kind' && pointsAtOne(words, at))) {
      const generic = best.words.length === 1 && fillerWords.has(best.words[0]!);
      found.push({
        slot: best.slot,
        values: best.values,
        from: at,
        to: at + best.words.length,
        ...(generic && { generic }),
        ...(best.family && { family: best.family }),
      });
    }
    at += best?.words.length ?? 1;
  }
  return found;
}

function phraseAt(words: readonly Word[], at: number, lexicon: Lexicon): Phrase | undefined {
  const first = singular(words[at]!.text);
  const known = lexicon.byFirst.get(first);
  const open = known ?? (first.length >= 5 && !everydayWords.has(words[at]!.text) ? lexicon.phrases : []);
  const fits = open.filter((phrase) => phrase.words.every((word, nth) => isWord(words[at + nth]?.text, word)));
  return fits.sort((a, b) => b.words.length - a.words.length)[0];
}

function isWord(typed: string | undefined, word: string): boolean {
  if (typed === undefined) return false;
  const one = singular(typed);
  if (one === word) return true;
  return one.length >= 5 && word.length >= 5 && !everydayWords.has(typed) && editDistance(one, word, 1) <= 1;
}

function pointsAtOne(words: readonly Word[], at: number): boolean {
  const { raw } = words[at]!;
  return pointing.has(words[at - 1]?.text ?? '') && !/s$/i.test(raw);
}
