import { isAsking } from './is-asking.ts';
import type { Understanding } from './understanding.ts';

const joints = /,?\s+(?:and also|and then|and|also|plus|then|but|&)\s+|,\s+|\s+[-–—]\s+|\s*[/+]\s+/gi;
const overview = 'provider-overview';

/**
 * Cuts a sentence where a second question begins: "what category is Fellview | and when is its next TAS". It is cut
 * only where both sides are understood by themselves, and where the right side either begins as a question does or
 * asks for something else than the left ("category | and next TAS for Fellview"); so "reviews and core visits"
 * and "St Mary and St Oswin" stay whole.
 *
 * `mean` says what a stretch by itself is understood as.
 */
export function splitClauses(sentence: string, mean: (said: string) => Understanding): string[] {
  for (const joint of sentence.matchAll(joints)) {
    const left = sentence.slice(0, joint.index);
    const right = sentence.slice(joint.index + joint[0].length);
    if (!/\p{L}/u.test(left) || !/\p{L}/u.test(right)) continue;
    if (!isAsking(right.replace(/\?\s*$/, '')) && !differ(mean(left), mean(right))) continue;
    const [before, after] = [mean(left), mean(right)];
    if ((asksMore(before) && (asksMore(after) || isLost(right, after))) || (asksMore(after) && isLost(left, before)))
      return [left, ...splitClauses(right, mean)];
  }
  return [sentence];
}

/** Is it understood as a question of its own, and not as a bare name? */
function asksMore(one: Understanding): boolean {
  return 'request' in one && one.request !== overview;
}

/** A question that Tally does not understand, long enough to be one: said to be so, and not swallowed by its neighbour. */
function isLost(said: string, meant: Understanding): boolean {
  return meant.does === 'out-of-scope' && isAsking(said) && said.trim().split(/\s+/).length >= 3;
}

function differ(left: Understanding, right: Understanding): boolean {
  return 'request' in left && 'request' in right && left.request !== right.request;
}
