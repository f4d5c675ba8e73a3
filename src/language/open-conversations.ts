import type { Answer } from '../requests/answer.ts';
import type { Context } from '../requests/context.ts';
import { requests } from '../requests/index.ts';
import { converseOn } from './converse.ts';
import { remember } from './remember.ts';
import type { Memory } from './understanding.ts';

/** As many threads of talk as are kept in mind; the one silent longest is forgotten first. */
const most = 5000;

/** A `converse` that remembers; `pressed` tells it of a button, which is talk too. */
export interface Conversations {
  (text: string, context: Context, conversation: string): Promise<Answer>;
  pressed(request: string, input: Record<string, unknown>, context: Context, conversation: string): void;
}

/**
 * A `converse` that keeps what was last talked of by conversation and person, in memory alone: after a restart
 * "and Hollin Edge?" is answered with an overview. One person's talk never colours another's in the same room.
 *
 * @example const converse = openConversations(); await converse('and Hollin Edge?', context, 'conversation-1')
 */
export function openConversations(): Conversations {
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
    const { answer, memory } = await converseOn(text, context, requests, threads.get(thread) ?? {});
    keep(thread, memory);
    return answer;
  }

  function pressed(request: string, input: Record<string, unknown>, context: Context, conversation: string): void {
    const thread = threadOf(context, conversation);
    keep(thread, remember(threads.get(thread) ?? {}, { does: 'request', request, input }));
  }

  return Object.assign(converse, { pressed });
}
