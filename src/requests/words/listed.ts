/**
 * Several words as one phrase.
 *
 * @example listed(['B1', 'B2'], 'or') // 'B1 or B2'
 */
export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}
