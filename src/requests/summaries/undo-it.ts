import type { Provider } from '../../domain/provider.ts';
import { type Summary, summaryState } from '../../domain/summary.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import { commit, type Decision, type Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { creating } from '../ledger/entry-doc.ts';
import { readEntries } from '../ledger/logged-items.ts';
import { writeYears } from '../ledger/write-years.ts';
import { noteVersions } from '../notes/read-notes.ts';
import { maySend, notYoursToSend } from './may-send.ts';
import { auditStep, type OpenSummary, summariesOf, withStep } from './open-summary.ts';
import { type Outcome, refusing, refusingThem, unchanged } from './outcome.ts';
import type { Asked } from './read-note.ts';
import { reportCredit } from './report-credit.ts';
import { stopMessages } from './stop-messages.ts';
import { sayUndo } from './telling.ts';
import { joining, leaving } from './waiting-lists.ts';

const tooLate = (context: Context) =>
  `That was more than ${sayUndo(context)} ago: the summary has gone out and cannot be taken back. If something in it is wrong, amend the note, and those who were told are told what has changed.`;
const reason = 'the summary was taken back before it was sent';

/**
 * Takes a summary back: one that was sent within the last ten minutes, with the report's days, or one that is held. One that a senior
 * advisor released is in their hands again. Taken back already, it writes nothing.
 *
 * @example await undoIt(context, provider, { note: '3f2a' })
 */
export function undoIt(context: Context, provider: Provider, { note: id }: Asked): Promise<Outcome> {
  return commit<Outcome>(context.store, context.authority.id, async (reader) => {
    const note = (await noteVersions(reader, provider.key)).get(id)?.at(-1);
    if (!note) return refusing(`I cannot find that note among the visits to ${provider.name}.`);
    const open = (await summariesOf(reader, provider.key, id)).at(-1);
    if (!open) return refusing('The summary of this visit has not been sent, so there is nothing to take back.');
    const { summary } = open;
    const isTheirs = maySend(context.asker, note) || summary.steps.some(({ by }) => by === context.asker.person.key);
    if (!isTheirs) return refusingThem(context, 'undo-summary', note, notYoursToSend);
    if (summary.state === 'stopped') return unchanged({ is: 'done', note, summary });
    if (summary.state === 'held') return noLongerHeld(reader, context, note, open);
    if (summaryState(summary, context.now) === 'sent') return refusing(tooLate(context));
    return takenBack(reader, context, note, open);
  });
}

async function noLongerHeld(
  reader: Reader,
  context: Context,
  note: VisitNote,
  { summary, writing }: OpenSummary,
): Promise<Decision<Outcome>> {
  const next: Summary = { ...withStep(summary, context, 'undone'), state: 'stopped' };
  return {
    operations: [writing(next), ...(await leaving(reader, 'held', summary)), auditStep(context, 'undo-summary', summary, 'undone')],
    result: { is: 'done', note, summary: next },
  };
}

async function takenBack(reader: Reader, context: Context, note: VisitNote, { summary, writing }: OpenSummary): Promise<Decision<Outcome>> {
  const stopped = await stopMessages(reader, context, summary, reason);
  if (!stopped) return refusing(tooLate(context));
  const back = reportCredit(context, await readEntries(reader, note.provider), summary.entries, reason);
  const wasReleased = summary.steps.findLast(({ did }) => did === 'sent' || did === 'released')?.did === 'released';
  const next: Summary = {
    ...withStep(summary, context, 'undone'),
    state: wasReleased ? 'held' : 'stopped',
    due: undefined,
    recipients: [],
    entries: [],
  };
  return {
    operations: [
      ...stopped,
      writing(next),
      ...back.map((entry) => creating(context, entry)),
      ...(await writeYears(reader, note.provider, back)),
      ...(await leaving(reader, 'untold', summary)),
      ...(wasReleased ? [joining(context, 'held', summary)] : []),
      auditStep(context, 'undo-summary', summary, 'undone'),
    ],
    result: { is: 'done', note, summary: next },
  };
}
