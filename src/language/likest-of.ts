import type { Intents } from './intents.ts';
import { oncePer } from './once-per.ts';
import type { Unit } from './units.ts';

const provider = '{provider}';

/** Every example of every request, numbered through, and which of them have a feature. */
interface Weighed {
  /** Which request an example is of, and the weight of all its features but the provider. */
  examples: { of: number; weight: number; provider: boolean }[];
  having: ReadonlyMap<string, readonly number[]>;
}

/** Prepared once for a list of requests: a message then looks at the examples it shares a word with, and at no others. */
const weighed = oncePer(({ requests, weigh }: Intents): Weighed => {
  const examples: Weighed['examples'] = [];
  const having = new Map<string, number[]>();
  for (const [of, request] of requests.entries()) {
    for (const example of request.examples) {
      const rest = [...example].filter((feature) => feature !== provider);
      for (const feature of example) having.set(feature, [...(having.get(feature) ?? []), examples.length]);
      examples.push({ of, weight: rest.reduce((sum, feature) => sum + weigh(feature), 0), provider: example.has(provider) });
    }
  }
  return { examples, having };
});

/**
 * How like a message is to the likest example of each request, 0 to 1, in the order of the requests: twice the weight
 * both share over the weight of both (Dice). A provider that the example has and the message leaves out weighs only `missing`.
 *
 * @example likestOf(unitsOf(readWords('how many days left'), [], intents), intents, 0.35)
 */
export function likestOf(units: readonly Unit[], intents: Intents, missing: number): number[] {
  const { examples, having } = weighed(intents);
  const said = new Set(units.flatMap(({ features }) => features));
  const whole = units.reduce((sum, { weight }) => sum + weight, 0);
  const shared = new Float64Array(examples.length);
  for (const feature of said) {
    const weight = intents.weigh(feature);
    for (const example of having.get(feature) ?? []) shared[example]! += weight;
  }
  for (const { features, weight } of units) {
    const [only, ...more] = features;
    const meets = more.length === 0 ? (having.get(only!) ?? []) : new Set(features.flatMap((feature) => having.get(feature) ?? []));
    for (const example of meets) shared[example]! += weight;
  }
  const likest = intents.requests.map(() => 0);
  for (const [at, example] of examples.entries()) {
    if (shared[at] === 0) continue;
    const named = example.provider ? (said.has(provider) ? intents.weigh(provider) : missing) : 0;
    likest[example.of] = Math.max(likest[example.of]!, shared[at]! / (example.weight + named + whole));
  }
  return likest;
}
