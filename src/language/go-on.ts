import { addDays, sayDate, weekdayOf } from '../domain/date.ts';
import type { Context } from '../requests/context.ts';
import type { Request } from '../requests/request.ts';
import { narrowing, needed } from './fill-slots.ts';
import { type Found, overlaps, type Slot } from './found.ts';
import type { Message } from './message.ts';
import { settle } from './settle.ts';
import { singular } from './singular.ts';
import type { Memory, Understanding } from './understanding.ts';
import { fillerWords, typeWords } from './words/name-words.ts';

/** What may stand beside what is named without saying anything of it. */
const beside = new Set('the in of ones one for with are have has any from at mine to into'.split(' '));

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
  const days = daysOfThose(message, before);
  const goesOn = days || [sameOf, moreOf, ofThose, sumOfThose, isAskedAgain, isMoreOf].some((is) => is(message, before));
  if (!goesOn) return undefined;
  const input: Record<string, unknown> = { ...kept(memory, before), ...(days && { order: 'least-left' }) };
  // Of a caseload it goes on to be of a caseload, whichever school was talked of before that.
  const provider = memory.last?.input ? input.provider : memory.last?.provider;
  const last = { request: before.name, input, ...(typeof provider === 'string' && { provider }) };
  const found = message.found.map((one) => inSameWeek(one, input.start));
  return settle({ ...message, found, follows: { ...message.follows, points: true } }, before, context, { ...memory, last }, input);
}

/** "On Thursday instead", after the week of 14 December, is the Thursday of that week. */
function inSameWeek(one: Found, start: unknown): Found {
  const [value] = one.values;
  if (one.slot !== 'date' || !one.coming || !value || typeof start !== 'string') return one;
  const date = addDays(start, (weekdayOf(String(value.value)) - weekdayOf(start) + 7) % 7);
  return { ...one, coming: { value: date, label: sayDate(date) } };
}

/** A caseload is narrowed as the list that it is ("the B1s", "which have not been visited"), and what was summed is listed as one ("list them"). */
function narrowed({ words, found, aside }: Message, memory: Memory): Memory {
  const { last } = memory;
  const asList = (input: Record<string, unknown>) => ({ ...memory, last: { ...last, request: 'providers-by-category', input } });
  if (last?.request === 'caseload' && [...found, ...aside].some(({ slot }) => narrowing.has(slot) || slot === 'kind'))
    return asList({ person: last.input?.person ?? 'me' });
  return last?.request === 'totals' && again.test(textOf(words)) ? asList({ ...last.input }) : memory;
}

/** "Which have not been visited", after a list: what they are is said by none of its words, so that they are those of the list. */
function ofThose({ words, found, aside, provider }: Message, { input: { shape } }: Request): boolean {
  if (!('state' in shape) || provider.is !== 'none' || !elided.test(textOf(words))) return false;
  return (
    aside.some(({ slot }) => narrowing.has(slot) && slot !== 'phase') && found.every(({ slot }) => slot === 'activity' || slot === 'when')
  );
}

const elided =
  /^(and )?(which|who|any|how many)( of (them|those|these))?( ones)? (are|is|have|has|havent|hasnt|arent|need|needs|still|had)\b/;

/** "How many days have they got left", after a list: the list itself says so, by the days that are left. */
function daysOfThose({ words, found, provider, classified }: Message, { input: { shape } }: Request): boolean {
  const ofDays = classified?.request.name === 'remaining-days' || classified?.request.name === 'totals';
  return ofDays && 'order' in shape && found.length === 0 && provider.is === 'none' && /\b(they|them|those|each)\b/.test(textOf(words));
}

/** "How many of those are at risk", after sums: of what was summed. */
function sumOfThose({ words, found, provider, classified }: Message, before: Request): boolean {
  const { input, command } = before;
  if (command || !('scope' in input.shape) || provider.is !== 'none' || classified?.request !== before) return false;
  return (
    /\b(of (those|them|these)|they|those|them)\b/.test(textOf(words)) && found.every(({ slot }) => slot in input.shape || slot === 'when')
  );
}

/** "Since half term?", "in the morning", "with Tom", after what takes such days, hours or people: nothing but that. */
function isMoreOf({ words, found, aside, provider }: Message, { input: { shape }, command }: Request): boolean {
  if (command || provider.is !== 'none' || words.length > 6) return false;
  const [first] = words;
  const all = [...found, ...aside].filter(({ slot }) => ofTime.has(slot) || (slot === 'person' && first?.text === 'with'));
  const said = all.map(placeOf);
  const taken = all.some(({ slot }) => slot in shape || (slot === 'date' && 'until' in shape));
  const covers = (at: number) => said.some((one) => overlaps(one, { from: at, to: at + 1 })) || isOfTime(words[at]?.text ?? '', all);
  return taken && words.every(({ text, raw }, at) => raw === '' || beside.has(text) || ofChoice.has(text) || covers(at));
}

const ofTime: ReadonlySet<Slot> = new Set<Slot>(['date', 'since', 'time', 'part', 'where', 'half']);

/** A word of what is said by words that stay words besides: "morning", "online", "next week". */
function isOfTime(word: string, all: readonly Found[]): boolean {
  return all.some(
    ({ slot, values: [value] }) =>
      (slot === 'part' || slot === 'where' || slot === 'half') && `${value?.value} ${value?.label}`.includes(word),
  );
}

/** What may stand before a day, an hour or a place, or behind one that is chosen instead. */
const ofChoice = new Set('until till by before after up to on at instead then please rather only mornings afternoons'.split(' '));

/** "List them", "which ones?": the list that was counted; "how many is that": the list, which says so; "can I see it": what was told of. */
function isAskedAgain({ words, provider }: Message, { input: { shape }, command }: Request): boolean {
  if (command || provider.is !== 'none') return false;
  const text = textOf(words);
  return ('scope' in shape && (again.test(text) || counted.test(text))) || ('provider' in shape && seeIt.test(text));
}

const counted = /^((ok|and|so) )*how many (is|are|was|were) (that|those|they|there|it)( in all| in total| altogether)?( then)?$/;

const seeIt = /^(ok |and |please |yes )*(can i |could i |let me |may i )?(see|show|open|read|view)( me)? (it|that)( then| again| please)*$/;

const again =
  /^((ok|and|please|can you|could you|yes) )*((list|show|name|give|see|which are|who are)( me| us)?( all)?( of)? (them|those|these|the names)( all)?( please| then| by name)?|(which|who)( ones)?( are (they|those|these))?)$/;

function textOf(words: Message['words']): string {
  return words.map(({ text }) => text).join(' ');
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
  return aspect && (follows.points || (follows.hints && classified.likeliest.includes(before)));
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
