import type { VisitNote } from '../../domain/visit-note.ts';
import type { Asker } from '../context.ts';
import { mayAmend } from '../ledger/may-amend.ts';

/**
 * Why somebody may not amend or withdraw a note; undefined where they may. Whose own days may be corrected, their own notes may
 * be: `mayAmend` says who.
 *
 * @example mayAmendNote(advisor, noteOfColleague) // 'You can amend and withdraw your own notes …'
 */
export function mayAmendNote(asker: Asker, { provider, by }: Pick<VisitNote, 'provider' | 'by'>): string | undefined {
  if (mayAmend(asker, { provider, by })) return undefined;
  return 'You can amend and withdraw your own notes and those of the schools and settings on your own caseload. A senior advisor, head of service or manager can change anybody’s.';
}
