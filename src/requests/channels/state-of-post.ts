import type { ChannelPost } from '../../domain/channel.ts';
import { sayInstant } from '../../domain/say-instant.ts';
import type { Context } from '../context.ts';
import { deliveriesOf } from '../sending/deliveries-of.ts';

/**
 * How a post stands, in a few words: to go out, on its way, posted, corrected, withdrawn, or why it could not be.
 *
 * @example await sayStateOfPost(context, post) // 'posted on Wed 24 Feb 2027 at 9.12 am'
 */
export async function sayStateOfPost(context: Context, { versions, withdrawn, due }: ChannelPost): Promise<string> {
  const last = versions.at(-1)!;
  if (withdrawn) {
    const taken = withdrawn.message === undefined ? 'done' : await stateOf(context, withdrawn.message);
    if (taken === 'done') return withdrawn.message === undefined ? 'withdrawn before it went out' : 'withdrawn';
    return taken === 'waits' ? 'being withdrawn' : `could not be withdrawn: ${taken.failed}`;
  }
  const state = await stateOf(context, last.message);
  if (state === 'waits') return due > context.now ? `to go out on ${sayInstant(due, context.authority.timeZone)}` : 'on its way';
  if (state !== 'done') return `could not be posted: ${state.failed}`;
  return `${last.message === versions[0]!.message ? 'posted' : 'corrected'} on ${sayInstant(last.at > due ? last.at : due, context.authority.timeZone)}`;
}

async function stateOf(context: Context, message: string): Promise<'waits' | 'done' | { failed: string }> {
  const [delivery] = await deliveriesOf(context, { ids: [message] });
  // What was delivered so long ago that its record has gone was delivered.
  if (!delivery || delivery.state === 'delivered') return 'done';
  if (delivery.state !== 'failed' && delivery.state !== 'dropped') return 'waits';
  return { failed: delivery.why ?? 'Teams did not take it' };
}
