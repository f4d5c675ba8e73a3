/**
 * The numbers that people write as words, one to twelve.
 *
 * @example numberWords.get('three') // 3
 */
export const numberWords: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, at) => [word, at + 1]),
);
