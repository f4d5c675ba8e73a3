import type { VisitNote } from '../../domain/visit-note.ts';
import type { Button } from '../answer.ts';
import type { Context } from '../context.ts';
import { mayAmendNote } from './may-amend-note.ts';

const titles = {
  'preview-summary': 'Preview the summary',
  'visit-note': 'Show the note',
  'amend-note': 'Amend',
  'withdraw-note': 'Withdraw',
  'note-history': 'History',
  'visit-notes': 'All notes',
} as const;

/** What is said otherwise of minutes. */
const titlesOfMinutes = { ...titles, 'preview-summary': 'Preview the minutes', 'visit-note': 'Show the minutes' } as const;

/** What only those may do who may amend the note. */
const changing: readonly (keyof typeof titles)[] = ['preview-summary', 'amend-note', 'withdraw-note'];

/** Buttons that lead on from a note, in the order given; to amend and to withdraw it only for those who may. */
export function noteButtons(context: Context, note: VisitNote, requests: readonly (keyof typeof titles)[]): Button[] {
  const may = note.withdrawn === undefined && mayAmendNote(context.asker, note) === undefined;
  const named = note.attendance ? titlesOfMinutes : titles;
  return requests
    .filter((request) => may || !changing.includes(request))
    .map((request) => ({
      title: named[request],
      request,
      input: { provider: note.provider, ...(request !== 'visit-notes' && { note: note.id }) },
    }));
}
