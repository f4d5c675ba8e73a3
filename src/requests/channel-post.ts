import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { noPost } from './channels/no-channel.ts';
import { postAnswer } from './channels/post-answer.ts';
import { readPost } from './channels/read-channels.ts';
import { defineRequest } from './request.ts';

/** A post as its channel sees it: made when it is delivered, from what was frozen when it was sent. A withdrawn one is nothing. */
export const channelPost = defineRequest({
  name: 'channel-post',
  title: 'A post of category updates',
  says: [],
  input: z.strictObject({ post: z.string().min(1).max(60) }),
  async run(context, { post: id }): Promise<Answer> {
    const post = await readPost(context, id);
    const version = post?.versions.at(-1);
    if (!post || !version || post.withdrawn) return { ...noPost, refused: 'unseen' };
    return postAnswer(context, { ...post, ...version });
  },
});
