import type { Intents } from './intents.ts';
import type { Opening } from './mood-of.ts';
import { oncePer } from './once-per.ts';
import type { Unit } from './units.ts';

const provider = '{provider}';

/** Every example of every request, numbered through, and which of them have a feature. */
interface Weighed {
  /** Which request an example is of, by its number, and the weight of all its features but the provider. */
  of: readonly number[];
  weight: Float64Array;
  named: readonly boolean[];
  /** It is how a command is given, and no question. */
  tells: readonly boolean[];
  /** It says that something is not to be done. */
  negates: readonly boolean[];
  having: ReadonlyMap<string, readonly number[]>;
  /** Which requests have a feature in any example. */
  among: ReadonlyMap<string, readonly number[]>;
  /** What a message shares with each example, by the example's weights and by its own: all nought between calls, so that no message needs a list of its own. */
  shared: Float64Array;
  met: Float64Array;
}

/** Prepared once for a list of requests: a message then looks at the examples it shares a word with, and at no others. */
const weighed = oncePer(({ requests, weigh }: Intents): Weighed => {
  const examples = requests.flatMap(({ commands, examples, asks, negates }, of) =>
    examples.map((example, nth) => ({ of, features: [...example], tells: commands && !asks[nth], negates: negates[nth]! })),
  );
  const having = new Map<string, number[]>();
  for (const [at, { features }] of examples.entries()) {
    for (const feature of features) having.set(feature, [...(having.get(feature) ?? []), at]);
  }
  const weightOf = (features: readonly string[]) =>
    features.filter((feature) => feature !== provider).reduce((sum, feature) => sum + weigh(feature), 0);
  return {
    of: examples.map(({ of }) => of),
    weight: Float64Array.from(examples, ({ features }) => weightOf(features)),
    named: examples.map(({ features }) => features.includes(provider)),
    tells: examples.map(({ tells }) => tells),
    negates: examples.map(({ negates }) => negates),
    having,
    among: new Map([...having].map(([feature, some]) => [feature, [...new Set(some.map((at) => examples[at]!.of))]])),
    shared: new Float64Array(examples.length),
    met: new Float64Array(examples.length),
  };
});

/** What a message says beside an example, where the request knows it of no other example, and where it does. */
const foreignWeighs = 1.15;
const ownWeighs = 0.5;
/** How well a question fits an example that tells what to do. */
const questionFits = 0.45;
/** How well a command fits that is said not to be carried out, or one not to do something where that is not said. */
const negationFits = 0.5;

const none: readonly number[] = [];

/** What a message has in common with each request, in the order of the requests. */
export interface Likeness {
  /** How like its likest example the message is, 0 to 1. */
  likest: Float64Array;
  /** Weight of what the message says that any of its examples say. */
  known: Float64Array;
  /** Weight of all that the message says. */
  whole: number;
}

/**
 * How like a message is to the likest example of each request: what both share over that and what only one of them
 * says (Tversky's index, of which Dice's is one). What the message says beside the example counts less where another example
 * of the request says it. A provider that the example has and the message leaves out weighs only `missing`; a question
 * is less like an example that tells what to do.
 *
 * @example likestOf(unitsOf(readWords('how many days left'), [], intents), intents, 0.35, { mood: 'asks' }).likest
 */
export function likestOf(units: readonly Unit[], intents: Intents, missing: number, { mood, negated }: Opening): Likeness {
  const { of, weight, named, tells, negates, having, among, shared, met } = weighed(intents);
  const said = new Set(units.flatMap(({ features }) => features));
  const known = new Float64Array(intents.requests.length);
  for (const feature of said) share(shared, having.get(feature) ?? none, intents.weigh(feature));
  for (const { features, weight } of units) {
    shareAny(met, features, having, weight);
    shareAny(known, features, among, weight);
  }
  const whole = units.reduce((sum, { weight }) => sum + weight, 0);
  const providerWeighs = said.has(provider) ? intents.weigh(provider) : missing;
  const likest = new Float64Array(intents.requests.length);
  for (let at = 0; at < shared.length; at++) {
    if (shared[at] === 0) continue;
    const request = of[at]!;
    const both = shared[at]! + met[at]!;
    const only = weight[at]! + (named[at] ? providerWeighs : 0) - shared[at]!;
    const beside = (whole - known[request]!) * foreignWeighs + (known[request]! - met[at]!) * ownWeighs;
    const like =
      (both / (both + only + beside)) *
      (tells[at] ? (mood === 'asks' ? questionFits : 1) * (negates[at] !== (negated === true) ? negationFits : 1) : 1);
    if (like > likest[request]!) likest[request] = like;
    shared[at] = 0;
    met[at] = 0;
  }
  return { likest, known, whole };
}

/** Adds a unit's weight at the places of any of its features, once each. */
function shareAny(sums: Float64Array, features: readonly string[], places: ReadonlyMap<string, readonly number[]>, weight: number): void {
  if (features.length === 1) share(sums, places.get(features[0]!) ?? none, weight);
  else share(sums, [...new Set(features.flatMap((one) => places.get(one) ?? none))], weight);
}

/** A loop over a plain list, because it runs for every word of every message. */
function share(sums: Float64Array, places: readonly number[], weight: number): void {
  for (let nth = 0; nth < places.length; nth++) sums[places[nth]!]! += weight;
}
