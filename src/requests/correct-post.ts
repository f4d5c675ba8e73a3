import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { noPost } from './channels/no-channel.ts';
import { postForm } from './channels/post-form.ts';
import { readChannels, readPost } from './channels/read-channels.ts';
import { defineRequest } from './request.ts';

/** Opens a post again, as it stands, to be corrected: what was posted is changed in its place. */
export const correctPost = defineRequest({
  name: 'correct-post',
  title: 'Correct a post',
  says: [],
  input: z.strictObject({ post: z.string().min(1).max(60) }),
  async run(context, { post: id }): Promise<Answer> {
    const post = await readPost(context, id);
    const version = post?.versions.at(-1);
    if (!post || !version || post.withdrawn) return noPost;
    const { channel, provider, since, until } = post;
    const { intro, reasons } = version;
    return postForm(
      context,
      await readChannels(context),
      { post: id, channel, provider, since, until, intro, reasons: reasons ? 'yes' : 'no' },
      {},
    );
  },
});
