import type { IsoDate } from './date.ts';

/**
 * That the risk as it was rated at a meeting speaks for looking at the provider's category: `rating` where the pack says so of the
 * rating itself, `rose` where it rose at this meeting and at the one before. It follows from notes, and is kept with them so that the
 * authority's list is one query: `risk:<provider>:<note>`.
 */
export interface RiskFlag {
  provider: string;
  note: string;
  date: IsoDate;
  activity: string;
  rating: string;
  because: 'rating' | 'rose';
  /** When it was written: a category that was looked at after it has been. An instant. */
  at: string;
}

/** @example riskFlagId({ provider: '900001', note: '3f2a' }) // 'risk:900001:3f2a' */
export function riskFlagId({ provider, note }: Pick<RiskFlag, 'provider' | 'note'>): string {
  return `risk:${provider}:${note}`;
}

/**
 * Does the last of some ratings speak for looking at the category, and why? `ratings` are the pack's, best first; a rating that is none
 * of them says nothing.
 *
 * @example riskBecause([{ id: 'low' }, { id: 'medium' }, { id: 'high', review: true }], ['medium', 'high']) // 'rating'
 * @example riskBecause([{ id: 'a' }, { id: 'b' }, { id: 'c' }], ['a', 'b', 'c']) // 'rose'
 */
export function riskBecause(
  ratings: readonly { id: string; review?: boolean }[],
  given: readonly string[],
): RiskFlag['because'] | undefined {
  const places = given.map((rating) => ratings.findIndex(({ id }) => id === rating)).filter((place) => place !== -1);
  const [before, last, now] = [places.at(-3), places.at(-2), places.at(-1)];
  const known = ratings.some(({ id }) => id === given.at(-1));
  if (now === undefined || !known) return undefined;
  if (ratings[now]?.review) return 'rating';
  return before !== undefined && last !== undefined && before < last && last < now ? 'rose' : undefined;
}
