import type { ChannelPost, UpdateChannel } from '../../domain/channel.ts';
import type { Context } from '../context.ts';

/** The channels that updates are posted to, by name; those taken off are left out. */
export async function readChannels(context: Context): Promise<UpdateChannel[]> {
  const found: UpdateChannel[] = [];
  for await (const { body } of context.store.list(context.authority.id, 'channel', 'channel:')) if (!body.ended) found.push(body);
  return found.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Every post so far, the newest first. */
export async function readPosts(context: Context): Promise<ChannelPost[]> {
  const found: ChannelPost[] = [];
  for await (const { body } of context.store.list(context.authority.id, 'post', 'post:')) found.push(body);
  return found.sort((a, b) => b.at.localeCompare(a.at));
}

/** One post, or undefined for an id that is none. */
export async function readPost(context: Context, id: string): Promise<ChannelPost | undefined> {
  return (await context.store.read(context.authority.id, 'post', `post:${id}`))?.body;
}
