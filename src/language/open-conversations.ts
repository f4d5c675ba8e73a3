import type { Answer } from '../requests/answer.ts';
import type { Context } from '../requests/context.ts';
import { requests } from '../requests/index.ts';
import { converseOn } from './converse.ts';
import type { Memory } from './understanding.ts';

/** As many threads of talk as are kept in mind; the one silent longest is forgotten first. */
const most = 5000;

/**
 * A `converse` that keeps what was last talked of by conversation and person, in memory alone: after a restart
 * "and Hollin Edge?" is answered with an overview. One person's talk never colours another's in the same room.
 *
 * @example const converse = openConversations(); await converse('and Hollin Edge?', context, 'conversation-1')
 */
export function openConversations(): (text: string, context: Context, conversation: string) => Promise<Answer> {
  const threads = new Map<string, Memory>();
  return async (text, context, conversation) => {
    const thread = JSON.stringify([context.authority.id, conversation, context.asker.person.key]);
    const { answer, memory } = await converseOn(text, context, requests, threads.get(thread) ?? {});
    threads.delete(thread);
    threads.set(thread, memory);
    const [oldest] = threads.keys();
    if (threads.size > most && oldest !== undefined) threads.delete(oldest);
    return answer;
  };
}
