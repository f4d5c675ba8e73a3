import { editDistance } from './edit-distance.ts';
import type { Found } from './found.ts';
import type { Lexicon, Phrase } from './lexicon.ts';
import type { Word } from './read-words.ts';
import { singular } from './singular.ts';
import { everydayWords } from './words/everyday-words.ts';
import { fillerWords } from './words/name-words.ts';

/** Words that make "school" or "nursery" mean one place and not a kind of place. */
const pointing = new Set('my our this that the your his her their which what one'.split(' '));

/**
 * The activities, kinds and category nicknames a message names, the longest phrase at each place; one slip is
 * forgiven in a word of five letters or more.
 *
 * @example findPhrases(readWords('how many TAS meetings'), lexicon) // [{ slot: 'activity', values: [{ value: 'tas-meeting', … }], … }]
 */
export function findPhrases(words: readonly Word[], lexicon: Lexicon): Found[] {
  const found: Found[] = [];
  const said = words.map(saidAs);
  for (let at = 0; at < words.length; ) {
    const best = phraseAt(said, at, lexicon);
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

/** A word as phrases are compared with it, cut to this once a message. */
interface Said {
  one: string;
  /** Long enough, and not of plain talk, so that a slip in it is forgiven. */
  forgiven: boolean;
}

function saidAs({ text }: Word): Said {
  const one = singular(text);
  return { one, forgiven: one.length >= 5 && !everydayWords.has(text) };
}

function phraseAt(said: readonly Said[], at: number, lexicon: Lexicon): Phrase | undefined {
  let best: Phrase | undefined;
  for (const phrase of lexicon.byFirst.get(said[at]!.one) ?? (isSlipOfAny(said[at]!, lexicon.firsts) ? lexicon.phrases : none)) {
    if (phrase.words.length > (best?.words.length ?? 0) && standsAt(phrase, said, at)) best = phrase;
  }
  return best;
}

const none: readonly Phrase[] = [];

/** Most words are no slip of any: they are held against the words that phrases begin with, and not against every phrase. */
function isSlipOfAny(said: Said, firsts: readonly string[]): boolean {
  return said.forgiven && firsts.some((first) => isWord(said, first));
}

function standsAt({ words }: Phrase, said: readonly Said[], at: number): boolean {
  for (let nth = 0; nth < words.length; nth++) if (!isWord(said[at + nth], words[nth]!)) return false;
  return true;
}

function isWord(said: Said | undefined, word: string): boolean {
  if (said === undefined) return false;
  return said.one === word || (said.forgiven && word.length >= 5 && editDistance(said.one, word, 1) <= 1);
}

function pointsAtOne(words: readonly Word[], at: number): boolean {
  const { raw } = words[at]!;
  return pointing.has(words[at - 1]?.text ?? '') && !/s$/i.test(raw);
}
