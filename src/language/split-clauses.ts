import { isAsking, isTelling } from './is-asking.ts';
import type { Understanding } from './understanding.ts';

const joints = /,?\s+(?:and also|and then|and|n|also|plus|then|but|&)\s+|,\s+|\s+[-–—]\s+|\s*[/+]\s+/gi;
/** "Not Kiln Row, Cinder Lane": who is not meant is not asked about. */
export const notThat = /^\s*(no[,.]?\s+)?(not|i (don['’]?t|didn['’]?t) mean|not for|not at)\s+(\S+(\s+|$)){1,4}$/i;
const overview = 'provider-overview';
/** A sentence with more joints is a paste, read as one: trying a cut at each would cost a reading of all the rest each time. */
const mostJoints = 20;

/** What a stretch of a message comes to by itself. */
export interface Reader {
  mean(said: string): Understanding;
  /** It is a comparison with nothing yet to compare with, or a trial of a move to no category yet. */
  lacksOther(one: Understanding): boolean;
  /** One thing is named across the cut ("Review | and Intervention meeting", "St Mary | and St Oswin Junior School"). */
  isOneThing(left: string, right: string): boolean;
  /** It says more than a name and a date. */
  saysMore(said: string): boolean;
}

/**
 * Cuts a sentence where a second question begins: "what category is Fellview | and when is its next TAS". It is cut
 * only where both sides are understood by themselves, and where the right side either begins as a question does or
 * asks for something else than the left ("category | and next TAS for Fellview"); so "reviews and core visits"
 * and "St Mary and St Oswin" stay whole.
 *
 * `reader` says what a stretch by itself is understood as.
 */
export function splitClauses(sentence: string, reader: Reader): string[] {
  const { mean, lacksOther, isOneThing, saysMore } = reader;
  const cuts = [...sentence.matchAll(joints)];
  if (cuts.length > mostJoints) return [sentence];
  for (const joint of cuts) {
    const left = sentence.slice(0, joint.index);
    const right = sentence.slice(joint.index + joint[0].length);
    if (!/\p{L}/u.test(left) || !/\p{L}/u.test(right)) continue;
    if (joint[0].startsWith(',') && notThat.test(left)) return [left, ...splitClauses(right, reader)];
    if (asksNothing.test(right) || somebody.test(right)) continue;
    const asks = isAsking(right.replace(/\?\s*$/, ''));
    // "Little Acorns - days left?": a dash as often follows a name.
    if (/[-–—]/.test(joint[0]) && !asks) continue;
    // What costs least is looked at first: most joints are no cut, and show it by one side.
    if (!asks && !saysMore(right)) continue;
    const before = mean(left);
    // "When could Heron Steps | and I meet": nothing was asked yet.
    if (isAsking(left) && asksMore(before) && !saysMore(left) && !asks) continue;
    // "Compare Cinder Lane | and Kiln Row days left": the second is still to come.
    if (lacksOther(before) || !(asksMore(before) || isTelling(left) || isLost(left, before)) || isOneThing(left, right)) continue;
    const after = mean(right);
    if (!asks && !differ(before, after)) continue;
    // "Quick one - what category are we?": the beginning asks nothing.
    if (isTelling(left) && !asksMore(before) && isAsking(right) && asksMore(after)) return [left, ...splitClauses(right, reader)];
    if (asksMore(before) && /^\s*(what|how) about\b/i.test(right) && 'request' in after) return [left, ...splitClauses(right, reader)];
    if ((asksMore(before) && (asksMore(after) || isLost(right, after))) || (asksMore(after) && isLost(left, before)))
      return [left, ...splitClauses(right, reader)];
  }
  return [sentence];
}

/** Is it understood as a question of its own, and not as a bare name? */
function asksMore(one: Understanding): boolean {
  return 'request' in one && one.request !== overview;
}

/** "When was it?" is of what stands before it. */
const onlyPoints =
  /^\s*(?:when|what|who|where|why|how|when['’]?s|what['’]?s|who['’]?s|where['’]?s|is|was|are|were|has|had|did|does|do)(?:\s+(?:is|was|are|were|has|had|did|it|its|that|they|this|be|been|got|to|by|due|for|again|then|exactly))+\s*[?.!]*\s*$/i;

/** "I am behind on write ups, which ones?": what is asked stands before it. */
const asksNothing = /^\s*(which( ones?)?|who|when|where|why|how (much|many)|what (is|are|was) (that|it|this|they|those))\W*$/i;

/** "With Tom and the head": somebody beside another is no question. */
const somebody =
  /^\s*(the |our |their |my )?(head ?teacher|head|deputy|deputy head|chair|chair of governors|governors?|senco|sendco|manager|owner|business manager)\W*$/i;

/** A question that Tally does not understand, long enough to be one: said to be so, and not swallowed by its neighbour. */
function isLost(said: string, meant: Understanding): boolean {
  return meant.does === 'out-of-scope' && isAsking(said) && said.trim().split(/\s+/).length >= 3 && !onlyPoints.test(said);
}

/** Two requests, or one of two providers ("reviews left at Cinder Lane | and core visits left at Kiln Row"). */
function differ(left: Understanding, right: Understanding): boolean {
  if (!('request' in left && 'request' in right)) return false;
  const of = (one: Understanding) => ('input' in one ? one.input.provider : undefined);
  return left.request !== right.request || (of(left) !== undefined && of(right) !== undefined && of(left) !== of(right));
}
