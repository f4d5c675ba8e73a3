import type { HeardWord } from './heard-words.ts';
import type { NamedProvider, NameIndex } from './name-index.ts';
import { type Likeness, wordLikeness } from './word-likeness.ts';
import { fillerWords, typeWords } from './words/name-words.ts';

/** How one name of a provider sits in a message: which words it takes there and how much of them it explains. */
export interface NameMatch {
  of: NamedProvider;
  name: readonly string[];
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

interface Pair {
  at: number;
  width: number;
  word: number;
  like: Likeness;
}

/**
 * The best place of a provider's names in a message, or undefined where no telling word of any fits.
 *
 * @example matchName(index, hollinEdgeInfant, heard)?.explained // 2.25 for "hollin edge infant"
 */
export function matchName(index: NameIndex, of: NamedProvider, heard: readonly HeardWord[]): NameMatch | undefined {
  let best: NameMatch | undefined;
  for (const name of of.names) {
    const pairs = pairsOf(name, heard);
    for (const start of new Set(pairs.map(({ at }) => at))) {
      const match = within(index, of, name, heard, pairs, start);
      if (match && (!best || rank(match) > rank(best))) best = match;
    }
  }
  return best;
}

function rank({ explained, whole }: NameMatch): number {
  return explained + (whole ? 0.2 : 0);
}

/** Every way a word heard (or two run together) can stand for a word of the name (or two). */
function pairsOf(name: readonly string[], heard: readonly HeardWord[]): Pair[] {
  const pairs: Pair[] = [];
  heard.forEach((one, at) => {
    if (!one.mayName) return;
    const next = heard[at + 1];
    name.forEach((printed, word) => {
      const like = one.exactOnly ? exactly(one.text, printed) : wordLikeness(one.text, printed);
      if (like.quality > 0) pairs.push({ at, width: 1, word, like });
      const both = name[word + 1] === undefined ? undefined : printed + name[word + 1];
      if (both !== undefined && !one.exactOnly && one.text.length >= 6) {
        const joined = wordLikeness(one.text, both);
        if (joined.quality >= 0.8 && !both.startsWith(`${one.text}x`) && one.text.length >= both.length - 1) {
          pairs.push({ at, width: 1, word, like: joined }, { at, width: 1, word: word + 1, like: joined });
        }
      }
      if (next?.mayName && printed.length >= 6 && one.text + next.text === printed) {
        pairs.push({ at, width: 2, word, like: { quality: 0.97, sure: true } });
      }
    });
  });
  return pairs;
}

function exactly(typed: string, printed: string): Likeness {
  const like = wordLikeness(typed, printed);
  return like.quality >= 0.97 ? like : { quality: 0, sure: false };
}

/** Places each word of the name once, best likeness first, within a stretch of the message that begins at `start`. */
function within(
  index: NameIndex,
  of: NamedProvider,
  name: readonly string[],
  heard: readonly HeardWord[],
  pairs: readonly Pair[],
  start: number,
): NameMatch | undefined {
  const end = start + name.length + 2;
  const near = pairs.filter(({ at }) => at >= start && at < end).sort((a, b) => b.like.quality - a.like.quality || a.at - b.at);
  const placed = new Map<number, Pair>();
  const taken = new Map<number, number>();
  for (const pair of near) {
    if (placed.has(pair.word)) continue;
    const cells = pair.width === 2 ? [pair.at, pair.at + 1] : [pair.at];
    const free = cells.every((at) => !taken.has(at));
    const run = placed.get(pair.word - 1);
    // Two printed words typed as one share their place.
    if (!free && !(run?.at === pair.at && pair.width === 1)) continue;
    placed.set(pair.word, pair);
    for (const at of cells) taken.set(at, pair.word);
  }
  dropStray(placed, taken, name, heard);
  const used = [...placed.values()];
  const telling = used.filter(({ word }) => tells(name[word]!));
  if (telling.length === 0) return undefined;
  const all = name.map((_, word) => word).filter((word) => !fillerWords.has(name[word]!));
  const complete = all.every((word) => (placed.get(word)?.like.quality ?? 0) >= 0.97);
  const fullTelling = all.filter((word) => tells(name[word]!)).every((word) => (placed.get(word)?.like.quality ?? 0) >= 0.97);
  const from = Math.min(...taken.keys());
  const to = Math.max(...taken.keys()) + 1;
  const places = heard.slice(from, to + 3).filter(({ text }, nth) => !taken.has(from + nth) && of.places.has(text)).length;
  const value = ({ word, like }: Pair) => index.weigh(name[word]!) * like.quality;
  const gaps = to - from - taken.size;
  return {
    of,
    name,
    explained: used.reduce((sum, pair) => sum + value(pair), 0) + places * 0.5 - Math.max(0, gaps) * 0.2 - inversions(telling) * 0.3,
    evidence: telling.reduce(
      (sum, pair) => sum + value(pair) * (heard[pair.at]!.everyday && !(fullTelling && all.length > 1) ? 0.3 : 1),
      0,
    ),
    sure: telling.every(({ like }) => like.sure),
    full: fullTelling,
    whole: complete,
    taken: new Set(taken.keys()),
    from,
    to,
  };
}

/** How many telling words stand in another order than the name's. */
function inversions(pairs: readonly Pair[]): number {
  const ordered = [...pairs].sort((a, b) => a.at - b.at);
  return ordered.filter(({ word }, nth) => nth > 0 && ordered[nth - 1]!.word > word).length;
}

/** A plain word such as "days" is the name's "Day" only where it stands in the name's order, beside the rest. */
function dropStray(placed: Map<number, Pair>, taken: Map<number, number>, name: readonly string[], heard: readonly HeardWord[]): void {
  for (const [word, { at, width }] of placed) {
    if (tells(name[word]!) || !heard[at]!.everyday || width > 1) continue;
    const inOrder = [...placed].every(([other, pair]) => !tells(name[other]!) || other < word === pair.at < at);
    const beside = taken.has(at - 1) || taken.has(at + 1);
    if (inOrder && beside) continue;
    placed.delete(word);
    taken.delete(at);
  }
}

function tells(word: string): boolean {
  return !typeWords.has(word) && !fillerWords.has(word);
}
