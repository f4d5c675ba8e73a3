import type { Request } from '../requests/request.ts';
import { heardWays } from './heard-ways.ts';
import { intentWord } from './intent-words.ts';
import { openingOf, questionWords } from './mood-of.ts';
import { oncePer } from './once-per.ts';
import { readWords } from './read-words.ts';
import { bindingWords, talkWords } from './words/everyday-words.ts';

/** One way of putting a request, as features: compared words, and slots in braces. */
export type Example = ReadonlySet<string>;

/** A request as it is compared with messages. */
export interface Intent {
  request: Request;
  examples: readonly Example[];
  /** Each example, and each way it was heard besides (`heardWays`), as a row of tokens (`tokensOf`). */
  rows: readonly (readonly string[])[];
  /** For each example, whether it is put as a question. */
  asks: readonly boolean[];
  /** For each example, whether it says not to do something. */
  negates: readonly boolean[];
  /** Every feature of its examples and of the ways it was heard. */
  words: ReadonlySet<string>;
  slots: ReadonlySet<string>;
  /** It changes something, or is put as if it did ("post the changes"). */
  commands: boolean;
  /** The words that tell Tally to do it, which few questions use; none where it is no command. */
  tells: ReadonlySet<string>;
  /** The words its examples begin with. */
  begins: ReadonlySet<string>;
}

/** The requests as examples to compare a message with. */
export interface Intents {
  requests: readonly Intent[];
  /** Every compared word of every example. */
  vocabulary: ReadonlySet<string>;
  /** The words of the examples as typed, which belong to no name. */
  desk: ReadonlySet<string>;
  /** Words, as typed, that commands begin with and no question does ("record", "approve"). */
  verbs: ReadonlySet<string>;
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
    '{since}': 0.4,
    '{place}': 0.4,
    '{other}': 0.8,
    '{term}': 1,
    '{topic}': 1,
  }),
);

/**
 * A word weighs no less than this however many requests come to use it: "category" says what a question is about though
 * a dozen requests are of categories.
 */
const least = 0.5;
/** What a word of a set weighs beside others as rare. */
const boundWeighs = 0.15;
const talkWeighs = 0.5;

/**
 * Prepares a list of requests for comparison, once. A word that many requests use tells little, a binding word
 * next to nothing: adding a request needs its own `says` and nothing here.
 *
 * @example intentsOf(requests).weigh('overdue') // 1, said of one request alone
 */
export const intentsOf = oncePer((requests: readonly Request[]): Intents => {
  const desk = new Set<string>();
  // A word that somebody used once may well belong to a name.
  const aside = new Set<string>();
  const read = requests.map((request) => {
    const said = request.says.map((one) => featuresOf(one, desk));
    const all = [...said, ...(heardWays().get(request.name) ?? []).map((one) => featuresOf(one, aside))];
    return { request, said, rows: all.map(({ tokens }) => tokens), words: wordsOf(all) };
  });
  const verbs = verbsOf(read);
  const spread = new Map<string, { all: number; commands: number }>();
  for (const { request, words } of read) {
    for (const feature of words) {
      const before = spread.get(feature) ?? { all: 0, commands: 0 };
      spread.set(feature, { all: before.all + 1, commands: before.commands + (request.command ? 1 : 0) });
    }
  }
  const bound = new Set([...bindingWords].map(intentWord));
  const talk = new Set([...talkWords].map(intentWord));
  const compiled = read.map(({ request, said, rows, words }): Intent => {
    const commands = request.command === true || said.filter(({ words: [first = ''] }) => verbs.has(first)).length * 2 > said.length;
    const openings = said.map(({ words }) => openingOf(words, verbs, words[0] === '' ? { from: 0, to: 1 } : undefined));
    const begins = new Set(said.map(({ words: [first = ''] }) => intentWord(first)));
    const tells = [...wordsOf(said)].filter((word) => {
      const { all, commands } = spread.get(word)!;
      return !word.startsWith('{') && !bound.has(word) && (begins.has(word) || commands * 2 >= all);
    });
    return {
      request,
      examples: said.map(({ features }) => features),
      rows,
      asks: openings.map(({ mood }) => mood === 'asks'),
      negates: openings.map(({ negated }) => negated === true),
      begins,
      words,
      slots: new Set([...slotsOf(request), ...namedIn(words)]),
      commands,
      tells: new Set(commands ? tells : []),
    };
  });
  const vocabulary = new Set([...wordsOf(read.flatMap(({ said }) => said))].filter((word) => !word.startsWith('{')));
  const weighOne = (feature: string) => {
    const rarity = Math.log(1 + requests.length / (spread.get(feature)?.all ?? 1)) / Math.log(1 + requests.length);
    return (
      slotWeights.get(feature) ??
      (bound.has(feature) ? rarity * boundWeighs : Math.max(least, rarity) * (talk.has(feature) ? talkWeighs : 1))
    );
  };
  const weights = new Map([...slotWeights.keys(), ...vocabulary].map((feature) => [feature, weighOne(feature)]));
  const weigh = (feature: string) => weights.get(feature) ?? weighOne(feature);
  return { requests: compiled, vocabulary, desk, verbs, weigh };
});

function wordsOf(ways: readonly { features: Example }[]): Set<string> {
  return new Set(ways.flatMap(({ features }) => [...features]));
}

/** What a request has a place for: a date also where it takes a first or a last day. */
function slotsOf({ input: { shape } }: Request): ReadonlySet<string> {
  return new Set([...Object.keys(shape), ...('start' in shape || 'until' in shape ? ['date'] : [])]);
}

/** What its examples name without a field for it: "undo the {days} at {provider}" is no worse for the days. */
function namedIn(words: ReadonlySet<string>): string[] {
  return [...words].filter((word) => word.startsWith('{')).map((word) => word.slice(1, -1));
}

/** Commands may begin with these, but so do questions and plain answers. */
const noVerbs = new Set(
  'visit report action actions open category read review reviewed new more days wrong it there that no not yes unchanged mistake '
    .concat('agenda visits note thank happy one time nothing something all looks actually ok completed spent minutes another other days')
    .split(' '),
);

/** The words that commands begin with, as typed. */
function verbsOf(read: readonly { request: Request; said: readonly { words: readonly string[] }[] }[]): ReadonlySet<string> {
  const firsts = read.filter(({ request }) => request.command).flatMap(({ said }) => said.map(({ words: [first = ''] }) => first));
  return new Set(firsts.filter((word) => word !== '' && !bindingWords.has(word) && !questionWords.has(word) && !noVerbs.has(word)));
}

function featuresOf(said: string, desk: Set<string>): { features: Example; tokens: string[]; words: string[] } {
  const features = new Set<string>();
  const tokens: string[] = [];
  const words: string[] = [];
  for (const part of said.split(/(\{[a-z]+\})/)) {
    if (part.startsWith('{')) {
      features.add(part);
      tokens.push(part);
      words.push('');
    } else {
      for (const { text } of readWords(part)) {
        desk.add(text);
        features.add(intentWord(text));
        tokens.push(intentWord(text));
        words.push(text);
      }
    }
  }
  return { features, tokens, words };
}
