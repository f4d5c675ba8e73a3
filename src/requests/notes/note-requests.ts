import type { NoteDraft } from '../../domain/note-draft.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Answer } from '../answer.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';
import { actId } from '../ledger/entry-ids.ts';
import { readerOf } from '../reader-of.ts';
import { leads } from '../words/leads.ts';
import { plainAnswer } from '../words/plain-answer.ts';
import { chooseDraft } from './choose-draft.ts';
import { draftDocId, draftMark, draftsOf, savingDraft } from './drafts.ts';
import { carryTexts, textsSaid } from './form/carry-texts.ts';
import { noteForm } from './form/note-form.ts';
import type { NoteTyped } from './note-input.ts';
import { noteReceipt } from './note-receipt.ts';
import { openWriting } from './open-writing.ts';
import { noteVersions } from './read-notes.ts';
import { sayDraft } from './say-draft.ts';
import { stepNamed, stepsOf } from './steps.ts';
import { type Written, writeNote } from './write-note.ts';
import type { NoteFaults, NoteRequest } from './writing.ts';

/**
 * Answers a request that writes a note: the form's first step, a draft that is gone on with, or what comes of what was typed.
 *
 * @example await answerNote(context, provider, { request: 'record-visit', typed: noteTyped(input) })
 */
export async function answerNote(
  context: Context,
  provider: Provider,
  { request, note, typed }: { request: NoteRequest; note?: string; typed: NoteTyped },
): Promise<Answer> {
  const { draft, go } = typed;
  if (draft === undefined || go === undefined || go === 'new') return begin(context, provider, { request, note, typed });
  if (go === 'open') return goOn(context, provider, { request, draft, note });
  const written = await writeNote(context, provider, { request, draft, amends: note, typed });
  return answerTo(context, provider, written, typed.rows);
}

/** The first step; before it, what they have not finished there. */
async function begin(
  context: Context,
  provider: Provider,
  { request, note, typed }: { request: NoteRequest; note?: string; typed: NoteTyped },
): Promise<Answer> {
  const reader = readerOf(context);
  const drafts = typed.go === 'new' ? [] : await draftsOf(reader, context.asker.person.key, provider.key);
  const unfinished = note === undefined ? drafts : drafts.filter(({ amends }) => amends?.note === note);
  if (unfinished.length > 0) return chooseDraft(context, provider, unfinished, { request, note, fields: typed.fields });
  const amends = note === undefined ? undefined : (await noteVersions(reader, provider.key)).get(note)?.at(-1);
  const opening = { request, draft: actId(context, request), amends, typed: note === undefined ? typed.fields : {} };
  const writing = await openWriting(reader, context, provider, opening);
  const faults: NoteFaults = writing.dateFault !== undefined && typed.fields.date !== undefined ? { date: writing.dateFault } : {};
  return carryTexts(noteForm(writing, 'about', faults), textsSaid(opening.typed));
}

/** A draft where it was left; the note it has become, if it has. */
async function goOn(
  context: Context,
  provider: Provider,
  { request, draft, note }: { request: NoteRequest; draft: string; note?: string },
): Promise<Answer> {
  const reader = readerOf(context);
  const id = draftDocId({ person: context.asker.person.key, provider: provider.key, id: draft });
  const stored: NoteDraft | undefined = (await reader.read('draft', id))?.body;
  if (!stored) {
    const made = (await reader.read('mark', draftMark(draft)))?.body.made;
    const kept = made === undefined ? undefined : (await reader.read('note', made))?.body;
    if (kept) return noteReceipt(context, provider, kept);
    const says = `There is no such unfinished note of yours for ${provider.name} any more.`;
    return { ...plainAnswer(provider.name, says, leads(provider.key, ['record-visit', 'visit-notes'])), audience: 'person' };
  }
  if (stored.discarded !== undefined) await bringBack(context, id);
  const amends = stored.amends ?? (note === undefined ? undefined : { note, version: 0 });
  const base = amends && (await noteVersions(reader, provider.key)).get(amends.note)?.at(-1);
  const writing = await openWriting(reader, context, provider, { request, draft, amends: base, typed: stored.fields });
  return noteForm(writing, stepNamed(stored.step, stepsOf(writing)), {});
}

/** A discarded draft that is opened is one's unfinished note again. */
function bringBack(context: Context, id: string): Promise<void> {
  return commit(context.store, context.authority.id, async ({ read }) => {
    const stored = await read('draft', id);
    if (!stored) return { operations: [], result: undefined };
    const { discarded: _, ...body } = stored.body;
    return { operations: [savingDraft(body, stored)], result: undefined };
  });
}

function answerTo(context: Context, provider: Provider, written: Written, rows: number): Answer | Promise<Answer> {
  if (written.is === 'refused') return { ...plainAnswer(`Nothing was changed: ${provider.name}`, written.says), audience: 'person' };
  if (written.is === 'kept') return noteReceipt(context, provider, written.note, written.says);
  const { writing, step, faults, saved } = written;
  if (!saved) return noteForm(writing, step, faults, rows);
  const input = { provider: provider.key, draft: writing.draft, ...(writing.amends && { note: writing.amends.id }) };
  return {
    ...plainAnswer(
      `Saved: ${provider.name}`,
      `Your note is saved as far as you got (${sayDraft(context, provider, { fields: writing.fields, amends: writing.amends && { note: '', version: 0 } })}). It is no note of visit yet: no days are debited, and nobody else sees it. It is offered again when you record a visit to ${provider.name} or ask for “my unfinished notes”.`,
      [
        { title: 'Go on with it', request: writing.request, input: { ...input, go: 'open' } },
        { title: 'Discard it', request: 'discard-draft', input: { provider: provider.key, draft: writing.draft } },
      ],
    ),
    audience: 'person',
  };
}
