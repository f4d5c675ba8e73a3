import type { VisitNote } from '../../src/domain/visit-note.ts';
import { noteDocId } from '../../src/domain/visit-note.ts';
import type { Store } from '../../src/ports.ts';
import { docOf, putAll } from './desk.ts';

/** Words that only the authority's staff may ever read; each of them is in a field that is theirs alone. */
export const secrets = {
  confidential: 'The head is thinking of leaving: zircon.',
  daysReason: 'More days because of the complaint: obsidian.',
  amends: 'I had named a child by mistake: malachite.',
  withdrawn: 'The grievance makes it unusable: carnelian.',
} as const;

/** A core visit to Marlow Bank on Tue 12 Jan 2027 by Priya Nair, with everything in it that a note can hold. */
export function visitNote(more: Partial<VisitNote> = {}): VisitNote {
  return {
    id: 'a10000000000000000000000',
    version: 1,
    provider: '900001',
    year: 2026,
    activity: 'core-visit',
    date: '2027-01-12',
    met: 'Ruth Calloway; the phonics lead',
    parts: {
      focus: 'Early reading and the curriculum for Year 1.',
      evidence: 'Four phonics lessons; books of twelve children; talk with staff.',
      strengths: 'Reading is taught every day and well.\nChildren talk about what they read.',
      areas: 'The lowest 20% do not yet read books that match the sounds they know.',
    },
    progress: [
      { priority: 'p-1', what: 'Train all staff in the phonics scheme', rag: 'amber', words: 'half of the staff have been trained' },
      { priority: 'p-2', what: 'Raise attendance in Year 6', rag: 'green', words: '96.1% this term' },
    ],
    priorities: [{ id: 'p-3', what: 'Books that match the sounds children know' }],
    actions: [
      { id: 'a-1', what: 'Order decodable books for Year 1', who: 'Ruth Calloway', owner: 'p-head', due: '2027-02-05' },
      { id: 'a-2', what: 'Observe phonics in Year 2', who: 'Priya Nair', owner: 'p-advisor' },
    ],
    nextVisit: '2027-03-09',
    confidential: secrets.confidential,
    days: { prep: 0, visit: 2, report: 2 },
    daysReason: secrets.daysReason,
    by: 'p-advisor',
    writtenBy: 'p-advisor',
    at: '2027-01-12T16:00:00.000Z',
    ...more,
  };
}

/** Puts notes where the recording of visits puts them. */
export async function putNotes(store: Store, ...notes: VisitNote[]): Promise<void> {
  await putAll(
    store,
    'demo',
    notes.map((body) => docOf('note', noteDocId(body), body)),
  );
}
