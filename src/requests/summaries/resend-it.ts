import type { Provider } from '../../domain/provider.ts';
import type { Summary, SummaryRecipient } from '../../domain/summary.ts';
import type { Operation } from '../../ports.ts';
import { commit, type Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { noteVersions } from '../notes/read-notes.ts';
import { outcomeDoc } from '../sending/outcome-doc.ts';
import { messageOf, queuing } from '../sending/sending.ts';
import { maySend, notYoursToSend } from './may-send.ts';
import { auditStep, type OpenSummary, summariesOf } from './open-summary.ts';
import { type Outcome, refusing, refusingThem } from './outcome.ts';

const noFailure = 'Nothing of the kind has failed, so nothing was sent again.';

/**
 * Sends a summary again to those whom it could not be delivered to: of one note, or of whichever of the provider's the
 * last failed.
 */
export function resendIt(context: Context, provider: Provider, id: string | undefined): Promise<Outcome> {
  return commit<Outcome>(context.store, context.authority.id, async (reader) => {
    const versions = await noteVersions(reader, provider.key);
    const ids = id === undefined ? [...versions.keys()] : [id];
    const opened = (await Promise.all(ids.map((one) => summariesOf(reader, provider.key, one)))).flatMap((all) => all.at(-1) ?? []);
    for (const open of opened.toSorted((a, b) => b.summary.date.localeCompare(a.summary.date))) {
      const note = versions.get(open.summary.note)?.at(-1);
      const again = await sentAgain(reader, context, open);
      if (!note || again.operations.length === 0) continue;
      if (!maySend(context.asker, note)) return refusingThem(context, 'resend-summary', note, notYoursToSend);
      const next: Summary = { ...open.summary, recipients: again.recipients };
      return {
        operations: [
          ...again.operations,
          open.writing(next),
          auditStep(context, 'resend-summary', open.summary, 'sent again where it failed'),
        ],
        result: { is: 'done', note, summary: next },
      };
    }
    return refusing(noFailure);
  });
}

/** A message that failed is given up for another, so that it can be told what became of each. */
async function sentAgain(
  { read }: Reader,
  { now }: Context,
  { summary: { recipients } }: OpenSummary,
): Promise<{ operations: Operation[]; recipients: SummaryRecipient[] }> {
  const operations: Operation[] = [];
  const next: SummaryRecipient[] = [];
  for (const recipient of recipients) {
    const failed = await read('outcome', `outcome:${recipient.message}`);
    if (failed?.body.state !== 'failed') {
      next.push(recipient);
      continue;
    }
    const { request, input, cause } = failed.body.message;
    const message = messageOf(now, { to: { person: recipient.person }, request, input, cause });
    const { message: old } = failed.body;
    operations.push(queuing(message), {
      do: 'replace',
      doc: outcomeDoc({ message: old, state: 'dropped', at: now, reason: 'It was sent again.' }),
      etag: failed.etag,
    });
    next.push({ ...recipient, message: message.id });
  }
  return { operations, recipients: next };
}
