import type { Provider } from '../../domain/provider.ts';
import { sayInstant } from '../../domain/say-instant.ts';
import type { Summary } from '../../domain/summary.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import type { Answer, Button } from '../answer.ts';
import type { Context } from '../context.ts';
import { leaderRoles } from '../may.ts';
import { minutesRef } from './minutes-ref.ts';
import { type Recipient, recipientsOf } from './recipients-of.ts';
import { sayApproval } from './say-approval.ts';
import { sharedChanges } from './shared-changes.ts';
import { summaryAnswer } from './summary-answer.ts';
import { summaryTitle, visitTitle } from './summary-title.ts';

/** A summary that was sent, all that were sent of the same visit (the latest first) and the note with its versions. */
export interface Told {
  summary: Summary;
  sent: readonly Summary[];
  versions: readonly VisitNote[];
}

/**
 * A summary as whoever leads the school or setting sees it: what was sent, whether they have acknowledged it, what they
 * wrote back, and what they can do. Of a note that was withdrawn nothing is shown but that.
 */
export function shownSummary(context: Context, provider: Provider, { summary, sent, versions }: Told): Answer {
  const [latest = summary] = sent;
  const note = versions.find(({ version }) => version === summary.version);
  const superseded = latest.version > summary.version;
  // What was overtaken before it could be delivered need not be told any more.
  const nothing = superseded && context.via === 'delivery' ? { nothing: true as const } : {};
  if (latest.tells === 'withdrawal' || !note) return { ...withdrawn(context, provider, latest), ...nothing };
  const to = recipientsOf(context, provider, note).told.find(({ person }) => person === context.asker.person.key);
  const approval = sayApproval(context, provider, note, summary);
  const made = summaryAnswer(context, provider, note, { to, approval, changes: changesOf(context, provider, { summary, sent, versions }) });
  return {
    ...made,
    ...nothing,
    texts: [...(made.texts ?? []), ...ownReplies(context, summary)],
    notes: [...acknowledgedNote(context, summary), ...(superseded ? ['A later summary of this visit has been sent since.'] : [])],
    buttons: [...actions(context, summary, to), ...(superseded ? [latestButton(latest)] : [])],
    mail: mailOf(summaryTitle(provider, note), note.by, actions(context, summary, to)),
  };
}

/** An e-mail about a visit: what is written back goes to whoever made it. */
export function mailOf(subject: string, replyTo: string, links: Button[]): Answer['mail'] {
  return { subject, replyTo, links };
}

/** What has changed since the summary that was sent before this one. */
function changesOf(context: Context, provider: Provider, { summary, sent, versions }: Told): string[] {
  if (summary.tells !== 'change') return [];
  const earlier = sent.find(({ version }) => version < summary.version)?.version;
  const [before, after] = [earlier, summary.version].map((wanted) => versions.find(({ version }) => version === wanted));
  return before && after ? sharedChanges(context, provider, before, after) : [];
}

function actions({ asker }: Context, { provider, note, version, acknowledged }: Summary, to: Recipient | undefined): Button[] {
  const input = { provider, note, version };
  if (to && !leaderRoles.includes(to.role)) return asAttendee(asker, { provider, note, version, acknowledged });
  if (!to) return [{ title: 'Who has seen it', request: 'summary-status', input: { provider, note } }];
  const done = acknowledged.some(({ person }) => person === asker.person.key);
  return [
    ...(done ? [] : [{ title: 'Acknowledge', request: 'acknowledge-summary', input }]),
    { title: 'Reply', request: 'reply-summary', input },
  ];
}

/** What somebody can do who was at the meeting and does not lead the provider. */
function asAttendee({ person }: Context['asker'], summary: Pick<Summary, 'provider' | 'note' | 'version' | 'acknowledged'>): Button[] {
  const input = { minutes: minutesRef(summary), version: summary.version };
  const done = summary.acknowledged.some((one) => one.person === person.key);
  return [
    ...(done ? [] : [{ title: 'Acknowledge', request: 'acknowledge-minutes', input }]),
    { title: 'Reply', request: 'reply-minutes', input },
  ];
}

function latestButton({ provider, note, version }: Summary): Button {
  return { title: 'The latest summary', request: 'visit-summary', input: { provider, note, version } };
}

function acknowledgedNote({ asker, authority }: Context, { acknowledged }: Summary): string[] {
  const own = acknowledged.find(({ person }) => person === asker.person.key);
  return own ? [`You acknowledged this summary on ${sayInstant(own.at, authority.timeZone)}.`] : [];
}

function ownReplies({ asker, authority }: Context, { replies }: Summary): NonNullable<Answer['texts']> {
  return replies
    .filter(({ person }) => person === asker.person.key)
    .map(({ at, text }) => ({ heading: `Your reply of ${sayInstant(at, authority.timeZone)}`, text }));
}

/** The note's reason stays with the authority: it may be about what the school is not to read. */
function withdrawn({ people, authority }: Context, provider: Provider, summary: Summary): Answer {
  const by = people.find(({ key }) => key === summary.steps.at(-1)?.by)?.name ?? authority.name;
  const title = visitTitle(provider, summary);
  const lead = `The note of this visit has been withdrawn by ${by}. Please disregard the summary that you were sent; nothing in it stands any more.`;
  return {
    card: 'answer',
    title: `${title}: withdrawn`,
    lead,
    sources: [],
    buttons: [],
    mail: { subject: `${title}: summary withdrawn`, links: [] },
    audience: 'person',
  };
}
