import type { Context } from '../requests/context.ts';
import { mayMake } from '../requests/may.ts';
import type { Request } from '../requests/request.ts';
import { type Classified, likeEnough, likeEnoughToAsk, likeEnoughToDo } from './classify.ts';
import { goOn, kept, nameBesideLast } from './go-on.ts';
import { intentsOf } from './intents.ts';
import { isGreeting, isThanks } from './is-greeting.ts';
import { maybeMeant } from './maybe-meant.ts';
import { type Message, readMessage } from './message.ts';
import { isWished } from './mood-of.ts';
import { nameInDoubt } from './name-in-doubt.ts';
import { otherwiseMeant } from './otherwise-meant.ts';
import { passedOver } from './passed-over.ts';
import { pickCandidate } from './pick-candidate.ts';
import { providerCandidate } from './provider-candidate.ts';
import { settle } from './settle.ts';
import { understandTwo } from './understand-two.ts';
import type { Memory, Understanding } from './understanding.ts';
import { elsewhereWords } from './words/everyday-words.ts';

/** What a provider's bare name asks for: all of it, or what a partner team may see of it. */
function overviewFor({ asker }: Context): string {
  return mayMake('provider-overview', asker.roles) ? 'provider-overview' : 'dashboard';
}

/**
 * What a message asks for: one of the requests with its input, a question back where two things fit or a needed
 * one is missing, a name nobody the asker may see has, a greeting, or nothing Tally does. It reads names only
 * in `context.directory`, so a provider that is not the asker's is as unknown as one that does not exist.
 * `memory` is what the last message was about, for "and Hollin Edge?". A message is read up to 4,000 characters and 800 words.
 * Nothing is stored and nothing is sent; it does not throw on any text.
 *
 * @example understand('how many days has marlow bank infants left?', context, requests)
 * // { does: 'request', request: 'remaining-days', input: { provider: '900001' } }
 */
export function understand(text: string, context: Context, requests: readonly Request[], memory: Memory = {}): Understanding {
  const message = readMessage(text, context, requests, memory);
  const understood = meaning(message, context, requests, memory);
  const passed = passedOver(message, understood, requests, context);
  return { ...understood, ...(passed !== undefined && { passedOver: passed }), ...(message.cut && { cut: true as const }) };
}

function meaning(message: Message, context: Context, requests: readonly Request[], memory: Memory): Understanding {
  const { words, classified, follows, bare, found } = message;
  // To thank somebody is not to ask about them.
  const unnamed = words.filter((_, at) => !found.some(({ slot, from, to }) => slot === 'person' && at >= from && at < to));
  if (isGreeting(words) || (unnamed.length > 0 && isGreeting(unnamed)))
    return isThanks(words) ? { does: 'greeting', thanks: true } : { does: 'greeting' };
  const picked = chosen(message, context, memory);
  if (picked) return picked;
  const two = understandTwo(words, context, requests, memory);
  if (two) return two;
  const by = (name: string | undefined) => requests.find((one) => one.name === name);
  const overview = overviewFor(context);
  const before = by(memory.last?.request);
  // "Sorry, that was Cinder Lane", after days were logged: they are not logged once more, but taken back first.
  const wrong = bare && before?.name === 'log-days' && memory.last?.provider !== undefined && isRighted(words);
  const undone = wrong && by('reverse-days');
  if (undone) {
    const pointing = { ...message, provider: { is: 'none' as const }, follows: { ...follows, points: true } };
    return settle(pointing, undone, context, memory, { provider: memory.last?.provider });
  }
  if (bare) {
    // A name typed after "which school do you mean?" answers that question.
    const open = memory.choice && memory.choice.settled === undefined && memory.choice.slot === 'provider' ? memory.choice : undefined;
    const waiting = by(open?.request);
    if (open && waiting) return settle(message, waiting, context, memory, open.input);
    // "And Cinder Lane?", or "Cinder Lane?" after a question of another school, asks the same again.
    const leans = follows.lead > 0 || (message.questioned && !before?.command);
    const again = leans && before && 'provider' in before.input.shape ? before : by(overview);
    return again ? settle(message, again, context, memory, again === before ? kept(memory, again) : {}) : { does: 'out-of-scope' };
  }
  const on = goOn(message, requests, context, memory);
  if (on) return on;
  const sibling = nameBesideLast(message, context, memory);
  // What was asked is asked of it; what was done is not done to it.
  if (sibling) return understand(before?.command ? sibling : `and ${sibling}`, context, requests, memory);
  if (!classified || !isLike(message, intentsOf(requests).verbs)) {
    const provider = nameInDoubt(message);
    const open = by(overview);
    return provider && open ? settle({ ...message, provider }, open, context, memory, {}) : maybeMeant(message, requests, context, memory);
  }
  // "How many children are at Kiln Row": of what is asked only the school is known, so the school is what is shown.
  const { support, foreign } = classified;
  const onlyItsName = message.provider.is === 'one' && support < 0.15 && foreign >= 0.4 && found.length === 0;
  const otherwise = otherwiseMeant(message, classified, context, memory);
  const request = (onlyItsName && by(overview)) || by(otherwise?.request) || classified.request;
  return settle(message, request, context, memory, request.name === otherwise?.request ? (otherwise.kept ?? {}) : {});
}

/** "That was …", "it should have been …". */
function isRighted(words: Message['words']): boolean {
  return /\b(that|it|this|i) (was|should|meant)\b/.test(words.map(({ text }) => text).join(' '));
}

/** What a message chooses of what was offered before it: the request it was asked for, or the question again with fewer to choose from. */
function chosen({ words, found, follows }: Message, context: Context, { choice }: Memory): Understanding | undefined {
  const picked = choice && pickCandidate(words, found, choice, context, follows.lead);
  if (!choice || !picked) return undefined;
  const { request, input, slot } = choice;
  const [only] = picked;
  if (only && picked.length === 1) return { does: 'request', request, input: { ...input, [slot]: only.value } };
  const labelled = picked.map((one) => {
    const provider = slot === 'provider' ? context.directory.get(String(one.value)) : undefined;
    return provider ? providerCandidate(provider) : one;
  });
  return { does: 'ask', request, input, slot, question: 'Which of these do you mean?', candidates: labelled, heard: choice.heard };
}

/** So much a message must say of what is to be done. */
const tellsSomething = 0.05;

/** So many words are like no example as a whole. */
const long = 10;

/** More like a command than this it must be for which all examples together do not speak clearly before any other. */
const surelyToDo = 0.65;
const clearlyAhead = 1.5;

const denying = new Set('not never dont doesnt didnt wont cannot cant unless'.split(' '));

/**
 * A long message is like no single example; but where it says enough of the desk, and its likest example and all of them together mean
 * the same, it is sure enough: the more it says, the less they need to be ahead of any other, and what changes something needs far
 * more. Chosen by trying messages of people who had seen no example: what is not of the desk says little, or is of two minds.
 */
function isSure({ words, questioned }: Message, { request, margin, support, foreign }: Classified, verbs: ReadonlySet<string>): boolean {
  const said = words.map(({ text }) => text);
  if (request.command) {
    // What is asked, or said not to be done, is nothing to do.
    const denied = said.some((word, at) => denying.has(word) && said.slice(at + 1, at + 4).some((next) => verbs.has(next)));
    return !denied && (!questioned || isWished(said)) && margin >= 5 && support >= Math.max(1.8, foreign);
  }
  // "Write me a poem about spring": what is of something else is not outweighed by three words of the desk.
  if (said.length < long && said.some((word) => elsewhereWords.has(word))) return false;
  return (
    (said.length >= long && margin >= 2.5 && support >= Math.max(1.3, foreign * 0.7)) ||
    (margin >= 2 && support >= Math.max(1.1, foreign * 1.2)) ||
    (margin >= 0.5 && support >= Math.max(2, foreign * 2))
  );
}

/**
 * Is a message like its likest request: by score, and not by binding words alone while the rest of it is of
 * other things? A provider Tally knows speaks for itself.
 */
function isLike(message: Message, verbs: ReadonlySet<string>): boolean {
  const { classified, provider, words } = message;
  if (!classified) return false;
  const { score, support, foreign, lacks, request, margin } = classified;
  // "Not the Monday" tells nobody to do anything.
  if (request.command && support < tellsSomething) return false;
  if (isSure(message, classified, verbs)) return true;
  // Said in the very words of an example, or nearly so and by all of them together.
  if (score >= 0.95 || (score >= 0.85 && margin >= 5)) return true;
  // What changes something is done at once, or half done: it is not guessed.
  if (request.command && (score < likeEnoughToDo || (margin < clearlyAhead && score < surelyToDo) || foreign * 1.25 > support))
    return false;
  // "Is there free parking at Kiln Row" is of something else, for all that it names a school.
  if (score < likeEnoughToAsk && foreign >= 0.9 && words.some(({ text }) => elsewhereWords.has(text))) return false;
  if (score < (lacks ? likeEnoughToAsk : likeEnough)) return false;
  if (provider.is === 'one' || provider.is === 'choice') return support + 0.5 >= foreign * 0.6;
  return support >= Math.max(0.2, foreign * (provider.is !== 'none' ? 1 : score >= 0.55 ? 1.6 : 2.25));
}
