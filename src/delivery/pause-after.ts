/** How often a message is tried before it is given up. */
export const mostTries = 10;

const first = 4000;
const longest = 60 * 60 * 1000;
/** The longest that somebody who says when to come again is listened to. */
const mostAsked = 6 * 60 * 60 * 1000;

/**
 * How long to wait after so many failed tries, in milliseconds: four seconds at most after the first, three times as
 * long after each further one, an hour at most, shortened by chance (`chance`, from 0 to 1) to no less than half, so
 * that many which failed together do not come back together. Ten tries take two to three hours: Teams may be out for that long. Where the other
 * side said when to come again (`after`), not before then.
 *
 * @example pauseAfter(1, { chance: 1 }) // 4000
 * @example pauseAfter(1, { chance: 0, after: 30_000 }) // 30000
 */
export function pauseAfter(tries: number, { chance, after = 0 }: { chance: number; after?: number }): number {
  const whole = Math.min(longest, first * 3 ** (Math.max(1, tries) - 1));
  const asked = Math.min(mostAsked, after);
  return Math.round(Math.max(whole / 2 + (whole / 2) * chance, asked + (asked / 10) * chance));
}
