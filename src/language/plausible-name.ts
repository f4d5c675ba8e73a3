import type { Region } from './name-region.ts';
import type { Word } from './read-words.ts';
import { typeWords } from './words/name-words.ts';

const before = new Set('for at of has have is does did to about in with from visit by urn had'.split(' '));

/** "My coat", "some cake": of things, not of schools. */
const owned = new Set('my your his her some any another a an good new'.split(' '));

/**
 * May an unknown word or two be a school's name, or are they only talk? A name is led by "for", "at", "has" …,
 * has a capital inside the sentence, is a key, says what kind of place it is, or is more than
 * one word that nobody calls theirs.
 *
 * @example plausibleName(readWords('how many days left guvnor'), { from: 4, to: 5 }) // false
 */
export function plausibleName(words: readonly Word[], { from, to }: Region): boolean {
  const run = words.slice(from, to);
  if (isTrait(words.slice(0, from))) return false;
  return (
    (run.length > 1 && !owned.has(words[from - 1]?.text ?? '')) ||
    before.has(words[from - 1]?.text ?? '') ||
    run.some(({ raw, text }, nth) => (/^\p{Lu}/u.test(raw) && from + nth > 0) || /\d{5}/.test(raw) || typeWords.has(text))
  );
}

const several = /^(schools|settings|nurseries|providers|academies|primaries|secondaries|minders|pvis|prus)$/i;
const having = new Set(['with', 'have', 'having', 'whose']);
const articles = new Set(['a', 'an', 'any', 'some', 'no', 'new', 'their', 'own']);

/** "Schools with a swimming pool": what several of them have is not what one is called. */
function isTrait(before: readonly Word[]): boolean {
  const last = before.findLast(({ text }) => !articles.has(text))?.text ?? '';
  return having.has(last) && before.some(({ raw }) => several.test(raw));
}
