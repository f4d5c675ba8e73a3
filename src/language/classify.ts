import type { Context } from '../requests/context.ts';
import { mayMake } from '../requests/may.ts';
import type { Request } from '../requests/request.ts';
import { needed } from './fill-slots.ts';
import type { Found } from './found.ts';
import { intentWord } from './intent-words.ts';
import type { Intents } from './intents.ts';
import { likestOf } from './likest-of.ts';
import type { Opening } from './mood-of.ts';
import { likelihoods } from './naive-bayes.ts';
import type { Unit } from './units.ts';

/** The request a message is most like, and how like, about 0 to 1. */
export interface Classified {
  request: Request;
  score: number;
  /** Weight of what the message says, beside a provider's name, that the request's examples know. */
  support: number;
  /** Weight of what it says that no request knows. */
  foreign: number;
  /** It needs a provider, a category or an activity, and none was said. */
  lacks: boolean;
  /** By how much all examples together speak for it before any other request, as a logarithm (`likelihoods`); below nought they speak for another. */
  margin: number;
  /** The likeliest, itself the first, for a message that is not like enough to any. */
  likeliest: readonly Request[];
}

/** So much is a command meant at most that was only asked about, or said not to be done. */
const notSo = 0.5 + 1e-6;
/** How well a command fits that begins with another verb than the message. */
const verbFits = 0.94;
/** From here on a message says what an example says, word for word but for the smallest. */
const verbatim = 0.95;
/**
 * What a unit of `likelihoods` weighs beside the likest example, and the most that it comes to. Both, and that it weighs less the
 * nearer an example is, were chosen by trying 277 messages written before the examples that fit them.
 */
const likelyWeighs = 0.05;
const mostLikely = 0.3;
/** What every further unit weighs, and comes to at most: of a long message the likelihoods differ by dozens. */
const furtherWeighs = 0.01;
const mostFurther = 0.3;
/** By how much less likely it is, as a logarithm, that somebody asks for what they may not do. */
const seldomAsked = 3;
/** So many of the likeliest are kept. */
const offered = 4;
const mustHave = ['category', 'activity'] as const;

/** Below this a message is like no request. */
export const likeEnough = 0.43;
/** More like one that changes something. */
export const likeEnoughToDo = 0.55;
/** Where it lacks what it needs, a message must be more like the request to be asked for it: "what time is it" is not. */
export const likeEnoughToAsk = 0.6;

/**
 * Which request a message is most like: its best example by shared weight, corrected by what all its examples together say the less
 * the nearer that one is, a little more where the request's
 * other examples know the rest of the words, less where the message names what the request has no place for, where
 * the asker may not make it and it is not said outright, where what changes something is asked for without a word that tells to do it,
 * and where what only reads is asked for with one. The first in the list wins a tie.
 *
 * `unsaid`: the provider goes without saying (a head's own school, a follow-up), so leaving it out costs little.
 *
 * @example classify(units, found, intents, context, false, { mood: 'asks' })?.request.name // 'remaining-days'
 */
export function classify(
  units: readonly Unit[],
  found: readonly Found[],
  intents: Intents,
  context: Pick<Context, 'asker'>,
  unsaid: boolean,
  opening: Opening = { mood: 'plain' },
  tokens: readonly string[] = [],
): Classified | undefined {
  const named = found.some(({ slot }) => slot === 'provider');
  const { likest, known, whole } = likestOf(units, intents, unsaid ? 0.1 : 0.35, opening);
  const likely = likelihoods(tokens, intents).map(
    (one, at) => one - (mayMake(intents.requests[at]!.request.name, context.asker.roles) ? 0 : seldomAsked),
  );
  const { mood, verb } = opening;
  const costs = costsOf(found, context.asker.staff);
  // Of neighbouring commands the one is meant that begins with the same verb: "fix the note I wrote" withdraws nothing.
  const begun = verb === undefined ? undefined : intentWord(verb);
  // "Don't send the summary" is no wish to have it sent.
  const negated = says(units, negation);
  const scored = (at: number) => {
    const { request, slots, commands, tells, words, begins } = intents.requests[at]!;
    // "My settings" are a caseload before they are one setting that still has to be named.
    const noProvider = !unsaid && !named && slots.has('provider') && needed(request, 'provider');
    const lacks =
      noProvider || mustHave.some((slot) => slots.has(slot) && needed(request, slot) && !found.some((one) => one.slot === slot));
    const like = likest[at]!;
    const score =
      (like * 0.85 + (whole === 0 ? 0 : known[at]! / whole) * 0.15) *
      fit(costs, slots) *
      (mayMake(request.name, context.asker.roles) ? 1 : rolesFit(like)) *
      (commands
        ? mood === 'tells' || like > verbatim || says(units, tells)
          ? 1
          : 0.85
        : mood === 'tells'
          ? 0.9
          : mood === 'states'
            ? 0.95
            : 1) *
      (commands && begun !== undefined && !begins.has(begun) ? verbFits : 1) *
      (commands && negated && !words.has('not') ? 0.6 : 1) *
      (commands && (mood === 'asks' || opening.negated) && like <= notSo ? 0.75 : 1) *
      (noProvider ? 0.98 : 1);
    return { at, score, lacks, likely: score + weighed(likely[at]!) * (1 - like ** 2) };
  };
  const top: ReturnType<typeof scored>[] = [];
  const reached = likest.length === 0 ? 0 : scored(likest.indexOf(Math.max(...likest))).likely;
  for (let at = 0; at < likest.length; at++) {
    // Whatever else speaks for it, it cannot come near what another has reached: most requests share next to nothing with a message.
    if (likest[at]! * 0.85 + 0.15 < reached - 1e-6) continue;
    const one = scored(at);
    const place = top.findIndex(({ likely }) => one.likely > likely + 1e-9);
    if (place >= 0) top.splice(place, 0, one);
    else top.push(one);
    top.length = Math.min(top.length, offered);
  }
  const [best] = top;
  const likeliest = best && intents.requests[best.at];
  if (!likeliest) return undefined;
  return {
    request: likeliest.request,
    // What a role may not do is as well understood: it is refused, and not said to be unknown.
    score: mayMake(likeliest.request.name, context.asker.roles) ? best.score : best.score / rolesFit(likest[best.at]!),
    support: weightOf(units.filter(saysSomething), likeliest.words),
    foreign: weightOf(units.filter(({ known }) => !known)),
    lacks: best.lacks,
    margin: marginOf(likely, best.at),
    likeliest: top.map(({ at }) => intents.requests[at]!.request),
  };
}

/** What a likelihood, of which the best is nought, takes from a score. */
function weighed(likely: number): number {
  const near = Math.max(-mostLikely, likelyWeighs * likely);
  return near + Math.max(-mostFurther, furtherWeighs * Math.min(0, likely + mostLikely / likelyWeighs));
}

function marginOf(likely: Float64Array, at: number): number {
  let next = Number.NEGATIVE_INFINITY;
  for (let of = 0; of < likely.length; of++) if (of !== at && likely[of]! > next) next = likely[of]!;
  return likely[at]! - next;
}

/** A request that the asker may not make is meant only where it is said nearly in its own words. */
function rolesFit(like: number): number {
  return 0.4 + 0.57 * like;
}

const negation: ReadonlySet<string> = new Set(['not']);

function says(units: readonly Unit[], words: ReadonlySet<string>): boolean {
  for (const { features } of units) for (const feature of features) if (words.has(feature)) return true;
  return false;
}

/** "How many" says that something is counted, and nothing of what; "what time is it" and "not the Monday" no more. */
const counting = new Set(['not', 'time', 'how', 'many', 'much', 'number', 'when', 'who', 'which', 'why']);

function saysSomething({ features: [first] }: Unit): boolean {
  return first !== '{provider}' && first !== '{date}' && !counting.has(first!);
}

/** What units weigh together: all of them, or those that some `words` know. A loop, because it runs for every request there is. */
function weightOf(units: readonly Unit[], words?: ReadonlySet<string>): number {
  let sum = 0;
  for (const { features, weight } of units) {
    if (words === undefined) sum += weight;
    else {
      for (const feature of features) {
        if (!words.has(feature)) continue;
        sum += weight;
        break;
      }
    }
  }
  return sum;
}

/** What each kind of thing named costs a request that has no field for it. */
function costsOf(found: readonly Found[], staff: boolean): Map<string, number> {
  // "My child minders" are fewer than a caseload; "my settings" are one.
  const special = found.some(({ slot, generic }) => slot === 'kind' && !generic);
  const cost = (slot: string) =>
    slot === 'provider' ? 0.5 : slot === 'kind' ? (special ? 0.65 : 0.95) : slot === 'date' ? 0.95 : slot === 'since' ? 0.9 : 0.75;
  // To who leads them "both my nurseries" are those, and no kind among others.
  const homeable = found.filter(({ slot, values }) => slot !== 'when' && values[0]?.value !== 'me' && (staff || slot !== 'kind'));
  return new Map(homeable.map(({ slot }) => [slot, cost(slot)]));
}

/** Each thing named that the request has no field for speaks against it. */
function fit(costs: ReadonlyMap<string, number>, slots: ReadonlySet<string>): number {
  let fits = 1;
  for (const [slot, cost] of costs) if (!slots.has(slot)) fits *= cost;
  return fits;
}
