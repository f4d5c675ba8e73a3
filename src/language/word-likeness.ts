import { editDistance } from './edit-distance.ts';
import { singular } from './singular.ts';
import { saints } from './words/name-words.ts';

/** How alike two words are, 0 to 1, and whether the likeness is one a person would not doubt. */
export interface Likeness {
  quality: number;
  sure: boolean;
}

const same: Likeness = { quality: 1, sure: true };
const nearlySame: Likeness = { quality: 0.97, sure: true };
const unlike: Likeness = { quality: 0, sure: false };

/** The likeness of a word typed as printed but for its plural, and undefined of any other. */
export function asPrinted(typed: string, word: string): Likeness | undefined {
  if (typed === word) return same;
  // Most words are told apart by their first letters.
  if (typed[0] !== word[0]) return undefined;
  return singular(typed) === singular(word) || (typed === 'st' && word === 'street') ? nearlySame : undefined;
}

/**
 * How well a typed word stands for a word of a name. The same word 1; its plural 0.97; its beginning (three
 * letters at least) 0.8; one slip 0.8, two in a long word 0.65. A slip in the first letter, in a short word or
 * two in a middling one is a likeness to ask about, for "Barlow" may well be another place than "Marlow".
 *
 * @example wordLikeness('marlwo', 'marlow') // { quality: 0.8, sure: true }
 */
export function wordLikeness(typed: string, word: string): Likeness {
  const printed = asPrinted(typed, word);
  if (printed) return printed;
  if (typed.length < 3 || /\d/.test(typed)) return unlike;
  if (word.startsWith(typed)) return { quality: 0.8, sure: typed.length >= 4 };
  if (typed.length < 4 || word.length < 4) return unlike;
  const most = Math.min(typed.length, word.length) >= 6 ? 2 : 1;
  const slips = editDistance(typed, word, most);
  if (slips > most) return unlike;
  if (saints.has(typed.replace(/s$/, '')) && saints.has(word.replace(/s$/, ''))) return { quality: 0.65, sure: false };
  const swapped = typed[0] === word[1] && typed[1] === word[0];
  const starts = typed[0] === word[0] || swapped;
  if (slips === 1) return { quality: 0.8, sure: starts && Math.min(typed.length, word.length) >= 5 };
  return starts ? { quality: 0.65, sure: Math.min(typed.length, word.length) >= 8 } : unlike;
}
