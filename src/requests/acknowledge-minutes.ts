import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { noMinutes } from './meeting-minutes.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { acknowledgeIt } from './summaries/acknowledge-it.ts';
import { minutesRefPattern, seenMinutes } from './summaries/minutes-ref.ts';
import { summaryFields } from './summaries/summary-fields.ts';

/** Says that somebody who was at a meeting has read its minutes. */
export const acknowledgeMinutes = defineRequest({
  name: 'acknowledge-minutes',
  title: 'Acknowledge the minutes of a meeting',
  says: [],
  input: z.strictObject({ minutes: z.string().regex(minutesRefPattern), version: summaryFields.version }),
  command: true,
  async run(context, { minutes, version }): Promise<Answer> {
    const seen = await seenMinutes(readerOf(context), context, minutes);
    if (!seen) return noMinutes();
    return acknowledgeIt(context, seen.provider, 'acknowledge-minutes', { note: minutes.split(':')[1], version });
  },
});
