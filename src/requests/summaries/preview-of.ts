import type { Provider } from '../../domain/provider.ts';
import { sayInstant } from '../../domain/say-instant.ts';
import { type Summary, summaryState } from '../../domain/summary.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import type { Answer, Button } from '../answer.ts';
import type { Context } from '../context.ts';
import { readerOf } from '../reader-of.ts';
import { type Approval, approvalOf, mayRelease, sayApprovers } from './approvers-of.ts';
import { maySend } from './may-send.ts';
import { openCurrent } from './open-current.ts';
import { standing, type Versions } from './read-note.ts';
import { sayApproval } from './say-approval.ts';
import { sayRecipients } from './say-recipients.ts';
import { summaryAnswer } from './summary-answer.ts';
import { isMinutes } from './summary-title.ts';

/** The preview of a note's summary as it stands, with what the asker can do about it. */
export async function previewOf(context: Context, provider: Provider, versions: Versions, says?: string): Promise<Answer> {
  const note = standing(versions);
  const { summary } = await openCurrent(readerOf(context), context, provider, versions);
  const { told, names, facts, notes } = await sayRecipients(context, provider, note);
  const made = summaryAnswer(context, provider, note, { to: told[0], approval: sayApproval(context, provider, note, summary) });
  const secret = note.confidential?.trim() ? [`What you keep confidential to ${context.authority.name} is not in it.`] : [];
  return {
    ...made,
    title: `Preview: ${made.title}`,
    lead: says ?? sayState(context, summary, names, approvalOf(context, provider, note)),
    texts: [{ heading: 'How it begins', text: made.lead }, ...(made.texts ?? [])],
    facts: [...facts.map(({ label, value }) => ({ label: `To ${label}`, value })), ...(made.facts ?? [])],
    notes: [...notes, ...secret],
    buttons: buttonsFor(context, provider, note, summary),
  };
}

function sayState({ now, authority, people }: Context, summary: Summary, names: string, approval: Approval | undefined): string {
  const state = summaryState(summary, now);
  const last = summary.steps.at(-1);
  const by = people.find(({ key }) => key === last?.by)?.name ?? 'somebody';
  if (state === 'held' && approval) return `These minutes wait for ${sayApprovers(approval)} to approve them: then they go to ${names}.`;
  if (state === 'held') return `${by} holds this summary for a senior advisor: released, it goes to ${names}.`;
  if (state === 'sent') return `This summary was sent to ${names} on ${sayInstant(summary.due ?? '', authority.timeZone)}.`;
  if (state === 'waiting') return `This summary is about to go to ${names}.`;
  if (last?.did === 'returned')
    return `${by} gave this summary back: “${last.reason ?? ''}”. Nothing has been sent; it would go to ${names}.`;
  if (approval) return `Nothing has been sent. These minutes go to ${names} when ${sayApprovers(approval)} has approved them.`;
  return `Nothing has been sent. This is what will go to ${names}.`;
}

function buttonsFor(context: Context, of: Provider, whole: VisitNote, summary: Summary): Button[] {
  const { provider, id, version, ...note } = whole;
  const approval = approvalOf(context, of, whole);
  const may = mayRelease(context, of, whole);
  const input = { provider, note: id, version };
  const state = summaryState(summary, context.now);
  if (state === 'sent') return [{ title: 'Who has seen it', request: 'summary-status', input: { provider, note: id } }];
  const theirs = maySend(context.asker, { provider, ...note });
  // Who approves minutes gives them back, with words; who wrote them takes them back.
  const title = state !== 'held' ? 'Undo' : approval ? 'Take them back' : 'Do not hold it';
  const undo = theirs && !(state === 'held' && approval && may) ? [{ title, request: 'undo-summary', input: { provider, note: id } }] : [];
  if (state === 'waiting') return undo;
  if (state === 'held') {
    const senior = [
      { title: approval ? 'Approve' : 'Release', request: 'release-summary', input },
      { title: 'Give back', request: 'return-summary', input },
    ];
    return [...(may ? senior : []), ...undo];
  }
  if (approval && !may) {
    const [first] = approval.by;
    const ask = approval.by.length === 1 && first ? `Ask ${first.name} to approve` : 'Ask for approval';
    return theirs ? [{ title: ask, request: 'hold-summary', input }] : [];
  }
  if (approval || isMinutes(whole)) return theirs ? [{ title: 'Send now', request: 'send-summary', input }] : [];
  return theirs
    ? [
        { title: 'Send now', request: 'send-summary', input },
        { title: 'Hold for a senior advisor', request: 'hold-summary', input },
      ]
    : [];
}
