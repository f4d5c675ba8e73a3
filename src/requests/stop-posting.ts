import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { channelKey } from './channels/channel-key.ts';
import { sayChannel } from './channels/post-form.ts';
import { commit } from './commit.ts';
import { defineRequest } from './request.ts';
import { plainAnswer } from './words/plain-answer.ts';

/**
 * Takes a channel off, said in it or by its button: nothing more is posted there. What was posted stays and can still be withdrawn.
 */
export const stopPosting = defineRequest({
  name: 'stop-posting',
  title: 'Stop posting to a channel',
  says: [
    'stop posting here',
    'stop posting category updates here',
    'stop posting category changes in this channel',
    'no more category updates in this channel',
    'take this channel off',
    'do not post updates here any more',
    'this channel is no longer for category updates',
    'stop announcing category changes in this channel',
    'we do not want category updates in here any more',
    'turn category updates off in this channel',
    'unsubscribe this channel',
    'remove this channel from the updates',
  ],
  input: z.strictObject({ channel: z.string().min(1).max(40).optional() }),
  command: true,
  async run(context, { channel: named }): Promise<Answer> {
    const key = named ?? (context.here?.kind === 'channel' ? channelKey(context.here) : undefined);
    if (key === undefined) {
      const lead = 'I can only tell which channel you mean when you say it there; or choose it from the list.';
      return plainAnswer('Which channel?', lead, [{ title: 'Channels', request: 'channels', input: {} }]);
    }
    const channel = await commit(context.store, context.authority.id, async ({ read }) => {
      const stored = await read('channel', `channel:${key}`);
      if (!stored || stored.body.ended) return { operations: [], result: stored?.body };
      const { etag, ...doc } = stored;
      return {
        operations: [
          { do: 'replace', doc: { ...doc, body: { ...doc.body, ended: context.now } }, etag },
          audit(
            context,
            'stop-posting',
            'done',
            undefined,
            [key],
            [{ what: 'category updates in a channel', before: 'posted', after: 'stopped' }],
          ),
        ],
        result: doc.body,
      };
    });
    if (!channel) return plainAnswer('No such channel', 'I do not post to that channel.');
    return plainAnswer('Taken off', `Nothing more is posted to ${sayChannel(channel)}.`);
  },
});
