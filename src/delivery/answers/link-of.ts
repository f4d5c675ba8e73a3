import { z } from 'zod/v4';
import type { Button } from '../../requests/answer.ts';
import { meetingRefPattern } from '../../requests/meetings/find-meeting.ts';
import { pollFields } from '../../requests/polls/poll-fields.ts';
import { summaryFields } from '../../requests/summaries/summary-fields.ts';
import type { Link, LinkPurpose } from '../links/open-links.ts';

/** For how long a link in an e-mail works, in days: a half term and the holiday after it. */
export const linkDays = 60;

const aboutSummary = z.object({
  provider: z.string().regex(/^[\w-]{1,20}$/),
  note: summaryFields.note,
  version: z.number().int(),
});
const aboutMeeting = z.object({
  meeting: z.string().regex(meetingRefPattern),
  answer: z.enum(['accepted', 'tentative', 'declined']),
});

const aboutPoll = z.object({ poll: pollFields.poll });

/** The summary that a link is about. */
export type LinkedSummary = z.infer<typeof aboutSummary>;
/** The meeting that a link is about, and the answer to it that the link gives. */
export type LinkedMeeting = z.infer<typeof aboutMeeting>;

/** What a link does: the request, and what it is about. */
export type Linked =
  | { request: string; summary: LinkedSummary }
  | { request: string; invitation: LinkedMeeting }
  | { request: string; poll: string };

/** What each kind of link to a summary does, as the request it is for. A button of any other request is never a link. */
const ofSummary = { acknowledge: 'acknowledge-summary', comment: 'reply-summary' } as const;
/** What each kind of link to a meeting answers. */
const ofMeeting = { accept: 'accepted', maybe: 'tentative', decline: 'declined' } as const;

/**
 * The link of a button in an e-mail to somebody, for sixty days from now; undefined where the button is not one that
 * links are made for.
 *
 * @example linkOf({ title: 'Acknowledge', request: 'acknowledge-summary', input }, { person: 'p-head', now })?.purpose // 'acknowledge'
 */
export function linkOf({ request, input }: Button, { person, now }: { person: string; now: string }): Link | undefined {
  const means =
    request === 'answer-invitation' ? meetingMeans(input) : request === 'answer-poll' ? pollMeans(input) : summaryMeans(request, input);
  return means && { ...means, person, expires: new Date(Date.parse(now) + linkDays * 86_400_000).toISOString() };
}

function summaryMeans(request: string, input: unknown): Pick<Link, 'purpose' | 'ref'> | undefined {
  const purpose = keyOf(ofSummary, request);
  const parsed = aboutSummary.safeParse(input);
  if (!purpose || !parsed.success) return undefined;
  const { provider, note, version } = parsed.data;
  return { purpose, ref: `${provider}:${note}:${version}` };
}

function meetingMeans(input: unknown): Pick<Link, 'purpose' | 'ref'> | undefined {
  const parsed = aboutMeeting.safeParse(input);
  const purpose = parsed.success ? keyOf(ofMeeting, parsed.data.answer) : undefined;
  return parsed.success && purpose ? { purpose, ref: parsed.data.meeting } : undefined;
}

function pollMeans(input: unknown): Pick<Link, 'purpose' | 'ref'> | undefined {
  const parsed = aboutPoll.safeParse(input);
  return parsed.success ? { purpose: 'times', ref: parsed.data.poll } : undefined;
}

function keyOf<K extends LinkPurpose>(of: Readonly<Record<K, string>>, value: string): K | undefined {
  return (Object.keys(of) as K[]).find((one) => of[one] === value);
}

/** What a link that proved to be Tally's own does: the request and what it is about; undefined for one of another making. */
export function requestOfLink({ purpose, ref }: Pick<Link, 'purpose' | 'ref'>): Linked | undefined {
  if (purpose in ofMeeting) {
    const parsed = aboutMeeting.safeParse({ meeting: ref, answer: ofMeeting[purpose as keyof typeof ofMeeting] });
    return parsed.success ? { request: 'answer-invitation', invitation: parsed.data } : undefined;
  }
  if (purpose === 'times') {
    const parsed = aboutPoll.safeParse({ poll: ref });
    return parsed.success ? { request: 'answer-poll', poll: parsed.data.poll } : undefined;
  }
  const [provider, note, version] = ref.split(':');
  const parsed = aboutSummary.safeParse({ provider, note, version: Number(version) });
  return parsed.success ? { request: ofSummary[purpose as keyof typeof ofSummary], summary: parsed.data } : undefined;
}
