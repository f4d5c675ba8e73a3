import { z } from 'zod/v4';
import { meetingPlaces } from '../../domain/meeting.ts';
import { field } from '../field.ts';
import { inputs } from '../inputs.ts';
import { meetingRefPattern } from './find-meeting.ts';

/** The longest link to an online meeting: Teams' own have some 300 letters. */
export const longestLink = 1000;
/** The longest reason for calling a meeting off, and the longest word with an answer, in letters. */
export const longestReason = 500;

/** Person keys joined by commas, as a form's choices submit them, each once. */
const people = field(
  z
    .string()
    .max(4000)
    .transform((keys) => [
      ...new Set(
        keys
          .split(',')
          .map((key) => key.trim())
          .filter(Boolean),
      ),
    ])
    .pipe(z.array(z.string().max(80)).max(60)),
);

/** The input fields of the requests about meetings, as buttons and forms submit them. What was typed is loose: a wrong value comes back with a word on it. */
export const meetingFields = {
  /** What a meeting is called in a card (`meetingRef`). */
  meeting: field(z.string().regex(meetingRefPattern)),
  provider: field(inputs.provider),
  activity: field(inputs.activity),
  date: field(z.string().trim().max(40)),
  /** A time of day as typed. */
  time: field(z.string().trim().max(40)),
  minutes: field(z.coerce.number().int().min(15).max(480)),
  place: field(z.enum(meetingPlaces)),
  chair: field(inputs.person),
  people,
  link: field(z.string().trim().max(longestLink)),
};

/** Which meeting is meant: the one a button names, or what was said of it. */
export const namedMeeting = {
  meeting: meetingFields.meeting,
  provider: inputs.provider.optional(),
  activity: inputs.activity.optional(),
  date: inputs.date.optional(),
};

/**
 * Why a link is none that people can join an online meeting by; undefined where it is one.
 *
 * @example linkFault('http://ashmere.example') // 'A link to join online begins with https://.'
 */
export function linkFault(link: string | undefined): string | undefined {
  if (link === undefined) return undefined;
  const url = URL.canParse(link) ? new URL(link) : undefined;
  return url?.protocol === 'https:' && url.username === '' && !/\s/.test(link) ? undefined : 'A link to join online begins with https://.';
}
