import type { HeardWord } from './heard-words.ts';
import { asPrinted, type Likeness, wordLikeness } from './word-likeness.ts';

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
  const pairs: Pair[] = [];
  for (let at = 0; at < heard.length; at++) {
    if (!heard[at]!.mayName) continue;
    for (let word = 0; word < name.length; word++) addPairs(pairs, name, word, heard, at);
  }
  return pairs;
}

/** Adds to the `pairs`, because every word heard is held against every word of a hundred names. */
function addPairs(pairs: Pair[], name: readonly string[], word: number, heard: readonly HeardWord[], at: number): void {
  const { text, exactOnly } = heard[at]!;
  const printed = name[word]!;
  const nextHeard = heard[at + 1];
  // "Fellview days" counts days; "Fellview Days Nursery" is a day nursery.
  if (text === 'days' && printed === 'day' && nextHeard?.text !== 'nursery' && nextHeard?.text !== 'care') return;
  const nextPrinted = name[word + 1];
  const like = exactOnly ? asPrinted(text, printed) : wordLikeness(text, printed);
  if (like && like.quality > 0) pairs.push({ at, width: 1, word, like, share: 1 });
  if (nextPrinted !== undefined && !exactOnly && text.length >= Math.max(joinable, printed.length + nextPrinted.length - 1)) {
    const joined = wordLikeness(text, printed + nextPrinted);
    if (joined.quality >= 0.8) pairs.push(...[word, word + 1].map((one): Pair => ({ at, width: 1, word: one, like: joined, share: 0.5 })));
  }
  if (nextHeard?.mayName && printed.length >= joinable && printed.length === text.length + nextHeard.text.length) {
    if (text + nextHeard.text === printed) pairs.push({ at, width: 2, word, like: { quality: 0.97, sure: true }, share: 1 });
  }
}
