import { intentWord } from './intent-words.ts';
import { nearInMeaning } from './words/near-in-meaning.ts';

/**
 * Words of near meaning, in the form in which they are compared (`intentWord`).
 *
 * @example thesaurus.get('threshold') // ['criteria', 'bar', …]
 */
export const thesaurus: ReadonlyMap<string, readonly string[]> = compared(nearInMeaning);

function compared(groups: readonly (readonly string[])[]): Map<string, string[]> {
  const near = new Map<string, string[]>();
  for (const group of groups) {
    const words = [...new Set(group.map(intentWord))];
    for (const word of words) near.set(word, [...new Set([...(near.get(word) ?? []), ...words.filter((one) => one !== word)])]);
  }
  return near;
}
