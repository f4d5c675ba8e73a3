import type { Provider } from '../../domain/provider.ts';
import { noteDocId, type VisitNote } from '../../domain/visit-note.ts';
import { audit } from '../audit.ts';
import { commit, type Decision, type Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { creating } from '../ledger/entry-doc.ts';
import { writeYears } from '../ledger/write-years.ts';
import { riskOperations } from '../reviewing/risk-operations.ts';
import { standingThen } from '../standing/standing-then.ts';
import { afterWithdrawing } from '../summaries/after-withdrawing.ts';
import { daysTakenBack } from './days/days-operations.ts';
import { mayAmendNote } from './may-amend-note.ts';
import { noteActions } from './note-actions.ts';
import { noteChanges } from './note-changes.ts';
import { noteEntries } from './note-entries.ts';
import { noteVersions } from './read-notes.ts';

/** What came of withdrawing a note: `unexplained` where the reason is still to be said. */
export type TakenBack =
  | { is: 'done'; note: VisitNote; says: string[] }
  | { is: 'unexplained'; note: VisitNote }
  | { is: 'refused'; says: string };

/**
 * Withdraws a note: a last version that says why, the reversals of its days, and its open actions dropped, in one write. One that is
 * withdrawn already stays so.
 *
 * @example await takeBackNote(context, provider, '3f2a…', 'the visit was put off')
 */
export function takeBackNote(context: Context, provider: Provider, id: string, reason: string | undefined): Promise<TakenBack> {
  return commit(context.store, context.authority.id, (reader) => decide(reader, context, provider, id, reason));
}

async function decide(
  reader: Reader,
  context: Context,
  provider: Provider,
  id: string,
  reason: string | undefined,
): Promise<Decision<TakenBack>> {
  const standing = (await noteVersions(reader, provider.key)).get(id)?.at(-1);
  if (!standing) return { operations: [], result: { is: 'refused', says: `I cannot find that note among those of ${provider.name}.` } };
  const says = mayAmendNote(context.asker, standing);
  if (says !== undefined) {
    return {
      operations: [audit(context, 'withdraw-note', 'refused', provider.key, [noteDocId(standing)])],
      result: { is: 'refused', says },
    };
  }
  if (standing.withdrawn !== undefined) return { operations: [], result: { is: 'done', note: standing, says: [] } };
  if (reason === undefined) return { operations: [], result: { is: 'unexplained', note: standing } };
  const { amends: _, ...last } = standing;
  const note: VisitNote = {
    ...last,
    version: standing.version + 1,
    writtenBy: context.asker.person.key,
    at: context.now,
    withdrawn: reason,
  };
  const doc = noteDocId(note);
  const back = daysTakenBack(context, await noteEntries(reader, note), reason);
  const told = await afterWithdrawing(reader, context, provider, note);
  const stands = await standingThen(context, provider, note.date);
  return {
    operations: [
      { do: 'create', doc: { id: doc, kind: 'note', v: 1, body: note } },
      { do: 'create', doc: { id: `mark:note:${note.id}:${note.version}`, kind: 'mark', v: 1, body: { at: context.now, made: doc } } },
      ...(await noteActions(reader, context, note)),
      ...told.operations,
      ...(await riskOperations(reader, context, provider, note)),
      ...back.map((entry) => creating(context, entry)),
      ...(await writeYears(reader, provider.key, back)),
      audit(context, 'withdraw-note', 'done', provider.key, [doc, ...back.map((entry) => entry.id)], noteChanges(stands, standing, note)),
    ],
    result: { is: 'done', note, says: told.says },
  };
}
