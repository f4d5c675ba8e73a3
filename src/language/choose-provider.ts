import type { Provider } from '../domain/provider.ts';
import type { HeardWord } from './heard-words.ts';
import { matchName, type NameMatch } from './match-name.ts';
import type { NameIndex } from './name-index.ts';
import { hasRival, type Region, regionOf, saidIn, unknownRun } from './name-region.ts';
import { nearestNames } from './nearest-names.ts';
import { retrieve } from './retrieve.ts';

/**
 * What a message says of a provider: nothing, the one that is meant, some to choose from, or a name that nobody
 * the asker may see has.
 */
export type ProviderHeard =
  | { is: 'none' }
  | ({ is: 'one'; provider: Provider } & Region)
  | ({ is: 'choice'; providers: Provider[]; heard: string } & Region)
  | ({ is: 'unknown'; nearest: Provider[]; heard: string } & Region);

/** How much more of what was typed a name must explain to be the one meant: more than "school" weighs, less than "infant". */
const margin = 0.15;
/** What a name has to explain before it is thought of at all, and before it is taken. */
const thought = 0.3;
const enough = 0.5;

/**
 * Which provider a message means. One is taken only where it explains more of what was typed than every other
 * and nothing typed speaks against it; otherwise there is a choice. An open one is preferred to a closed one
 * that fits the same words.
 *
 * @example chooseProvider(index, heard) // 'hollin edge' → { is: 'choice', providers: [Infant, Junior], … }
 */
export function chooseProvider(index: NameIndex, heard: readonly HeardWord[]): ProviderHeard {
  const matches = retrieve(index, heard)
    .flatMap((one) => matchName(index, one, heard) ?? [])
    .filter(({ evidence }) => evidence >= thought)
    .sort((a, b) => score(b) - score(a));
  const [best] = matches;
  if (!best || best.evidence < enough) return nobody(index, heard);
  const leaders = leading(matches, heard);
  const leader = leaders[0]!;
  const region = regionOf(leader, heard);
  const said = saidIn(heard, region);
  const left = heard.filter(
    (word, at) =>
      at >= region.from && at < region.to && word.ofNames && !leaders.some(({ taken, of }) => taken.has(at) || of.places.has(word.text)),
  );
  if (left.length >= leader.evidence && !(leader.full && leader.evidence >= 0.9))
    return { is: 'unknown', heard: said, nearest: open(matches).slice(0, 4).map(provider), ...region };
  const also = elsewhere(matches, leader, region);
  const all = also ? [...leaders, also] : leaders;
  const certain = all.length === 1 && leader.sure && left.length === 0 && !hasRival(leader, heard, region);
  return certain
    ? { is: 'one', provider: provider(leader), ...region }
    : { is: 'choice', providers: all.map(provider), heard: said, ...region };
}

function provider({ of }: NameMatch): Provider {
  return of.provider;
}

/** A name typed whole beats one it is only part of; a closed school has no such claim over an open one. */
function score({ explained, whole, of }: NameMatch): number {
  return explained + (whole && of.provider.status !== 'closed' ? 0.2 : 0);
}

function open(matches: readonly NameMatch[]): NameMatch[] {
  return matches.filter(({ of }) => of.provider.status !== 'closed');
}

/**
 * Does only a "day" or a "school" tell two names apart of which the same part was typed ("steps day nursery", of First Steps
 * Nursery and Heron Steps Day Nursery)? "Infant" and "junior" do tell them apart.
 */
function isAsLikely(one: NameMatch, best: NameMatch, heard: readonly HeardWord[]): boolean {
  return !best.full && one.evidence >= best.evidence - 0.01 && !hasRival(one, heard, regionOf(best, heard));
}

/** The best and all that come within the margin of it; only the open ones, if any is open. */
function leading(matches: readonly NameMatch[], heard: readonly HeardWord[]): NameMatch[] {
  const best = matches[0]!;
  const tied = matches.filter(
    (one) => one.from < best.to && best.from < one.to && (score(one) >= score(best) - margin || isAsLikely(one, best, heard)),
  );
  const some = open(tied);
  return some.length > 0 ? some : tied;
}

/** Another name in another place of the message: two were named, and Tally asks which comes first. */
function elsewhere(matches: readonly NameMatch[], leader: NameMatch, { from, to }: Region): NameMatch | undefined {
  return open(matches).find(
    (one) => (one.from >= to || one.to <= from) && one.sure && one.full && one.evidence >= 0.9 && !isPlace(one, leader),
  );
}

function isPlace(one: NameMatch, { of }: NameMatch): boolean {
  return one.of.names.some((name) => name.some((word) => of.places.has(word)));
}

/** "MBPS" for Marlow Bank Primary School: never taken for it without asking. */
function byInitials(index: NameIndex, heard: readonly HeardWord[]): ProviderHeard | undefined {
  for (const [at, { text, raw, everyday, mayName }] of heard.entries()) {
    const capitals = /^[A-Z]{3,7}$/.test(raw) || (text.length >= 4 && /^[a-z]{4,7}$/.test(text));
    const fits = capitals && !everyday && mayName ? (index.initials.get(text) ?? []) : [];
    if (fits.length > 0) return { is: 'choice', providers: [...fits], heard: raw, from: at, to: at + 1 };
  }
  return undefined;
}

/** No name fits. A run of words that nothing accounts for is taken for a name. */
function nobody(index: NameIndex, heard: readonly HeardWord[]): ProviderHeard {
  const letters = byInitials(index, heard);
  if (letters) return letters;
  const run = unknownRun(heard);
  if (!run) return { is: 'none' };
  return { is: 'unknown', heard: saidIn(heard, run), nearest: nearestNames(index, heard.slice(run.from, run.to)), ...run };
}
