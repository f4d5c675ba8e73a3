import type { Answer } from '../requests/answer.ts';
import type { Context } from '../requests/context.ts';
import { requests } from '../requests/index.ts';
import { keepName } from '../requests/names/known-names.ts';
import { converseOn, type Habits } from './converse.ts';
import { remember } from './remember.ts';
import { sameName } from './same-name.ts';
import type { Memory } from './understanding.ts';

/** As many threads of talk as are kept in mind; the one silent longest is forgotten first. */
const most = 5000;

/** A `converse` that remembers; `pressed` tells it of a button, which is talk too. */
export interface Conversations {
  (text: string, context: Context, conversation: string): Promise<Answer>;
  pressed(request: string, input: Record<string, unknown>, context: Context, conversation: string): Promise<void>;
}

/**
 * A `converse` that keeps what was last talked of by conversation and person, in memory alone: after a restart
 * "and Hollin Edge?" is answered with an overview. One person's talk never colours another's in the same room.
 *
 * What a person chooses for words that fit several names is kept for them, and taken from then on.
 *
 * @example const converse = openConversations(); await converse('and Hollin Edge?', context, 'conversation-1')
 */
export function openConversations(habits: Habits = {}): Conversations {
  const threads = new Map<string, Memory>();
  const threadOf = ({ authority, asker }: Context, conversation: string) => JSON.stringify([authority.id, conversation, asker.person.key]);

  function keep(thread: string, memory: Memory): void {
    threads.delete(thread);
    threads.set(thread, memory);
    const [oldest] = threads.keys();
    if (threads.size > most && oldest !== undefined) threads.delete(oldest);
  }

  async function converse(text: string, context: Context, conversation: string): Promise<Answer> {
    const thread = threadOf(context, conversation);
    const before = threads.get(thread) ?? {};
    const { answer, memory, parts } = await converseOn(text, context, requests, before, habits);
    keep(thread, memory);
    const [only] = parts;
    // "The second one", typed, is a choice as much as its button pressed.
    if (only?.understood.does === 'request' && parts.length === 1) await learn(before, only.understood, context);
    return answer;
  }

  async function pressed(request: string, input: Record<string, unknown>, context: Context, conversation: string): Promise<void> {
    const thread = threadOf(context, conversation);
    const before = threads.get(thread) ?? {};
    keep(thread, remember(before, { does: 'request', request, input: sayable(request, input) }));
    await learn(before, { request, input }, context);
  }

  return Object.assign(converse, { pressed });
}

/** What of a button's input could have been said: what was typed into a form's other fields is nobody's to carry on, and is not kept in memory. */
function sayable(name: string, input: Record<string, unknown>): Record<string, unknown> {
  const shape = requests.find((one) => one.name === name)?.input.shape ?? {};
  return Object.fromEntries(Object.entries(input).filter(([field]) => field in shape));
}

/** Was this the answer to "which one do you mean by …"? Then the same words mean the same provider to this person from now on. */
async function learn(
  { choice }: Memory,
  { request, input }: { request: string; input: Record<string, unknown> },
  context: Context,
): Promise<void> {
  const { provider } = input;
  if (!choice?.heard || choice.slot !== 'provider' || choice.request !== request || typeof provider !== 'string') return;
  if (!context.directory.get(provider) || !choice.candidates.some(({ value }) => value === provider)) return;
  await keepName(context, sameName(choice.heard), provider);
}
