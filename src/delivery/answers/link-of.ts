import { z } from 'zod/v4';
import type { Button } from '../../requests/answer.ts';
import { summaryFields } from '../../requests/summaries/summary-fields.ts';
import type { Link, LinkPurpose } from '../links/open-links.ts';

/** For how long a link in an e-mail works, in days: a half term and the holiday after it. */
export const linkDays = 60;

/** What each kind of link does, as the request it is for. A button of any other request is never a link. */
const requestOf: Record<LinkPurpose, string> = { acknowledge: 'acknowledge-summary', comment: 'reply-summary' };

const about = z.object({
  provider: z.string().regex(/^[\w-]{1,20}$/),
  note: summaryFields.note,
  version: z.number().int(),
});

/** The summary that a link is about. */
export type LinkedSummary = z.infer<typeof about>;

/**
 * The link of a button in an e-mail to somebody, for sixty days from now; undefined where the button is not one that
 * links are made for.
 *
 * @example linkOf({ title: 'Acknowledge', request: 'acknowledge-summary', input }, { person: 'p-head', now })?.purpose // 'acknowledge'
 */
export function linkOf({ request, input }: Button, { person, now }: { person: string; now: string }): Link | undefined {
  const purpose = (Object.keys(requestOf) as LinkPurpose[]).find((one) => requestOf[one] === request);
  const parsed = about.safeParse(input);
  if (!purpose || !parsed.success) return undefined;
  const { provider, note, version } = parsed.data;
  const expires = new Date(Date.parse(now) + linkDays * 86_400_000).toISOString();
  return { purpose, person, ref: `${provider}:${note}:${version}`, expires };
}

/** What a link that proved to be Tally's own does: the request and what it is about; undefined for one of another making. */
export function requestOfLink({ purpose, ref }: Pick<Link, 'purpose' | 'ref'>): { request: string; summary: LinkedSummary } | undefined {
  const [provider, note, version] = ref.split(':');
  const parsed = about.safeParse({ provider, note, version: Number(version) });
  return parsed.success ? { request: requestOf[purpose], summary: parsed.data } : undefined;
}
