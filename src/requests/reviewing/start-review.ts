import type { Person } from '../../domain/person.ts';
import { isCarer } from '../caseloads/carer.ts';
import { ownCaseload } from '../caseloads/caseload-of.ts';
import type { Context } from '../context.ts';
import { isDone, once } from '../rounds/once.ts';
import { sending } from '../sending/sending.ts';
import { reviewStates } from './review-states.ts';
import type { ReviewTerm } from './review-term.ts';

/** Everybody with a caseload, by name. */
export function carers({ people }: Pick<Context, 'people'>): Person[] {
  return people.filter((person) => isCarer(person) && ownCaseload(person).length > 0).sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Has the review of a term been begun? */
export function isBegun(context: Context, { id }: ReviewTerm): Promise<boolean> {
  return isDone(context, `review:${id}`);
}

/**
 * Sends every advisor and officer the list of their caseload that is still to be reviewed, once a term; those who have none
 * left are sent none. With an `act` it is a reminder, sent once for that act. May be run again after a crash, and by several
 * at once: each person is marked by themselves. Returns how many have been sent it.
 *
 * @example await startReview(context, reviewTerm(context)) // 7
 */
export async function startReview(context: Context, term: ReviewTerm, act?: string): Promise<number> {
  const cause = act === undefined ? `review:${term.id}` : `review:${term.id}:${act}`;
  const states = await reviewStates(context, context.directory.all(), term);
  const open = new Set(states.filter(({ is }) => is === 'open').map(({ stands }) => stands.provider.key));
  const told = carers(context).filter((person) => ownCaseload(person).some((key) => open.has(key)));
  for (const { key } of told) {
    const message = sending(context, { to: { person: key }, request: 'reviews', input: { person: 'me' }, cause });
    await once(context, `${cause}:${key}`, [message]);
  }
  await once(context, cause, []);
  return told.length;
}
