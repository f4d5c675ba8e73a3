import type { Provider } from '../domain/provider.ts';
import type { NameIndex } from './name-index.ts';
import type { Word } from './read-words.ts';
import { singular } from './singular.ts';
import { fillerWords, typeWords } from './words/name-words.ts';

/**
 * Names somewhat like one that nobody has, to be offered: up to four open providers, likest first.
 *
 * @example nearestNames(index, readWords('Marlowe Bunk')).map(({ name }) => name) // ['Marlow Bank Infant School', …]
 */
export function nearestNames(index: NameIndex, words: readonly Word[]): Provider[] {
  const telling = words
    .map(({ text }) => singular(text))
    .filter((word) => word.length > 2 && !typeWords.has(word) && !fillerWords.has(word));
  if (telling.length === 0) return [];
  return index.search
    .search(telling.slice(0, 4).join(' '), { combineWith: 'OR', prefix: true, fuzzy: 0.35, maxFuzzy: 3 })
    .flatMap(({ id }) => index.byKey.get(String(id))?.provider ?? [])
    .filter(({ status }) => status !== 'closed')
    .slice(0, 4);
}
