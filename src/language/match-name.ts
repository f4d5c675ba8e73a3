import type { HeardWord } from './heard-words.ts';
import type { NamedProvider, NameIndex } from './name-index.ts';
import { namePairs, type Pair } from './name-pairs.ts';
import { fillerWords, saints, streetWords, typeWords } from './words/name-words.ts';

/** How one name of a provider sits in a message: which words it takes there and how much of them it explains. */
export interface NameMatch {
  of: NamedProvider;
  /** Weight of the message's words that this name explains, type words and places included. */
  explained: number;
  /** Weight of the words that tell one name from another; plain-talk words count little unless the name is whole. */
  evidence: number;
  /** Every telling word was typed as printed, or with a slip nobody would doubt. */
  sure: boolean;
  /** All the telling words of the name were typed. */
  full: boolean;
  /** The whole name was typed, but for "school" and the like. */
  whole: boolean;
  taken: ReadonlySet<number>;
  from: number;
  to: number;
}

/** Which word of the message each word of the name was given, and all the places taken. */
interface Placed {
  words: Map<number, Pair>;
  taken: Set<number>;
}

/**
 * The best place of a provider's names in a message, or undefined where no telling word of any fits.
 *
 * @example matchName(index, hollinEdgeInfant, heard)?.explained // 2.25 for "hollin edge infant"
 */
export function matchName(index: NameIndex, of: NamedProvider, heard: readonly HeardWord[]): NameMatch | undefined {
  let best: NameMatch | undefined;
  for (const name of of.names) {
    const pairs = namePairs(name, heard);
    for (const start of new Set(pairs.map(({ at }) => at))) {
      const match = measure(index, of, name, heard, place(name, heard, pairs, start));
      if (match && (!best || rank(match) > rank(best))) best = match;
    }
  }
  return best;
}

function rank({ explained, whole }: NameMatch): number {
  return explained + (whole ? 0.2 : 0);
}

/** Places each word of the name once, best likeness first, within a stretch of the message that begins at `start`. */
function place(name: readonly string[], heard: readonly HeardWord[], pairs: readonly Pair[], start: number): Placed {
  const end = start + name.length + 2;
  const near = pairs.filter(({ at }) => at >= start && at < end).sort((a, b) => b.like.quality - a.like.quality || a.at - b.at);
  const words = new Map<number, Pair>();
  const taken = new Set<number>();
  for (const pair of near) {
    const cells = pair.width === 2 ? [pair.at, pair.at + 1] : [pair.at];
    // Two printed words typed as one share their place.
    const shares = pair.width === 1 && words.get(pair.word - 1)?.at === pair.at;
    if (words.has(pair.word) || !(shares || cells.every((at) => !taken.has(at)))) continue;
    words.set(pair.word, pair);
    for (const at of cells) taken.add(at);
  }
  dropStray({ words, taken }, name, heard);
  return { words, taken };
}

/** What a placing comes to; undefined where no telling word was placed. */
function measure(
  index: NameIndex,
  of: NamedProvider,
  name: readonly string[],
  heard: readonly HeardWord[],
  placed: Placed,
): NameMatch | undefined {
  const { words, taken } = placed;
  const telling = [...words.values()].filter(({ word, at }) => tells(name[word]!) && heard[at]!.text !== 'st');
  if (telling.length === 0) return undefined;
  const printed = (word: string) => (words.get(name.indexOf(word))?.like.quality ?? 0) >= 0.97;
  const counted = name.filter((word) => !fillerWords.has(word));
  const full = counted.filter(tells).every(printed);
  const isStreet = telling.every(({ word }) => streetWords.has(name[word]!));
  // "St Peter's" may be another than "Sts Peter and Paul".
  const leavesSaint = name.some((word, nth) => saints.has(word) && !words.has(nth));
  const [from, to] = [Math.min(...taken), Math.max(...taken) + 1];
  const places = heard.slice(from, to + 3).filter(({ text }, nth) => !taken.has(from + nth) && of.places.has(text)).length;
  const value = ({ word, like, share }: Pair) => index.weigh(name[word]!) * like.quality * share;
  const plain = ({ at }: Pair) => heard[at]!.everyday && !(full && counted.length > 1);
  const sum = (pairs: Iterable<Pair>, of: (pair: Pair) => number) => [...pairs].reduce((total, pair) => total + of(pair), 0);
  return {
    of,
    explained: sum(words.values(), value) + places * 0.5 - (to - from - taken.size) * 0.2 - inversions(telling) * 0.3,
    evidence: sum(telling, (pair) => value(pair) * (plain(pair) ? 0.3 : 1)),
    sure: telling.every(({ like }) => like.sure) && (full || (!isStreet && !leavesSaint)),
    full,
    whole: counted.every(printed),
    taken,
    from,
    to,
  };
}

/** How many telling words stand in another order than the name's. */
function inversions(pairs: readonly Pair[]): number {
  const ordered = [...pairs].sort((a, b) => a.at - b.at);
  return ordered.filter(({ word }, nth) => nth > 0 && ordered[nth - 1]!.word > word).length;
}

/**
 * A type word is the name's only where it stands in the name's order or beside a telling word; a plain one such as
 * "days" for "Day" only where both are so.
 */
function dropStray({ words, taken }: Placed, name: readonly string[], heard: readonly HeardWord[]): void {
  const telling = [...words].filter(([word]) => tells(name[word]!));
  for (const [word, { at, width }] of words) {
    if (tells(name[word]!) || width > 1) continue;
    const inOrder = telling.every(([other, pair]) => other < word === pair.at < at);
    const beside = telling.some(([, pair]) => Math.abs(pair.at - at) <= 1);
    const follows = taken.has(at - 1) || taken.has(at + 1);
    if (heard[at]!.everyday ? inOrder && follows : inOrder || beside) continue;
    words.delete(word);
    taken.delete(at);
  }
}

function tells(word: string): boolean {
  return !typeWords.has(word) && !fillerWords.has(word);
}
