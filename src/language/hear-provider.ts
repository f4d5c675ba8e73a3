import type { Context } from '../requests/context.ts';
import { chooseProvider, type ProviderHeard } from './choose-provider.ts';
import type { Found } from './found.ts';
import { heardWords } from './heard-words.ts';
import type { Intents } from './intents.ts';
import type { Lexicon } from './lexicon.ts';
import { nameIndexOf } from './name-index.ts';
import type { Word } from './read-words.ts';

/**
 * Which provider a message means, by key or by name. A key that is not in the asker's directory is a name
 * nobody has: whether it exists elsewhere is never looked at.
 *
 * @example hearProvider(readWords('URN 900001'), found, lexicon, intents, context) // { is: 'one', provider, from: 0, to: 2 }
 */
export function hearProvider(
  words: readonly Word[],
  found: readonly Found[],
  lexicon: Lexicon,
  intents: Intents,
  context: Pick<Context, 'authority' | 'directory'>,
): ProviderHeard {
  const key = found.find(({ slot }) => slot === 'provider');
  if (key) {
    const { from, to } = key;
    const provider = context.directory.get(String(key.values[0]!.value));
    return provider ? { is: 'one', provider, from, to } : { is: 'unknown', nearest: [], heard: String(key.values[0]!.value), from, to };
  }
  const index = nameIndexOf(context);
  return chooseProvider(index, heardWords(words, index, [intents.desk, lexicon.words], found));
}
