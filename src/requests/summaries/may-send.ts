import type { VisitNote } from '../../domain/visit-note.ts';
import type { Asker } from '../context.ts';
import { mayLead } from '../may-lead.ts';

/**
 * May this person send the summary of a note? Whoever made the visit or wrote the note, whoever has the provider on
 * their caseload, and who leads the service.
 *
 * @example maySend(advisor, { provider: '900001', by: 'p-other', writtenBy: 'p-other' }) // false, unless 900001 is on their caseload
 */
export function maySend(asker: Asker, { provider, by, writtenBy }: Pick<VisitNote, 'provider' | 'by' | 'writtenBy'>): boolean {
  return mayLead(asker) || [by, writtenBy].includes(asker.person.key) || asker.providers.includes(provider);
}

/** What is said where `maySend` is no. */
export const notYoursToSend =
  'You can send the summaries of your own visits and of visits to the providers on your own caseload. A senior advisor, head of service or manager can send anybody’s.';
