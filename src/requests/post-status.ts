import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import { localTime } from '../domain/local-time.ts';
import type { Answer } from './answer.ts';
import { noPost } from './channels/no-channel.ts';
import { postAnswer } from './channels/post-answer.ts';
import { sayChannel } from './channels/post-form.ts';
import { readChannels, readPost } from './channels/read-channels.ts';
import { sayStateOfPost } from './channels/state-of-post.ts';
import { defineRequest } from './request.ts';

/** One post: what it says, where it stands, and who sent and changed it. */
export const postStatus = defineRequest({
  name: 'post-status',
  title: 'How a post stands',
  says: [],
  input: z.strictObject({ post: z.string().min(1).max(60) }),
  async run(context, { post: id }): Promise<Answer> {
    const post = await readPost(context, id);
    const version = post?.versions.at(-1);
    if (!post || !version) return noPost;
    const channel = (await readChannels(context)).find(({ key }) => key === post.channel);
    const nameOf = (key: string) => context.people.find((person) => person.key === key)?.name ?? 'somebody who is not on the list any more';
    const when = (at: string) => sayDate(localTime(at, context.authority.timeZone).date);
    const shown = postAnswer(context, { ...post, ...version });
    const input = { post: id };
    return {
      ...shown,
      subtitle: `Post to ${channel ? sayChannel(channel) : 'a channel taken off since'}: ${await sayStateOfPost(context, post)}`,
      facts: [
        ...post.versions.map(({ by, at }, nth) => ({ label: nth === 0 ? 'Sent by' : 'Corrected by', value: `${nameOf(by)}, ${when(at)}` })),
        ...(post.withdrawn
          ? [{ label: 'Withdrawn by', value: `${nameOf(post.withdrawn.by)}, ${when(post.withdrawn.at)}: ${post.withdrawn.reason}` }]
          : []),
      ],
      buttons: post.withdrawn
        ? [{ title: 'All posts', request: 'posts', input: {} }]
        : [
            { title: 'Correct', request: 'correct-post', input },
            { title: 'Withdraw', request: 'withdraw-post', input },
            { title: 'All posts', request: 'posts', input: {} },
          ],
      audience: 'person',
    };
  },
});
