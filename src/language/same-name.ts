import type { Context } from '../requests/context.ts';
import type { ProviderHeard } from './choose-provider.ts';
import { readWords } from './read-words.ts';
import { singular } from './singular.ts';
import { fillerWords } from './words/name-words.ts';

/**
 * Words typed for a provider, brought to one form, so that "St Brides", "st bride's school" and "the St Brides"
 * are the same words.
 *
 * @example sameName("the St Bride's school") // 'st bride'
 */
export function sameName(typed: string): string {
  return readWords(typed)
    .map(({ text }) => singular(text))
    .filter((word) => !fillerWords.has(word))
    .join(' ');
}

/**
 * What a person meant before by words that fit several names or none: that provider, if they may still see it and it
 * is open. A whole name typed exactly is never overridden, not even one that two providers have.
 */
export function nameChosenBefore(
  heard: ProviderHeard,
  names: ReadonlyMap<string, string> | undefined,
  { directory }: Pick<Context, 'directory'>,
): ProviderHeard {
  if (!names || (heard.is !== 'choice' && heard.is !== 'unknown')) return heard;
  const typed = sameName(heard.heard);
  const key = names.get(typed);
  const provider = key === undefined ? undefined : directory.get(key);
  if (!provider || provider.status === 'closed') return heard;
  const fits = heard.is === 'choice' ? heard.providers : heard.nearest;
  if (fits.some(({ name, aliases }) => [name, ...aliases].some((one) => sameName(one) === typed))) return heard;
  return { is: 'one', provider, from: heard.from, to: heard.to };
}
