import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { audit } from './audit.ts';
import { sayChannel } from './channels/post-form.ts';
import { commit } from './commit.ts';
import { defineRequest } from './request.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** Takes a channel off: nothing more is posted there. What was posted stays and can still be withdrawn. */
export const stopPosting = defineRequest({
  name: 'stop-posting',
  title: 'Stop posting to a channel',
  says: [],
  input: z.strictObject({ channel: z.string().min(1).max(40) }),
  command: true,
  async run(context, { channel: key }): Promise<Answer> {
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
