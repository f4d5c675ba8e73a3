import { z } from 'zod/v4';
import { isIsoDate } from '../../domain/date.ts';
import type { MeetingTime } from '../../domain/meeting.ts';
import { pollWords } from '../../domain/meeting-poll.ts';
import { field } from '../field.ts';

/** No fewer and no more times in one poll. */
export const leastTimes = 2;
export const mostTimes = 6;

const time = /^(\d{4}-\d{2}-\d{2})T(([01]\d|2[0-3]):[0-5]\d)$/;
const word = field(z.enum(pollWords));

/** The input fields of the requests about polls. */
export const pollFields = {
  /** What a poll is called in a card (`pollRef`). */
  poll: z.string().regex(/^[\w-]{1,20}:[0-9a-f]{24}$/),
  /** `YYYY-MM-DDTHH:MM`, joined by commas. */
  times: z
    .string()
    .max(400)
    .transform((text) => text.split(',').flatMap(timeOf))
    .pipe(z.array(z.custom<MeetingTime>()).max(30)),
  /** What somebody says of the poll's first time, its second, and so on. */
  words: { t0: word, t1: word, t2: word, t3: word, t4: word, t5: word },
};

/** @example wordKeys[0] // 't0' */
export const wordKeys = Object.keys(pollFields.words) as (keyof typeof pollFields.words)[];

function timeOf(text: string): MeetingTime[] {
  const [, date, from] = time.exec(text.trim()) ?? [];
  return date && from && isIsoDate(date) ? [{ date, from }] : [];
}
