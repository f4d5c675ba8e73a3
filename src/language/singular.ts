/**
 * A word without its plural ending, so that "reviews" meets "review" and "Lane's" meets "Lane". It need not be
 * an English word: both sides of a comparison are cut alike.
 *
 * @example singular('nurseries') // 'nursery'
 */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(ss|us|is)$/.test(word)) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
