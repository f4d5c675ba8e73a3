import type { Context } from '../requests/context.ts';
import type { Request } from '../requests/request.ts';
import { needed } from './fill-slots.ts';
import { type Found, overlaps } from './found.ts';
import type { Message } from './message.ts';
import { settle } from './settle.ts';
import { singular } from './singular.ts';
import type { Memory, Understanding } from './understanding.ts';
import { fillerWords, typeWords } from './words/name-words.ts';

/** What may stand beside what is named without saying anything of it. */
const beside = new Set('the in of ones one for with are have has any from at mine'.split(' '));

/**
 * What a message asks that goes on from the answer before it: the same of something else ("and reviews?", "what about since half
 * term", "only the primaries"), or more about the same ("who attends", after a question of one activity). Undefined where it does not lean on it.
 *
 * @example goOn(readMessage('and in Weirside?', …), requests, context, { last: { request: 'providers-by-category', … } })
 */
export function goOn(message: Message, requests: readonly Request[], context: Context, given: Memory): Understanding | undefined {
  const memory = narrowed(message, given);
  const before = requests.find(({ name }) => name === memory.last?.request);
  if (!before) return undefined;
  if (!sameOf(message, before) && !moreOf(message, before)) return undefined;
  const input = kept(memory, before);
  // Of a caseload it goes on to be of a caseload, whichever school was talked of before that.
  const provider = memory.last?.input ? input.provider : memory.last?.provider;
  const last = { request: before.name, input, ...(typeof provider === 'string' && { provider }) };
  return settle(message, before, context, { ...memory, last }, input);
}

/** A caseload is narrowed as the list that it is: "the B1s". */
function narrowed({ found }: Message, memory: Memory): Memory {
  const { last } = memory;
  if (last?.request !== 'caseload' || !found.some(({ slot }) => ['category', 'kind', 'place'].includes(slot))) return memory;
  return { ...memory, last: { ...last, request: 'providers-by-category', input: { person: last.input?.person ?? 'me' } } };
}

/** What of the request before a follow-up leaves as it is. */
export function kept({ last }: Memory, request: Request): Record<string, unknown> {
  return Object.fromEntries(Object.entries(last?.input ?? {}).filter(([field]) => field in request.input.shape && field !== 'skip'));
}

/** "And reviews?", "just the B2 ones": it begins as such a message does, and the rest of it names what the request before takes. */
function sameOf({ words, found, aside, provider, follows }: Message, { input: { shape }, command }: Request): boolean {
  // What changes something is done again only where that is said ("and reviews"): "only half a day" may take some of it back.
  const lead = command ? follows.lead : Math.max(follows.lead, follows.narrows);
  const takes = [...found, ...(command ? [] : aside)].filter(({ slot }) => slot in shape);
  if (lead === 0 || takes.length === 0 || found.some(({ slot }) => slot !== 'when' && !(slot in shape))) return false;
  const named = [...takes.map(placeOf), ...(provider.is === 'none' ? [] : [provider])];
  return words.every(
    ({ text, raw }, at) =>
      at < lead ||
      raw === '' ||
      beside.has(text) ||
      fillerWords.has(singular(text)) ||
      named.some((one) => overlaps(one, { from: at, to: at + 1 })),
  );
}

/** Where its words stand: those that say it, where they stay words besides. */
function placeOf({ said, from, to }: Found): { from: number; to: number } {
  return said ?? { from, to };
}

/**
 * "Who attends", "how long is it": it asks of no activity and of no provider, and is like the request before, which was of one.
 */
function moreOf({ found, aside, provider, follows, classified }: Message, before: Request): boolean {
  if (before.command || found.length > 0 || provider.is !== 'none' || !needed(before, 'activity') || !classified) return false;
  if (classified.request === before) return true;
  const aspect = aside.some(({ slot }) => slot === 'aspect' && slot in before.input.shape);
  return aspect && (follows.points || follows.hints) && classified.likeliest.includes(before);
}

/**
 * The school beside the one that was talked of, where nothing but a kind of school is said: "the juniors", after Hollin Edge
 * Infant School. As a name to be looked for; undefined where it says anything else.
 *
 * @example nameBesideLast(readMessage('the juniors', …), context, { last: { request: 'category', provider: '900005' } }) // 'Hollin Edge juniors'
 */
export function nameBesideLast(
  { words, follows }: Pick<Message, 'words' | 'follows'>,
  { directory }: Context,
  { last }: Memory,
): string | undefined {
  const provider = directory.get(last?.provider ?? '');
  const said = words.slice(follows.lead).filter(({ text }) => !beside.has(text) && !fillerWords.has(singular(text)) && text !== 'other');
  if (!provider || said.length === 0 || !said.every(({ text }) => typeWords.has(singular(text)))) return undefined;
  const telling = provider.name
    .split(/\s+/)
    .filter((word) => !typeWords.has(singular(word.toLowerCase())) && !fillerWords.has(word.toLowerCase()));
  return telling.length === 0 ? undefined : [...telling, ...said.map(({ raw }) => raw)].join(' ');
}
