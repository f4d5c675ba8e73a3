import { editDistance } from './edit-distance.ts';
import { type Found, overlaps, type Slot } from './found.ts';
import type { NameIndex } from './name-index.ts';
import type { Word } from './read-words.ts';
import { singular } from './singular.ts';
import { bindingWords, everydayWords } from './words/everyday-words.ts';
import { fillerWords, typeWords } from './words/name-words.ts';

/** A message's word as far as names are concerned. */
export interface HeardWord extends Word {
  /** It may stand for a word of a name; false for figures, dates, categories and binding words no name has. */
  mayName: boolean;
  /** Plain talk or a word of the desk: it matches a name only as printed. */
  exactOnly: boolean;
  everyday: boolean;
  /** A word of some name the asker may see, other than those that many have ("the", "school"). */
  named: boolean;
  /** Nothing certain, such as a date, a category or a colleague, has been heard in it. */
  free: boolean;
  /** A word nothing accounts for so far: part of a name Tally may not know. */
  unknown: boolean;
  /** Unknown, or a word of some name the asker may see: beside a name it was said of it. */
  ofNames: boolean;
  /** Like a word of the desk but for a slip; beside an unknown word it may as well be part of a name. */
  slip: boolean;
}

/** What is surely no part of a name where it was heard. */
const sure: ReadonlySet<Slot> = new Set<Slot>([
  'days',
  'leftUpTo',
  'leftFrom',
  'date',
  'category',
  'provider',
  'place',
  'term',
  'topic',
  'faith',
]);

/** A name is looked for among so many words of a message that may belong to one; nobody's question has more. */
const mostNameWords = 24;

/**
 * Sorts a message's words by whether they can belong to a provider's name. `desks` are the words that requests
 * and the pack use; a slip in one of those is still one, unless a name has exactly that word.
 */
export function heardWords(
  words: readonly Word[],
  index: NameIndex,
  desks: readonly ReadonlySet<string>[],
  found: readonly Found[],
): HeardWord[] {
  const certain = found.filter(({ slot }) => sure.has(slot));
  const slips = new Map<string, boolean>();
  let room = mostNameWords;
  return words.map((word, at) => {
    const { text } = word;
    const named = index.words.has(singular(text));
    const stem = text.length > 5 ? text.replace(/(ing|ed)$/, '') : text;
    // "St Marks": whatever follows "St" is a name, though it may be a word of the desk besides.
    const sainted =
      words[at - 1]?.text === 'st' && !/^\d/.test(words[at - 1]!.raw) && !index.words.has(singular(words[at - 2]?.text ?? ''));
    const plain =
      !sainted &&
      (everydayWords.has(text) ||
        (!named && stem !== text && (everydayWords.has(stem) || desks.some((desk) => desk.has(stem)))) ||
        desks.some((desk) => desk.has(text) || desk.has(singular(text))));
    const taken =
      certain.some((one) => overlaps(one, { from: at, to: at + 1 })) ||
      found.some((one) => (one.slot === 'person' || one.slot === 'except') && covers(one, at));
    const slip =
      !plain &&
      !named &&
      !sainted &&
      !isSlipOfName(words, at, index) &&
      (slips.get(text) ??
        remember(
          slips,
          text,
          desks.some((desk) => isSlip(text, desk)),
        ));
    const kind = typeWords.has(text) || fillerWords.has(text);
    const mayName = !taken && text !== '' && (named || !(plain || slip)) && room > 0;
    if (mayName && !kind) room--;
    return {
      ...word,
      mayName,
      exactOnly: plain || slip || kind || named,
      everyday: plain,
      named: named && !kind && !bindingWords.has(text),
      free: !taken,
      slip,
      ofNames: !taken && !plain && !kind && (named || !slip) && /\p{L}/u.test(text),
      unknown: !taken && !named && !plain && !slip && !kind && /\p{L}/u.test(text),
    };
  });
}

function covers({ from, to }: Found, at: number): boolean {
  return at >= from && at < to;
}

/** One slip away from a word of the desk, begun with its letter. */
function isSlip(text: string, desk: ReadonlySet<string>): boolean {
  if (text.length < 4) return false;
  for (const word of desk) {
    if (word.length >= 4 && word[0] === text[0] && Math.abs(word.length - text.length) <= 1 && editDistance(text, word, 1) <= 1)
      return true;
  }
  return false;
}

/** One slip away from what stands in some name beside the word that is beside it here: "little acrons" is no "across". */
function isSlipOfName(words: readonly Word[], at: number, { neighbours }: NameIndex): boolean {
  const { text } = words[at]!;
  if (text.length < 5) return false;
  const beside = [words[at - 1], words[at + 1]].flatMap((word) => neighbours.get(singular(word?.text ?? '')) ?? []);
  return beside.some((word) => word.length >= 5 && word[0] === text[0] && editDistance(text, word, 1) <= 1);
}

function remember(slips: Map<string, boolean>, text: string, value: boolean): boolean {
  slips.set(text, value);
  return value;
}
