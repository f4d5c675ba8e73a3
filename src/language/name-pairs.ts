import type { HeardWord } from './heard-words.ts';
import { type Likeness, wordLikeness } from './word-likeness.ts';

/** A word of the message (or two run together) that may stand for a word of a name. */
export interface Pair {
  /** Where in the message, and how many of its words. */
  at: number;
  width: 1 | 2;
  /** Which word of the name. */
  word: number;
  like: Likeness;
  /** Half where one word heard stands for two of the name, so that it counts once. */
  share: 1 | 0.5;
}

/** A joined word shorter than this is chance. */
const joinable = 6;

/**
 * Every way the words heard can stand for the words of a name: one for one, "hollinedge" for Hollin Edge, or
 * "fell view" for Fellview.
 *
 * @example namePairs(['hollin', 'edge'], heardIn('hollinedge')).length // 2: it stands for both
 */
export function namePairs(name: readonly string[], heard: readonly HeardWord[]): Pair[] {
  return heard.flatMap((one, at) => (one.mayName ? name.flatMap((_, word) => pairsAt(name, word, heard, at)) : []));
}

function pairsAt(name: readonly string[], word: number, heard: readonly HeardWord[], at: number): Pair[] {
  const { text, exactOnly } = heard[at]!;
  const printed = name[word]!;
  const [nextHeard, nextPrinted] = [heard[at + 1], name[word + 1]];
  const pairs: Pair[] = [];
  const like = wordLikeness(text, printed);
  if (like.quality >= (exactOnly ? 0.97 : 0.01)) pairs.push({ at, width: 1, word, like, share: 1 });
  const both = printed + (nextPrinted ?? '');
  if (nextPrinted !== undefined && !exactOnly && text.length >= Math.max(joinable, both.length - 1)) {
    const joined = wordLikeness(text, both);
    if (joined.quality >= 0.8) pairs.push(...[word, word + 1].map((one): Pair => ({ at, width: 1, word: one, like: joined, share: 0.5 })));
  }
  if (nextHeard?.mayName && printed.length >= joinable && text + nextHeard.text === printed) {
    pairs.push({ at, width: 2, word, like: { quality: 0.97, sure: true }, share: 1 });
  }
  return pairs;
}
