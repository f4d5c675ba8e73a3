import { academicYearOf } from '../domain/date.ts';
import type { Context } from '../requests/context.ts';
import { mayMake } from '../requests/may.ts';
import type { Request } from '../requests/request.ts';
import type { ProviderHeard } from './choose-provider.ts';
import { classify, likeEnough } from './classify.ts';
import { fillSlots } from './fill-slots.ts';
import { findAll } from './find-all.ts';
import { followUp } from './follow-up.ts';
import { type Found, overlaps } from './found.ts';
import { hearProvider } from './hear-provider.ts';
import { hearTwo, type TwoHeard } from './hear-two.ts';
import { intentsOf } from './intents.ts';
import { lexiconOf } from './lexicon.ts';
import { tokensOf } from './naive-bayes.ts';
import { ownProviders } from './own-provider.ts';
import { providerCandidate } from './provider-candidate.ts';
import { mostCandidates } from './questions.ts';
import type { Word } from './read-words.ts';
import { singular } from './singular.ts';
import type { Memory, Understanding } from './understanding.ts';
import { unitsOf } from './units.ts';

/** Nobody needs more words to compare two. */
const mostWords = 60;

const cues = new Set(
  'compare compared compares comparing comparison versus vs v against difference differ alongside side beside next stack stacks or'.split(
    ' ',
  ),
);

/**
 * What a message asks of two providers, for a request with a second field of them (`other`): both found, or the
 * question which one is meant. Undefined where the message is for no such request or names fewer than two; with
 * one name and "it", the other is what was last talked of.
 *
 * @example understandTwo(readWords('compare Cinder Lane with Hollin Edge'), context, requests, {})
 * // { does: 'request', request: 'compare-providers', input: { provider: '900002', other: '900003' } }
 */
export function understandTwo(
  words: readonly Word[],
  context: Context,
  requests: readonly Request[],
  memory: Memory,
): Understanding | undefined {
  if (words.length > mostWords || !words.some(({ text }) => cues.has(text))) return undefined;
  const pack = context.pack(academicYearOf(context.today));
  const [lexicon, intents] = [lexiconOf(pack), intentsOf(requests)];
  const two =
    hearTwo(words, lexicon, intents, context) ??
    ofSeveral(words, context, memory) ??
    withLast(words, context, memory, () => hearProvider(words, findAll(words, context), lexicon, intents, context));
  if (!two) return undefined;
  const regions = [two.first, two.second].flatMap((heard) => (heard.is === 'none' || heard.from === heard.to ? [] : [heard]));
  const found = findAll(words, context).filter((one) => one.slot !== 'provider' && !regions.some((region) => overlaps(one, region)));
  const named = regions.map(({ from, to }): Found => ({ slot: 'provider', values: [{ value: '', label: '' }], from, to }));
  const all = [...found, ...named];
  const classified = classify(unitsOf(words, all, intents), all, intents, context, false, undefined, tokensOf(words, all));
  if (!classified || classified.score < likeEnough || !takesTwo(classified.request)) return undefined;
  return settleTwo(two, classified.request, found, context);
}

/** A request of a category may have another category as its other. */
function takesTwo({ input: { shape } }: Request): boolean {
  return 'provider' in shape && 'other' in shape;
}

/** "Compare it with Hollin Edge": the first is the one that was last talked of, or a head's own. */
function withLast(words: readonly Word[], context: Context, { last, near }: Memory, hear: () => ProviderHeard): TwoHeard | undefined {
  const { points } = followUp(words);
  const own = ownProviders(context);
  const ours =
    !context.asker.staff && own.length === 1 && words.some(({ text }) => text === 'us' || text === 'our' || text === 'my')
      ? own[0]?.key
      : undefined;
  const provider = context.directory.get(ours ?? (points ? (near ?? last?.provider) : undefined) ?? '');
  const second = provider ? hear() : undefined;
  return provider && second && second.is !== 'none' ? { first: { is: 'one', provider, from: 0, to: 0 }, second } : undefined;
}

const pointing = new Set(
  'the those these them both two first last school setting one with to each other together please side by'.split(' '),
);

/** "Compare the first two", "those two side by side": of the providers that the message before was of. */
function ofSeveral(words: readonly Word[], { directory }: Context, { pair = [], several = pair }: Memory): TwoHeard | undefined {
  const from = words.findIndex(({ text }) => ['those', 'these', 'them', 'both', 'two'].includes(text));
  if (from < 0 || !words.every(({ text }) => cues.has(text) || pointing.has(singular(text)))) return undefined;
  const says = (word: string) => words.some(({ text }) => text === word);
  const two = says('first') ? several.slice(0, 2) : says('last') ? several.slice(-2) : several;
  const [first, second] = two.map((key) => directory.get(key));
  if (two.length !== 2 || !first || !second) return undefined;
  return { first: { is: 'one', provider: first, from, to: from + 1 }, second: { is: 'one', provider: second, from, to: from } };
}

function settleTwo({ first, second }: TwoHeard, request: Request, found: readonly Found[], context: Context): Understanding {
  const pack = context.pack(academicYearOf(context.today));
  const known = { ...keyed('provider', first), ...keyed('other', second) };
  const { input } = fillSlots(request, found, known, context, pack);
  const name = request.name;
  if (!mayMake(name, context.asker.roles)) return { does: 'request', request: name, input };
  return asked('provider', first, name, input) ?? asked('other', second, name, input) ?? { does: 'request', request: name, input };
}

function keyed(slot: 'provider' | 'other', heard: ProviderHeard): Record<string, unknown> {
  return heard.is === 'one' ? { [slot]: heard.provider.key } : {};
}

function asked(
  slot: 'provider' | 'other',
  heard: ProviderHeard,
  request: string,
  input: Record<string, unknown>,
): Understanding | undefined {
  if (heard.is === 'unknown') {
    return { does: 'unknown-provider', request, input, heard: heard.heard, nearest: heard.nearest.map(({ key }) => key), slot };
  }
  if (heard.is !== 'choice') return undefined;
  const candidates = heard.providers.slice(0, mostCandidates).map(providerCandidate);
  const question =
    candidates.length === 1
      ? `Is this the one you mean by “${heard.heard}”?`
      : `${heard.providers.length} names fit “${heard.heard}”. Which one do you mean?`;
  return { does: 'ask', request, input, slot, question, candidates, heard: heard.heard };
}
