import type { Intents } from './intents.ts';
import { oncePer } from './once-per.ts';
import type { Unit } from './units.ts';

const provider = '{provider}';

/** Every example of every request, numbered through, and which of them have a feature. */
interface Weighed {
  /** Which request an example is of, by its number, and the weight of all its features but the provider. */
  of: readonly number[];
  weight: Float64Array;
  named: readonly boolean[];
  having: ReadonlyMap<string, readonly number[]>;
  /** What a message shares with each example: all nought between calls, so that no message needs a list of its own. */
  shared: Float64Array;
}

/** Prepared once for a list of requests: a message then looks at the examples it shares a word with, and at no others. */
const weighed = oncePer(({ requests, weigh }: Intents): Weighed => {
  const examples = requests.flatMap((request, of) => request.examples.map((example) => ({ of, features: [...example] })));
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
    having,
    shared: new Float64Array(examples.length),
  };
});

const none: readonly number[] = [];

/**
 * How like a message is to the likest example of each request, 0 to 1, in the order of the requests: twice the weight
 * both share over the weight of both (Dice). A provider that the example has and the message leaves out weighs only `missing`.
 *
 * @example likestOf(unitsOf(readWords('how many days left'), [], intents), intents, 0.35)
 */
export function likestOf(units: readonly Unit[], intents: Intents, missing: number): Float64Array {
  const { of, weight, named, having, shared } = weighed(intents);
  const said = new Set(units.flatMap(({ features }) => features));
  const whole = units.reduce((sum, { weight }) => sum + weight, 0);
  for (const feature of said) share(shared, having.get(feature) ?? none, intents.weigh(feature));
  for (const { features, weight } of units) {
    const [only, ...more] = features;
    share(shared, more.length === 0 ? (having.get(only!) ?? none) : new Set(features.flatMap((one) => having.get(one) ?? none)), weight);
  }
  const providerWeighs = said.has(provider) ? intents.weigh(provider) : missing;
  const likest = new Float64Array(intents.requests.length);
  for (let at = 0; at < shared.length; at++) {
    if (shared[at] === 0) continue;
    const like = shared[at]! / (weight[at]! + (named[at] ? providerWeighs : 0) + whole);
    if (like > likest[of[at]!]!) likest[of[at]!] = like;
    shared[at] = 0;
  }
  return likest;
}

function share(shared: Float64Array, examples: Iterable<number>, weight: number): void {
  for (const example of examples) shared[example]! += weight;
}
