import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { noMinutes } from './meeting-minutes.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { minutesRefPattern, seenMinutes } from './summaries/minutes-ref.ts';
import { replyToIt } from './summaries/reply-to-it.ts';
import { summaryFields } from './summaries/summary-fields.ts';

/** Writes back to whoever wrote the minutes of a meeting that one was at. Asks for the words with a form. */
export const replyMinutes = defineRequest({
  name: 'reply-minutes',
  title: 'Reply to the minutes of a meeting',
  says: [],
  input: z.strictObject({ minutes: z.string().regex(minutesRefPattern), version: summaryFields.version, text: summaryFields.text }),
  command: true,
  async run(context, { minutes, version, text }): Promise<Answer> {
    const seen = await seenMinutes(readerOf(context), context, minutes);
    if (!seen) return noMinutes();
    const reply = { request: 'reply-minutes', note: minutes.split(':')[1], version, text };
    return replyToIt(context, seen.provider, reply, (_, of) => ({
      title: 'Back to the minutes',
      request: 'meeting-minutes',
      input: { minutes, version: of },
    }));
  },
});
