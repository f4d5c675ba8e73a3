import type { Context } from '../requests/context.ts';
import { mayMake } from '../requests/may.ts';
import type { Request } from '../requests/request.ts';
import { fillSlots, needed } from './fill-slots.ts';
import type { Slot } from './found.ts';
import type { Message } from './message.ts';
import { ownProviders } from './own-provider.ts';
import { providerCandidate } from './provider-candidate.ts';
import { candidatesFor, mostCandidates, questionFor } from './questions.ts';
import type { Memory, Understanding } from './understanding.ts';
import { typeWords } from './words/name-words.ts';

/**
 * Settles a request that a message is for: its provider, its other slots, or the question that is still open.
 * `kept` is input that a follow-up carries on.
 */
export function settle(message: Message, request: Request, context: Context, memory: Memory, kept: Record<string, unknown>): Understanding {
  const settled = settledOn(message, request, context, memory, kept);
  const { taken, provider } = message;
  return taken !== undefined && provider.is === 'one' ? { ...settled, taken: { heard: taken, provider: provider.provider.key } } : settled;
}

function settledOn(message: Message, request: Request, context: Context, memory: Memory, kept: Record<string, unknown>): Understanding {
  if (request.name === 'export' && memory.last) return asFile(memory.last, message);
  const { provider, found, aside, pack } = message;
  const { provider: last, ...others } = kept;
  const named = provider.is === 'one' ? provider.provider.key : undefined;
  const takes = 'provider' in request.input.shape && !isOfGroup(message, request);
  const key = takes ? (named ?? (provider.is === 'none' ? unsaid(message, context, memory, last) : undefined)) : undefined;
  const { input: filled, ask } = fillSlots(request, [...found, ...aside], key === undefined ? {} : { provider: key }, context, pack);
  const input = { ...others, ...filled, ...ofLast(message, request, memory, filled), ...ofOwn(request, filled, context) };
  const name = request.name;
  // What their role does not include is refused in one way, whatever was named and whatever is missing.
  if (!mayMake(name, context.asker.roles)) return { does: 'request', request: name, input };
  const question = (slot: Slot, candidates = candidatesFor(slot, context, pack), words = questionFor(slot)): Understanding => ({
    does: 'ask',
    request: name,
    input,
    slot,
    question: words,
    candidates: candidates.slice(0, mostCandidates),
    ...(slot === 'provider' && provider.is === 'choice' && { heard: provider.heard }),
  });
  if (takes) {
    if (provider.is === 'unknown' && !isAside(message, request, context))
      return { does: 'unknown-provider', request: name, input, heard: provider.heard, nearest: nearest(provider.nearest, context) };
    if (provider.is === 'choice')
      return question('provider', byOwn(provider.providers, context).map(providerCandidate), choiceWords(provider));
  }
  if (takes && input.provider === undefined && needed(request, 'provider')) {
    // "Just the ones that went up" is of the list before it, and of no school.
    if (message.follows.narrows > 0 && memory.last && provider.is === 'none') return { does: 'out-of-scope' };
    // What was last talked of is likely to be meant, but is not taken without a sign that it is.
    const likely = memory.last?.provider === undefined ? undefined : context.directory.get(memory.last.provider);
    const own = candidatesFor('provider', context, pack).filter(({ value }) => value !== likely?.key);
    return question('provider', likely ? [providerCandidate(likely), ...own] : own);
  }
  // What a follow-up carries on need not be said again.
  const carried = ask && ask.candidates.length === 0 && input[ask.slot] !== undefined;
  if (ask && !carried) return question(ask.slot, ask.candidates.length > 0 ? ask.candidates : undefined);
  return { does: 'request', request: name, input };
}

/** To a head, what stands apart behind a comma ("…, Y6 residential") is a reason and no school, unless it says that it is one. */
function isAside({ provider, words }: Message, request: Request, { asker }: Context): boolean {
  if (asker.staff || provider.is !== 'unknown' || needed(request, 'provider')) return false;
  const run = words.slice(provider.from, provider.to);
  return words[provider.from - 1]?.ends === true && !run.some(({ text }) => typeWords.has(text));
}

/** "And if all my B2s became B1s", after a trial with one school: of the group, and not of that school. */
function isOfGroup({ found, follows, provider }: Message, { input: { shape } }: Request): boolean {
  if (!('from' in shape) || provider.is !== 'none' || follows.points) return false;
  const said = (slot: Slot) => found.filter((one) => one.slot === slot).length;
  return said('category') > 1 && said('person') + said('kind') > 0;
}

/**
 * The category or the activity that was last talked of, where a message leans on it or is of none: "the criteria for it", after a
 * question of category A; and "how is that different from B1?", whose first category it is.
 */
function ofLast(message: Message, request: Request, { last, codes }: Memory, said: Record<string, unknown>): Record<string, unknown> {
  const { follows } = message;
  const { category, other, activity, person } = said;
  // "Sort them by days left", after a caseload.
  if (
    (follows.points || follows.narrows > 0) &&
    last?.request === 'caseload' &&
    person === undefined &&
    'person' in request.input.shape &&
    !request.command
  )
    return { person: last.input?.person ?? 'me' };
  if (activity === undefined && !request.command && needed(request, 'activity') && typeof last?.input?.activity === 'string')
    return { activity: last.input.activity };
  // "When did that change", after the category of a school.
  if (request.name === 'changes' && last?.request === 'category' && last.provider !== undefined && onlyPoints(message, said))
    return { provider: last.provider, about: 'category' };
  const before = last?.input?.category;
  const { shape } = request.input;
  if (typeof before !== 'string' || !('category' in shape)) return {};
  if ('other' in shape && !('provider' in shape)) {
    // "What's the difference?", after what B1 gets and what B2 gets.
    if (codes && category === undefined && other === undefined) return { category: codes[0], other: codes[1] };
    const leans = follows.lead > 0 || follows.points || follows.hints;
    return leans && other === undefined && typeof category === 'string' && category !== before ? { category: before, other: category } : {};
  }
  const leans = follows.points || follows.hints;
  // "Propose that", after a trial of a category.
  const free = last?.input?.provider === undefined || !('provider' in shape) || last.request === 'what-if';
  return leans && category === undefined && free ? { category: before } : {};
}

/** "Put my two nurseries next to each other": to who leads two, those. */
function ofOwn({ input: { shape } }: Request, said: Record<string, unknown>, context: Context): Record<string, unknown> {
  const [one, other, ...more] = context.asker.staff ? [] : ownProviders(context);
  const takesTwo = 'other' in shape && 'provider' in shape && said.provider === undefined;
  return takesTwo && one && other && more.length === 0 ? { provider: one.key, other: other.key } : {};
}

/** It names no other school and no day. */
function onlyPoints({ found, provider }: Message, said: Record<string, unknown>): boolean {
  return provider.is === 'none' && found.length === 0 && said.since === undefined && said.person === undefined;
}

/** The provider that goes without saying: one the same message names, the last one in a clear follow-up, or the asker's only one. */
function unsaid({ follows }: Message, context: Context, { last, near }: Memory, kept: unknown): string | undefined {
  if (near !== undefined && context.directory.get(near)) return near;
  const before = typeof kept === 'string' ? kept : last?.provider;
  const follow = follows.lead > 0 || follows.points || follows.hints;
  if (follow && before !== undefined && context.directory.get(before)) return before;
  const own = ownProviders(context);
  return !context.asker.staff && own.length === 1 ? own[0]!.key : undefined;
}

function choiceWords({ providers, heard }: { providers: readonly unknown[]; heard: string }): string {
  if (providers.length === 1) return `Is this the one you mean by “${heard}”?`;
  return providers.length > mostCandidates
    ? `${providers.length} names fit “${heard}”. Here are the first ${mostCandidates}; or type more of the name.`
    : `${providers.length} names fit “${heard}”. Which one do you mean?`;
}

/** The asker's own come first, then by name. */
function byOwn<P extends { key: string; name: string }>(providers: readonly P[], { asker }: Context): P[] {
  const others = ({ key }: P) => (asker.providers.includes(key) ? 0 : 1);
  return [...providers].sort((a, b) => others(a) - others(b) || a.name.localeCompare(b.name));
}

/** To somebody with a few providers of their own, those are the nearest. */
function nearest(found: readonly { key: string }[], context: Context): string[] {
  const own = ownProviders(context);
  const some = !context.asker.staff && own.length <= 4 ? own : found;
  return some.map(({ key }) => key);
}

/** "Can I have that in Excel?" is about the answer before it. */
function asFile({ request, input = {} }: NonNullable<Memory['last']>, { words }: Message): Understanding {
  const said = (...names: string[]) => words.some(({ text }) => names.includes(text));
  const format = said('pdf') ? 'pdf' : said('word', 'docx') ? 'docx' : said('calendar', 'ics') ? 'ics' : undefined;
  return { does: 'request', request: 'export', input: { request, input, ...(format && { format }) } };
}
