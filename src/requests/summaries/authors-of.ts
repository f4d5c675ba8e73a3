import type { Person } from '../../domain/person.ts';
import type { Summary } from '../../domain/summary.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import { ownCaseload } from '../caseloads/caseload-of.ts';
import type { Context } from '../context.ts';
import { staffRoles } from '../may.ts';

/**
 * Who is told what comes back on a visit: whoever made it, and whoever held or sent its summary. Where none of them is
 * in Tally any more, those who have the provider on their caseload.
 *
 * @example authorsOf(context, note, summary).map(({ key }) => key) // ['p-advisor']
 */
export function authorsOf({ people }: Pick<Context, 'people'>, note: Pick<VisitNote, 'by' | 'provider'>, { steps }: Summary): Person[] {
  const keys = new Set([note.by, ...steps.flatMap(({ did, by }) => (did === 'held' || did === 'sent' ? [by] : []))]);
  const staff = people.filter(({ roles }) => roles.some(({ role }) => staffRoles.includes(role)));
  const authors = staff.filter(({ key }) => keys.has(key));
  return authors.length > 0 ? authors : staff.filter((person) => ownCaseload(person).includes(note.provider));
}
