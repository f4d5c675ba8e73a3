import { ownCaseload } from '../requests/caseloads/caseload-of.ts';
import type { Context } from '../requests/context.ts';
import { readWords, type Word } from './read-words.ts';

/**
 * A message of somebody who leads a school or setting, with the names of whoever looks after it read as "they": "when did Priya last
 * visit" asks for a visit, and no school is called Priya. Nobody else's name is known to them, and none tells anything.
 *
 * @example carersAsThey(readWords('when is Priya next here'), head).map(({ text }) => text) // ['when', 'is', 'they', 'next', 'here']
 */
export function carersAsThey(words: readonly Word[], { asker, people }: Pick<Context, 'asker' | 'people'>): readonly Word[] {
  if (asker.staff) return words;
  const own = people.filter((person) => ownCaseload(person).some((key) => asker.providers.includes(key)));
  const names = new Set(own.flatMap(({ name }) => readWords(name).map(({ text }) => text)).filter((text) => text.length > 2));
  const isName = (text: string | undefined) =>
    text !== undefined && (names.has(text) || (text.endsWith('s') && names.has(text.slice(0, -1))));
  if (!words.some(({ text }) => isName(text))) return words;
  return words.map((word, at) => (isName(word.text) ? { raw: word.raw, text: isName(words[at - 1]?.text) ? '' : 'they' } : word));
}
