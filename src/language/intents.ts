import type { Request } from '../requests/request.ts';
import { intentWord } from './intent-words.ts';
import { oncePer } from './once-per.ts';
import { readWords } from './read-words.ts';
import { bindingWords } from './words/everyday-words.ts';

/** One way of putting a request, as features: compared words, and slots in braces. */
export type Example = ReadonlySet<string>;

/** The requests as examples to compare a message with. */
export interface Intents {
  requests: readonly { request: Request; examples: readonly Example[]; words: ReadonlySet<string>; slots: ReadonlySet<string> }[];
  /** Every compared word of every example. */
  vocabulary: ReadonlySet<string>;
  /** The words of the examples as typed, which belong to no name. */
  desk: ReadonlySet<string>;
  weigh(feature: string): number;
}

const slotWeights: ReadonlyMap<string, number> = new Map(
  Object.entries({
    '{provider}': 0.5,
    '{activity}': 0.8,
    '{category}': 0.8,
    '{kind}': 0.4,
    '{person}': 0.8,
    '{days}': 1,
    '{date}': 0.4,
    '{place}': 0.4,
    '{other}': 0.8,
    '{term}': 1,
    '{topic}': 1,
  }),
);

/**
 * Prepares a list of requests for comparison, once. A word that many requests use tells little, a binding word
 * next to nothing: adding a request needs its own `says` and nothing here.
 *
 * @example intentsOf(requests).weigh('overdue') // 1, said of one request alone
 */
export const intentsOf = oncePer((requests: readonly Request[]): Intents => {
  const desk = new Set<string>();
  const compiled = requests.map((request) => {
    const examples = request.says.map((said) => featuresOf(said, desk));
    return { request, examples, words: new Set(examples.flatMap((one) => [...one])), slots: slotsOf(request) };
  });
  const vocabulary = new Set(compiled.flatMap(({ words }) => [...words]).filter((word) => !word.startsWith('{')));
  const spread = new Map([...vocabulary].map((word) => [word, compiled.filter(({ words }) => words.has(word)).length]));
  const bound = new Set([...bindingWords].map(intentWord));
  const weighOne = (feature: string) => {
    const rarity = Math.log(1 + requests.length / (spread.get(feature) ?? 1)) / Math.log(1 + requests.length);
    return slotWeights.get(feature) ?? rarity * (bound.has(feature) ? 0.15 : 1);
  };
  const weights = new Map([...slotWeights.keys(), ...vocabulary].map((feature) => [feature, weighOne(feature)]));
  const weigh = (feature: string) => weights.get(feature) ?? weighOne(feature);
  return { requests: compiled, vocabulary, desk, weigh };
});

/** What a request has a place for: a date also where it takes a first or a last day. */
function slotsOf({ input: { shape } }: Request): ReadonlySet<string> {
  return new Set([...Object.keys(shape), ...('start' in shape || 'until' in shape ? ['date'] : [])]);
}

function featuresOf(said: string, desk: Set<string>): Example {
  const features = new Set<string>();
  for (const part of said.split(/(\{[a-z]+\})/)) {
    if (part.startsWith('{')) features.add(part);
    else {
      for (const { text } of readWords(part)) {
        desk.add(text);
        features.add(intentWord(text));
      }
    }
  }
  return features;
}
