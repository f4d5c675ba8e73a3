import type { Provider } from '../../domain/provider.ts';
import { type Summary, summaryState } from '../../domain/summary.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import { commit, type Decision, type Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { reportDays } from '../notes/report-days.ts';
import { type Approval, approvalOf, mayRelease, notYoursToRelease, sayApprovers } from './approvers-of.ts';
import { openCurrent } from './open-current.ts';
import { auditStep, type OpenSummary, summariesOf, withStep } from './open-summary.ts';
import { type Outcome, refusing, unchanged } from './outcome.ts';
import { type Asked, readNote } from './read-note.ts';
import { recipientsOf } from './recipients-of.ts';
import { dueAfterUndo, telling } from './telling.ts';
import { joining, leaving } from './waiting-lists.ts';

/** How a summary goes out: by whoever wrote the note, or from the hands of a senior advisor. */
type Did = 'sent' | 'released';

const requestOf: Record<Did, string> = { sent: 'send-summary', released: 'release-summary' };

/**
 * Sends a summary: its messages, the summary itself, the report's days and the audit in one batch. Sent already,
 * it writes nothing and answers the same.
 *
 * @example await sendIt(context, provider, { note: '3f2a', version: 1 }, 'sent')
 */
export function sendIt(context: Context, provider: Provider, asked: Asked, did: Did): Promise<Outcome> {
  return commit<Outcome>(context.store, context.authority.id, async (reader) => {
    const read = await readNote(reader, context, requestOf[did], provider, asked, { anybodys: did === 'released' });
    if ('ends' in read) return read.ends;
    const { note, versions } = read;
    const open = await openCurrent(reader, context, provider, versions);
    const { summary } = open;
    if (summary.state === 'sending') return unchanged({ is: 'done', note, summary });
    const approval = approvalOf(context, provider, note);
    if (did === 'sent' && summary.state === 'held') return refusing(approval ? waitsFor(approval) : isHeld);
    if (did === 'sent' && approval && !mayRelease(context, provider, note)) return refusing(waitsFor(approval));
    if (did === 'released' && !mayRelease(context, provider, note)) return refusing(notYoursToRelease(approval));
    if (did === 'released' && summary.state !== 'held')
      return refusing('This summary is not held any more, so there is nothing to release.');
    const tells = (await wasTold(reader, context, summary)) ? 'change' : 'visit';
    return send(reader, context, provider, { note, open, did, tells });
  });
}

/** @example waitsFor({ by: [grace], chair: true }) // 'The minutes go out when Grace Oyelaran, who chaired, has approved them.' */
function waitsFor(approval: Approval): string {
  return `The minutes go out when ${sayApprovers(approval)} has approved them.`;
}

const isHeld = 'This summary is held for a senior advisor, and goes out when they release it. To send it without them, take it back first.';

/** Has a summary of an earlier version of the note gone out? */
async function wasTold(reader: Reader, { now }: Context, { provider, note, version }: Summary): Promise<boolean> {
  const all = await summariesOf(reader, provider, note);
  return all.some(({ summary: one }) => one.version < version && summaryState(one, now) === 'sent');
}

async function send(
  reader: Reader,
  context: Context,
  provider: Provider,
  { note, open, did, tells }: { note: VisitNote; open: OpenSummary; did: Did; tells: Summary['tells'] },
): Promise<Decision<Outcome>> {
  const { summary } = open;
  const due = dueAfterUndo(context);
  const { told } = recipientsOf(context, provider, note);
  const { operations, recipients } = telling(context, summary, told, due);
  const report = await reportDays(reader, context, note);
  const next: Summary = {
    ...withStep(summary, context, did),
    state: 'sending',
    tells,
    due,
    recipients,
    entries: [...summary.entries, ...report.entries.map(({ id }) => id)],
  };
  return {
    operations: [
      ...operations,
      open.writing(next),
      ...report.operations,
      ...(await leaving(reader, 'held', summary)),
      ...(told.length === 0 ? [joining(context, 'untold', summary)] : []),
      auditStep(context, requestOf[did], summary, did),
    ],
    result: { is: 'done', note, summary: next },
  };
}
