import type { NoteDraft } from '../../domain/note-draft.ts';
import type { Provider } from '../../domain/provider.ts';
import { noteDocId, type VisitNote } from '../../domain/visit-note.ts';
import type { Operation, Stored } from '../../ports.ts';
import { audit } from '../audit.ts';
import { commit, type Decision, type Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { creating } from '../ledger/entry-doc.ts';
import { writeYears } from '../ledger/write-years.ts';
import { findMeeting } from '../meetings/find-meeting.ts';
import { heldOperations } from '../meetings/held-operations.ts';
import { riskOperations } from '../reviewing/risk-operations.ts';
import { afterAmending } from '../summaries/after-amending.ts';
import { checkStep, wrongStep } from './checks/check-note.ts';
import { daysOfVersion } from './days/days-operations.ts';
import { noteDays } from './days/note-days.ts';
import { draftDocId, draftMark, savingDraft } from './drafts.ts';
import { makeNote } from './make-note.ts';
import { mayAmendNote } from './may-amend-note.ts';
import { noteActions } from './note-actions.ts';
import { noteChanges } from './note-changes.ts';
import { noteFieldsOf } from './note-fields.ts';
import { type NoteTyped, typedOver } from './note-input.ts';
import { openWriting } from './open-writing.ts';
import { noteVersions } from './read-notes.ts';
import { type Step, stepNamed, stepsOf } from './steps.ts';
import type { NoteFaults, NoteRequest, Writing } from './writing.ts';

/** What came of pressing a button of a note's form. */
export type Written =
  /** The form goes on at a step. `saved`: it was left there on purpose. */
  | { is: 'form'; writing: Writing; step: Step; faults: NoteFaults; saved: boolean }
  /** The note is kept, and what that does to a summary that was or is to be sent. */
  | { is: 'kept'; note: VisitNote; says: string[] }
  | { is: 'refused'; says: string };

/** The most that one note holds, in bytes: with its draft's removal it must fit one write. */
const MOST_BYTES = 1_200_000;

/**
 * Takes what was typed in a step of a note's form: saves it whole as a draft, or keeps the note, with its days, its actions and the
 * draft's removal in one write. Sent twice it is one note, because a new note has its draft's id.
 *
 * @example await writeNote(context, provider, { request: 'record-visit', draft, typed: noteTyped(input) })
 */
export function writeNote(
  context: Context,
  provider: Provider,
  asked: { request: NoteRequest; draft: string; amends?: string; typed: NoteTyped },
): Promise<Written> {
  return commit(context.store, context.authority.id, (reader) => decide(reader, context, provider, asked));
}

async function decide(
  reader: Reader,
  context: Context,
  provider: Provider,
  { request, draft, amends: noteId, typed }: { request: NoteRequest; draft: string; amends?: string; typed: NoteTyped },
): Promise<Decision<Written>> {
  const nothing = (result: Written): Decision<Written> => ({ operations: [], result });
  const person = context.asker.person.key;
  const [mark, stored] = await Promise.all([
    reader.read('mark', draftMark(draft)),
    reader.read('draft', draftDocId({ person, provider: provider.key, id: draft })),
  ]);
  if (mark?.body.made) return nothing(await keptBefore(reader, mark.body.made));
  const versions = noteId === undefined ? [] : ((await noteVersions(reader, provider.key)).get(noteId) ?? []);
  const amends = versions.at(-1);
  const refused = noteId === undefined ? undefined : refusal(context, amends);
  if (refused !== undefined) return nothing({ is: 'refused', says: refused });
  const before = stored?.body.fields ?? (amends ? noteFieldsOf(amends) : {});
  const fields = typedOver(before, typed);
  if (Buffer.byteLength(JSON.stringify(fields)) > MOST_BYTES) return nothing({ is: 'refused', says: tooLong });
  const writing = await openWriting(reader, context, provider, { request, draft, amends, typed: fields });
  const wrong = typed.go === 'submit' ? wrongStep(writing) : undefined;
  const overtaken = stored?.body.amends !== undefined && stored.body.amends.version !== amends?.version;
  if (typed.go === 'submit' && !wrong && !overtaken) return keep(reader, writing, versions, stored);
  const { step, faults } = wrong ?? nextStep(writing, typed);
  const body: NoteDraft = {
    id: draft,
    person,
    provider: provider.key,
    fields,
    step,
    ...(amends && { amends: stored?.body.amends ?? { note: amends.id, version: amends.version } }),
    begun: stored?.body.begun ?? context.now,
    saved: context.now,
  };
  const result: Written = overtaken
    ? { is: 'refused', says: overtakenBy }
    : { is: 'form', writing, step, faults, saved: typed.go === 'later' };
  return { operations: [savingDraft(body, stored)], result };
}

const tooLong =
  'That is more than one note can hold, so nothing of this step was saved. Please keep the note to some 200,000 words, and attach longer papers in another way.';

const overtakenBy =
  'Somebody else amended this note while you were at it. Nothing of yours is lost: it stands in your unfinished note. Look at the note as it reads now, and amend that.';

/** Why a note cannot be amended at all. */
function refusal({ asker }: Context, standing: VisitNote | undefined): string | undefined {
  if (!standing) return 'I cannot find that note among this provider’s. Choose it from the list.';
  if (standing.withdrawn !== undefined)
    return 'That note has been withdrawn, so it is no longer changed. Write a new one if the visit took place.';
  return mayAmendNote(asker, standing);
}

/** Where the form goes on: on, back or where it is. What is wrong with a step keeps it there, except on the way back or out. */
function nextStep(writing: Writing, { step: named, go }: NoteTyped): { step: Step; faults: NoteFaults } {
  const steps = stepsOf(writing);
  const step = stepNamed(named, steps);
  const at = steps.indexOf(step);
  if (go === 'back') return { step: steps[Math.max(0, at - 1)] ?? step, faults: {} };
  if (go !== 'next') return { step, faults: {} };
  const faults = checkStep(writing, step);
  return Object.keys(faults).length > 0 ? { step, faults } : { step: steps[at + 1] ?? step, faults: {} };
}

async function keep(
  reader: Reader,
  writing: Writing,
  versions: readonly VisitNote[],
  stored: Stored<'draft'> | undefined,
): Promise<Decision<Written>> {
  const { context, provider, request, draft, amends } = writing;
  const days = noteDays(writing);
  const note = makeNote(writing, days);
  const entries = daysOfVersion(writing, note, days.covered);
  const id = noteDocId(note);
  const report = entries.filter(({ part }) => part === 'report');
  const told = amends ? await afterAmending(reader, context, provider, { versions, next: note, report }) : { operations: [], says: [] };
  const meeting = amends || note.meeting === undefined ? undefined : await findMeeting(reader, note.meeting);
  const held = meeting && heldOperations(meeting, note.id);
  const once: Operation[] = [draftMark(draft), `mark:note:${note.id}:${note.version}`].map((mark) => ({
    do: 'create',
    doc: { id: mark, kind: 'mark', v: 1, body: { at: context.now, made: id } },
  }));
  return {
    operations: [
      { do: 'create', doc: { id, kind: 'note', v: 1, body: note } },
      ...once,
      ...(stored ? [{ do: 'remove' as const, id: stored.id, etag: stored.etag }] : []),
      ...(await noteActions(reader, context, note)),
      ...told.operations,
      ...(held?.operations ?? []),
      ...(await riskOperations(reader, context, provider, note)),
      ...entries.map((entry) => creating(context, entry)),
      ...(await writeYears(reader, provider.key, entries, held?.unplanned)),
      audit(context, request, 'done', provider.key, [id, ...entries.map((entry) => entry.id)], noteChanges(writing.stands, amends, note)),
    ],
    result: { is: 'kept', note, says: told.says },
  };
}

/** The note that this draft has become already. */
async function keptBefore(reader: Reader, id: string): Promise<Written> {
  const note = (await reader.read('note', id))?.body;
  return note ? { is: 'kept', note, says: [] } : { is: 'refused', says: 'That note has been sent already.' };
}
