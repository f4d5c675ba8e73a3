import type { Found } from './found.ts';
import { intentWord } from './intent-words.ts';
import type { Intents } from './intents.ts';
import { oncePer } from './once-per.ts';
import type { Word } from './read-words.ts';

/**
 * A message or an example as a row of tokens: each word in the form in which it is compared, and each thing that is named as the
 * name of its slot in braces.
 *
 * @example tokensOf(readWords('how many reviews has Kiln Row left'), found) // ['how', 'many', '{activity}', 'has', '{provider}', 'left']
 */
export function tokensOf(words: readonly Word[], found: readonly Found[]): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < words.length; ) {
    const named = found.find(({ slot, from, to }) => slot !== 'when' && from === at && to > from);
    // "My" is a word of its own, and no colleague's name.
    if (named && named.values[0]?.value !== 'me') {
      tokens.push(`{${named.slot}}`);
      at = named.to;
    } else {
      if (words[at]!.text !== '') tokens.push(intentWord(words[at]!.text));
      at++;
    }
  }
  return tokens;
}

/** What a token and a pair of neighbours tell of each request: the logarithm of how likely one of its examples says it. */
interface Told {
  requests: number;
  /** The place of a feature in `weights`, which holds a figure for every request one after another. */
  places: ReadonlyMap<string, number>;
  weights: Float32Array;
}

/** So often is everything taken to have been said besides, so that what no example says rules nothing out. */
const smoothing = 0.3;

const toldOf = oncePer(({ requests }: Intents): Told => {
  const examples = requests.flatMap(({ rows }, of) => rows.map((tokens) => ({ of, features: featuresOf(tokens) })));
  const places = new Map<string, number>();
  const spread: number[] = [];
  for (const { features } of examples) {
    for (const one of features) {
      const at = places.get(one) ?? places.size;
      places.set(one, at);
      spread[at] = (spread[at] ?? 0) + 1;
    }
  }
  const weights = new Float32Array(places.size * requests.length);
  const sums = new Float64Array(requests.length);
  for (const { of, features } of examples) {
    for (const one of features) {
      const at = places.get(one)!;
      // What many examples say tells little.
      const rare = Math.log(examples.length / spread[at]!);
      weights[at * requests.length + of]! += rare;
      sums[of]! += rare;
    }
  }
  const whole = [...sums].map((sum) => sum + smoothing * places.size);
  const unsaid = whole.map((of) => Math.log(smoothing / of));
  for (let at = 0; at < weights.length; at++) {
    const of = at % requests.length;
    // Most features are of few requests, and a logarithm is dear.
    weights[at] = weights[at] === 0 ? unsaid[of]! : Math.log((weights[at]! + smoothing) / whole[of]!);
  }
  return { requests: requests.length, places, weights };
});

/**
 * How likely each request is by all that its examples say taken together, in their order, as logarithms of which the likeliest is
 * nought (a multinomial naive Bayes classifier over words and pairs of neighbours). The likest example is nearer where a message is
 * put as somebody has put it before; this is the better guide where it is not.
 *
 * @example likelihoods(['{provider}', 'running', 'total'], intents) // [-3.1, 0, …]
 */
export function likelihoods(tokens: readonly string[], intents: Intents): Float64Array {
  const { requests, places, weights } = toldOf(intents);
  const likely = new Float64Array(requests);
  for (const one of featuresOf(tokens)) {
    const at = places.get(one);
    if (at === undefined) continue;
    for (let of = 0; of < requests; of++) likely[of]! += weights[at * requests + of]!;
  }
  const most = Math.max(...likely);
  for (let of = 0; of < requests; of++) likely[of]! -= most;
  return likely;
}

/** Each token, and each two neighbours, once. */
function featuresOf(tokens: readonly string[]): Set<string> {
  const features = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    features.add(token);
    if (at > 0) features.add(`${tokens[at - 1]} ${token}`);
  }
  return features;
}
