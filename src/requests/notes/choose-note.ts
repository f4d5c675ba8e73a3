import { sayDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { readerOf } from '../reader-of.ts';
import { leads } from '../words/leads.ts';
import { plainAnswer } from '../words/plain-answer.ts';
import { mayAmendNote } from './may-amend-note.ts';
import { noteVersions, standingNotes } from './read-notes.ts';
import { sayNote } from './say-note.ts';

const SHOWN = 10;

/** Which note is meant, as far as it was said. */
interface Meant {
  request: 'amend-note' | 'withdraw-note' | 'note-history';
  note?: string;
  activity?: string;
  date?: string;
}

const verbs = { 'amend-note': 'amended', 'withdraw-note': 'withdrawn', 'note-history': 'looked at' } as const;

/**
 * The id of the note that is meant, or the answer in its place: a choice where several fit what was said, a sentence where none
 * does. `known`: a form names it already, and it is not looked for.
 *
 * @example await chooseNote(context, provider, { request: 'amend-note', activity: 'core-visit' }) // '3f2a…' where there is one such note
 */
export async function chooseNote(
  context: Context,
  provider: Provider,
  { request, note, activity, date }: Meant,
  known = false,
): Promise<string | Answer> {
  if (note !== undefined && known) return note;
  const versions = await noteVersions(readerOf(context), provider.key);
  if (note !== undefined && versions.has(note)) return note;
  const buttons = leads(provider.key, ['record-visit', 'visit-notes']);
  const all = request === 'note-history' ? [...versions.values()].flatMap((of) => of.at(-1) ?? []) : standingNotes(versions);
  const may = all.filter((one) => request === 'note-history' || mayAmendNote(context.asker, one) === undefined);
  if (may.length === 0) {
    const why = all.length === 0 ? `There is no note of a visit to ${provider.name} yet.` : (mayAmendNote(context.asker, all[0]!) ?? '');
    return { ...plainAnswer(provider.name, why, buttons), audience: 'person' };
  }
  const fits = may.filter((one) => (activity === undefined || one.activity === activity) && (date === undefined || one.date === date));
  const [only] = fits;
  if (only && fits.length === 1 && (activity ?? date) !== undefined) return only.id;
  const shown = fits.length > 0 ? fits : may;
  return {
    card: 'choice',
    title: `Notes of visits: ${provider.name}`,
    lead: `Which note is to be ${verbs[request]}? The latest visit stands first.`,
    options: shown.slice(0, SHOWN).map((one) => option(context, one, provider, request)),
    notes: shown.length > SHOWN ? [`${shown.length - SHOWN} more are older: open them from all notes.`] : [],
    sources: [],
    buttons,
    audience: 'person',
  };
}

function option(context: Context, note: VisitNote, provider: Provider, request: string) {
  const by = context.people.find(({ key }) => key === note.by)?.name;
  return {
    title: sayNote(context, provider, note),
    detail: [by && `by ${by}`, note.version > 1 && `version ${note.version}, of ${sayDate(note.at.slice(0, 10))}`]
      .filter(Boolean)
      .join(', '),
    request,
    input: { provider: provider.key, note: note.id },
  };
}
