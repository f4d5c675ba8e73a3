import { sayDays } from '../../domain/days.ts';
import type { Provider } from '../../domain/provider.ts';
import { sayInstant } from '../../domain/say-instant.ts';
import { type Summary, summaryState } from '../../domain/summary.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { upperFirst } from '../strategy/upper-first.ts';
import { said } from './receipt.ts';
import { sayRecipients } from './say-recipients.ts';
import { isMinutes, summaryTitle } from './summary-title.ts';

/** What is said once a summary is to go out: to whom, how and when, what it debits, and how to take it back. */
export async function sentReceipt(
  context: Context,
  provider: Provider,
  { note, summary }: { note: VisitNote; summary: Summary },
): Promise<Answer> {
  const { names, facts, notes } = await sayRecipients(context, provider, note);
  const minutes = isMinutes(note);
  const [what, was] = minutes ? ['the minutes', 'were'] : ['the summary', 'was'];
  const at = sayInstant(summary.due ?? context.now, context.authority.timeZone);
  const state = summaryState(summary, context.now);
  const input = { provider: provider.key, note: note.id };
  const title = summaryTitle(provider, note);
  const status = { title: 'Who has seen it', request: 'summary-status', input };
  if (state === 'sent') return said(provider, title, `${upperFirst(what)} ${was} sent to ${names} on ${at}.`, [status], { facts });
  const lead =
    summary.recipients.length === 0
      ? `${upperFirst(what)} wait${minutes ? '' : 's'}: there is nobody to send ${minutes ? 'them' : 'it'} to yet.`
      : `${upperFirst(what)} ${minutes ? 'go' : 'goes'} to ${names} on ${at}. Until then you can undo it.`;
  const days = summary.entries.length > 0 ? [{ label: 'Report', value: `${sayDays(note.days.report)} debited` }] : [];
  const buttons = [{ title: 'Undo', request: 'undo-summary', input }, status];
  return said(provider, title, lead, buttons, { facts: [...facts, ...days], notes });
}
