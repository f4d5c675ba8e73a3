import type { Context } from '../requests/context.ts';
import { mayMake } from '../requests/may.ts';
import type { Request } from '../requests/request.ts';
import type { Message } from './message.ts';
import { settle } from './settle.ts';
import type { Memory, Understanding } from './understanding.ts';
import { elsewhereWords } from './words/everyday-words.ts';

/** So many are offered. */
const most = 3;
/** What a message must share with the likeliest, to be of the desk at all and not of something else. */
const ofTheDesk = 0.5;

/**
 * A message that is not like enough to anything that can be asked: out of scope, with the likeliest of what this asker may ask to
 * choose from. Nothing is offered for one that is plainly of something else ("who won the cricket"), and nothing that the words leave
 * a question about.
 */
export function maybeMeant(message: Message, requests: readonly Request[], context: Context, memory: Memory): Understanding {
  const { classified, words, provider } = message;
  const elsewhere = words.some(({ text }) => elsewhereWords.has(text));
  const ofDesk = classified !== undefined && classified.support >= Math.max(ofTheDesk, classified.foreign);
  // Of a school that is named, everything about it is offered whatever is asked of it.
  const all = provider.is === 'one' ? requests.filter(({ name }) => name === 'provider-overview') : [];
  if (elsewhere || (!ofDesk && all.length === 0)) return { does: 'out-of-scope' };
  const maybe = [...new Set([...(ofDesk ? classified.likeliest.slice(0, most - all.length) : []), ...all])]
    .filter(({ name }) => mayMake(name, context.asker.roles))
    .map((request) => settle(message, request, context, memory, {}))
    .filter((one) => one.does === 'request')
    .slice(0, most);
  return { does: 'out-of-scope', ...(maybe.length > 0 && { maybe: maybe.map(({ request, input }) => ({ request, input })) }) };
}
