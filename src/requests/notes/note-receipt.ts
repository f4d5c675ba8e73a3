import { sayDate } from '../../domain/date.ts';
import { type Quarters, sayDays } from '../../domain/days.ts';
import type { Provider } from '../../domain/provider.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Answer, Button } from '../answer.ts';
import type { Context } from '../context.ts';
import { daysReceipt } from '../ledger/days-receipt.ts';
import { readerOf } from '../reader-of.ts';
import { standingThen } from '../standing/standing-then.ts';
import { noteButtons } from './note-buttons.ts';
import { noteEntries } from './note-entries.ts';

/**
 * The answer after a note was kept: what of it was debited and what is left, and what leads on. It is made of what is stored, so
 * that a form sent twice is answered alike.
 *
 * @example (await noteReceipt(context, provider, note)).lead // 'The note of the Core Visit on Tue 19 Jan 2027 is kept. …'
 */
export async function noteReceipt(context: Context, provider: Provider, note: VisitNote, says: readonly string[] = []): Promise<Answer> {
  const stands = await standingThen(context, provider, note.date);
  const { standing } = await noteEntries(readerOf(context), note);
  const entries = Object.values(standing);
  const spent = entries.reduce((sum, { quarters }) => sum + quarters, 0);
  const name = `${activityName(stands.pack, note.activity, provider.kind)} on ${sayDate(note.date)}`;
  const report = note.days.report > 0 && !standing.report && !note.attached?.length ? note.days.report : 0;
  const amended = note.version > 1 ? ` Version ${note.version} stands; the one before is kept.` : '';
  const sayActions =
    note.actions.length === 0 ? [] : [{ label: 'Agreed actions', value: `${note.actions.length}, followed up from now on` }];
  const receipt = daysReceipt(stands, context.today, {
    title: note.version > 1 ? 'Amended' : note.attendance ? 'Minutes kept' : 'Note kept',
    lead: `${note.attendance ? 'The minutes' : 'The note'} of the ${name} ${note.attendance ? 'are' : 'is'} kept${spent > 0 ? `, and ${debited(spent)}` : ''}.${report > 0 ? ` ${sayDays(report)} of report ${report === 4 ? 'is' : 'are'} debited when its summary is sent.` : ''}${amended}`,
    entries,
    notes: [
      ...says,
      ...(note.attached?.length ? ['The days that were logged before are the days of this visit: nothing was debited twice.'] : []),
    ],
    buttons: [...noteButtons(context, note, ['preview-summary', 'visit-note', 'amend-note', 'withdraw-note']), ...next(note)],
  });
  const meets =
    note.nextVisit === undefined ? [] : [{ label: note.attendance ? 'Next meeting' : 'Next visit', value: sayDate(note.nextVisit) }];
  return { ...receipt, facts: [...(receipt.facts ?? []), ...sayActions, ...meets] };
}

/** The next meeting is arranged while everybody has this one in mind. */
function next({ attendance, provider, activity }: VisitNote): Button[] {
  return attendance ? [{ title: 'Arrange the next meeting', request: 'schedule-meeting', input: { provider, activity } }] : [];
}

function debited(quarters: Quarters): string {
  return `${sayDays(quarters)} ${quarters === 4 ? 'is' : 'are'} debited`;
}
