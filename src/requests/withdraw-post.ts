import { z } from 'zod/v4';
import type { ChannelPost } from '../domain/channel.ts';
import type { Operation } from '../ports.ts';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { noPost } from './channels/no-channel.ts';
import { commit } from './commit.ts';
import type { Context } from './context.ts';
import { reasonField } from './ledger/form-input.ts';
import { reasonFieldOf } from './ledger/reason-form.ts';
import { defineRequest } from './request.ts';
import { toChannel } from './send-post.ts';
import { takeBack } from './sending/take-back.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Takes a post back: one that has not gone out does not go out, one that has is taken off the channel. */
export const withdrawPost = defineRequest({
  name: 'withdraw-post',
  title: 'Withdraw a post',
  says: [],
  input: z.strictObject({ post: z.string().min(1).max(60), reason: reasonField }),
  command: true,
  async run(context, { post: id, reason }): Promise<Answer> {
    if (!reason) return ask(context, id);
    const post = await commit(context.store, context.authority.id, async (reader) => {
      const stored = await reader.read('post', `post:${id}`);
      if (!stored || stored.body.withdrawn) return { operations: [], result: stored?.body };
      const { etag, ...doc } = stored;
      const posted = stored.body.versions[0]!.message;
      // One that is on its way at this moment is taken off behind it.
      const back = await takeBack(reader, posted, { now: context.now, reason: 'withdrawn before it went out' });
      const waits = typeof back !== 'string';
      const message = toChannel(context, stored.body.channel, id, { does: 'delete', of: posted });
      const body: ChannelPost = {
        ...stored.body,
        withdrawn: { by: context.asker.person.key, at: context.now, reason, ...(waits ? {} : { message: message.id }) },
      };
      const taken: Operation[] = waits
        ? back
        : [{ do: 'create', doc: { id: `outbox:${message.id}`, kind: 'outbox', v: 1, body: message } }];
      return {
        operations: [
          { do: 'replace', doc: { ...doc, body }, etag },
          ...taken,
          audit(
            context,
            'withdraw-post',
            'done',
            body.provider,
            [id],
            [{ what: 'post of category updates', before: waits ? 'not sent yet' : 'sent', after: 'withdrawn' }],
          ),
        ],
        result: body,
      };
    });
    if (!post) return noPost;
    const lead = post.withdrawn?.message
      ? 'The post is being taken off the channel. Who has read it already has read it: say there what was wrong, if it matters.'
      : 'The post has not gone out and will not.';
    return { ...plainAnswer('Withdrawn', lead, [{ title: 'All posts', request: 'posts', input: {} }]), audience: 'person' };
  },
});

async function ask({ store, authority }: Context, id: string): Promise<Answer> {
  const stored = await store.read(authority.id, 'post', `post:${id}`);
  if (!stored) return noPost;
  return {
    card: 'form',
    title: 'Withdraw a post',
    lead: 'Please say why: the reason is kept, and is not posted.',
    form: { request: 'withdraw-post', input: { post: id }, fields: [reasonFieldOf()], submit: 'Withdraw' },
    sources: [],
    buttons: [],
    audience: 'person',
  };
}
