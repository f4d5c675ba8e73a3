import { z } from 'zod/v4';
import { sayDate } from '../domain/date.ts';
import { localTime } from '../domain/local-time.ts';
import type { Answer } from './answer.ts';
import { sayChannel } from './channels/post-form.ts';
import { readChannels, readPosts } from './channels/read-channels.ts';
import { sayStateOfPost } from './channels/state-of-post.ts';
import { inputs } from './inputs.ts';
import { defineRequest } from './request.ts';
import { paged } from './words/paged.ts';

/** What has been posted to channels, and has it arrived? */
export const posts = defineRequest({
  name: 'posts',
  title: 'What was posted to channels',
  says: [
    'what have we posted',
    'what was posted to the channel',
    'show the posts',
    'list the posts to channels',
    'scheduled posts',
    'posts to channels',
    'category posts so far',
    'what did we post',
    'has the post gone out',
    'has the post arrived in the channel',
    'posts waiting to go out',
    'correct a post',
    'withdraw a post',
    'what have we put out in the channels',
    'what have we put out',
    'what did we post last time',
    'what has gone to the channel',
    'when did we last post',
    'previous updates to the channel',
  ],
  input: z.strictObject({ skip: inputs.skip }),
  async run(context, { skip }): Promise<Answer> {
    const all = await readPosts(context);
    const channels = new Map((await readChannels(context)).map((channel) => [channel.key, channel]));
    const { rows, page } = paged(all, skip, { request: 'posts', input: {} }, context);
    const cells = await Promise.all(
      rows.map(async (post) => {
        const channel = channels.get(post.channel);
        const about = post.provider === undefined ? 'Digest' : (context.directory.get(post.provider)?.name ?? post.provider);
        return {
          cells: [
            about,
            `${sayDate(post.since)}${post.until === post.since ? '' : ` to ${sayDate(post.until)}`}`,
            channel ? sayChannel(channel) : 'a channel taken off since',
            await sayStateOfPost(context, post),
          ],
          open: { title: about, request: 'post-status', input: { post: post.id } },
        };
      }),
    );
    return {
      card: 'list',
      title: 'Posts to channels',
      lead:
        all.length === 0
          ? 'Nothing has been posted yet.'
          : `${all.length} ${all.length === 1 ? 'post' : 'posts'} so far, the last on ${sayDate(localTime(all[0]!.at, context.authority.timeZone).date)}.`,
      tables: cells.length > 0 ? [{ columns: ['About', 'Changes of', 'Channel', 'State'], rows: cells }] : [],
      page,
      sources: [],
      buttons: [{ title: 'Post category updates', request: 'post-updates', input: {} }],
      audience: 'person',
    };
  },
});
