import type { Message } from '../../domain/message.ts';
import type { Context } from '../context.ts';
import type { Request } from '../request.ts';
import { personName } from '../words/person-name.ts';
import { recipientOf } from './lane.ts';

/**
 * What a message is, for whoever looks after the outbox: the name of its request and of its provider, where they may see
 * that. Nothing of what it says.
 *
 * @example sayMessage(context, message, requests) // 'Category: Marlow Bank Primary School'
 */
export function sayMessage(
  { directory }: Pick<Context, 'directory'>,
  { request, input, does }: Message,
  requests: readonly Request[],
): string {
  const title = requests.find(({ name }) => name === request)?.title ?? 'Something that Tally no longer sends';
  const provider = typeof input.provider === 'string' ? directory.get(input.provider)?.name : undefined;
  const about = provider ? `${title}: ${provider}` : title;
  return does === 'post' ? about : `${about} (${does === 'update' ? 'a correction' : 'to be taken away'})`;
}

/** Whom it is for, by name; the names of channels are read where one is among them. */
export async function recipientNames(
  { people, store, authority }: Pick<Context, 'people' | 'store' | 'authority'>,
  messages: readonly Message[],
): Promise<(message: Pick<Message, 'lane'>) => string> {
  const keys = new Set(messages.map(({ lane }) => recipientOf(lane)).flatMap((to) => ('channel' in to ? [to.channel] : [])));
  const channels = new Map<string, string>();
  for (const key of keys) {
    const channel = (await store.read(authority.id, 'channel', `channel:${key}`))?.body;
    if (channel) channels.set(key, channel.team ? `${channel.name} (${channel.team})` : channel.name);
  }
  return ({ lane }) => {
    const to = recipientOf(lane);
    if ('channel' in to) return channels.get(to.channel) ?? 'a channel';
    return personName(people, to.person);
  };
}
