import type { ProviderHeard } from './choose-provider.ts';
import type { Message } from './message.ts';
import { readWords } from './read-words.ts';
import { typeWords } from './words/name-words.ts';

/** More words around a name than these make a sentence about something else. */
const mostAround = 2;

/**
 * A message that is like nothing that can be asked, but is little else than what may be a provider's name: the
 * name in doubt, to be said not to be found or to be asked about, rather than "I cannot help with that". A name
 * says what kind of place it is, or shares a word with one the asker may see ("zorgon lane").
 *
 * @example nameInDoubt(read('zorgon lane primary'))?.is // 'unknown'
 */
export function nameInDoubt({ words, provider, found }: Message): Exclude<ProviderHeard, { is: 'none' }> | undefined {
  if (provider.is === 'none' || found.length > 0) return undefined;
  const run = words.slice(provider.from, provider.to);
  if (words.length - run.length > mostAround) return undefined;
  // Words beside it that its name does not have: it is asked about, never taken.
  if (provider.is === 'one') {
    return { is: 'choice', providers: [provider.provider], heard: words.map(({ raw }) => raw).join(' '), from: 0, to: words.length };
  }
  if (provider.is === 'choice') return provider;
  const known = new Set(provider.nearest.flatMap(({ name }) => readWords(name).map(({ text }) => text)));
  return run.some(({ text }) => text.length > 2 && (typeWords.has(text) || known.has(text))) ? provider : undefined;
}
