import type { Found } from './found.ts';
import type { Word } from './read-words.ts';
import { singular } from './singular.ts';

/** Before these "review" is something one does; after an article or a number it is the activity. */
const doing = new Set(['to', 'please', 'and', 'not', 'still', 'i', 'we', 'ive', 'weve', 'have', 'has']);

/** What somebody still owes is a review of categories: a visit is counted, at one school ("how many reviews have we left"). */
const owed = /\b(which|what) reviews? (do|does|have|has|are) (i|we|my|there)?.*\b(still|left)\b|\bstill (have |need |has )?to review\b/;

/**
 * What a message names without the reviews that are of a category: "category review", "review Fellview’s category",
 * "categories to review", "what do I still have to review". The activity of that name is a visit.
 *
 * @example withoutCategoryReviews(found, readWords('review the category of Fellview')) // no activity
 */
export function withoutCategoryReviews(found: readonly Found[], words: readonly Word[]): Found[] {
  const isCategory = (at: number) =>
    singular(words[at]?.text ?? '') === 'category' && !found.some(({ from, to, values }) => values.length > 0 && from <= at && at < to);
  const all = words.map((_, at) => at).filter(isCategory);
  if (owed.test(words.map(({ text }) => text).join(' ')))
    return found.filter(({ slot, from }) => slot !== 'activity' || !isReview(words, from));
  if (all.length === 0) return [...found];
  return found.filter(({ slot, from, to }) => {
    if (slot !== 'activity' || to !== from + 1 || !isReview(words, from)) return true;
    const before = words[from - 1]?.text;
    const done = before === undefined || doing.has(before);
    return !(done || all.includes(from - 1) || (words[to]?.text === 'of' && all.some((at) => at > to)));
  });
}

function isReview(words: readonly Word[], at: number): boolean {
  return ['review', 'reviewed'].includes(singular(words[at]?.text ?? ''));
}
