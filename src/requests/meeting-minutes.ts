import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { readerOf } from './reader-of.ts';
import { defineRequest } from './request.ts';
import { minutesRefPattern, seenMinutes } from './summaries/minutes-ref.ts';
import { pickSummary } from './summaries/sent-summaries.ts';
import { shownSummary } from './summaries/shown-summary.ts';
import { summaryFields } from './summaries/summary-fields.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** The minutes of a meeting, for everybody who was there: those who lead its school or setting, officers, and other teams. */
export const meetingMinutes = defineRequest({
  name: 'meeting-minutes',
  title: 'The minutes of a meeting',
  says: [],
  input: z.strictObject({ minutes: z.string().regex(minutesRefPattern), version: summaryFields.version }),
  async run(context, { minutes, version }): Promise<Answer> {
    const seen = await seenMinutes(readerOf(context), context, minutes);
    const summary = seen && pickSummary(seen.sent, version);
    if (!seen || !summary) return { ...noMinutes(), ...(context.via === 'delivery' && { nothing: true as const }) };
    return shownSummary(context, seen.provider, { summary, sent: seen.sent, versions: seen.versions });
  },
});

/** The one answer to minutes that do not exist and to those the asker may not read. */
export function noMinutes(): Answer {
  return { ...plainAnswer('Not found', 'I cannot find those minutes among those you can read.'), audience: 'person', refused: 'unseen' };
}
