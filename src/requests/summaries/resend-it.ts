import type { Provider } from '../../domain/provider.ts';
import type { Operation } from '../../ports.ts';
import { commit, type Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { noteVersions } from '../notes/read-notes.ts';
import { readOutcome } from '../sending/outcome-doc.ts';
import { sendAgain } from '../sending/send-again.ts';
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
      const again = await sentAgain(reader, open);
      if (!note || again.length === 0) continue;
      if (!maySend(context.asker, note)) return refusingThem(context, 'resend-summary', note, notYoursToSend);
      return {
        operations: [...again, auditStep(context, 'resend-summary', open.summary, 'sent again where it failed')],
        result: { is: 'done', note, summary: open.summary },
      };
    }
    return refusing(noFailure);
  });
}

/** The operations that send again what failed, and nothing that is still on its way. */
async function sentAgain(reader: Reader, { summary: { recipients } }: OpenSummary): Promise<Operation[]> {
  const again = await Promise.all(
    recipients.map(async ({ message }) => {
      const outcome = await readOutcome(reader, message);
      return outcome?.body.state === 'failed' ? sendAgain(reader, message) : [];
    }),
  );
  return again.flatMap((one) => (typeof one === 'string' ? [] : one));
}
