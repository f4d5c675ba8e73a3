import type { Message, Outcome } from '../../domain/message.ts';
import type { Stored } from '../../ports.ts';
import { readOutcome } from '../../requests/sending/outcome-doc.ts';
import type { Works } from '../works.ts';

/** What an update or deletion is about: what was posted, or why there is nothing to change (`dropped`), or that it is not known yet (`pending`). */
export type ToChange =
  | { is: 'posted'; outcome: Outcome; activity: string }
  | { is: 'dropped'; reason: string; failed?: Stored<'outcome'> }
  | { is: 'pending' };

/** Finds what a message changes that is to update or to delete another. */
export async function whatToChange({ store, authority }: Works, { of }: Pick<Message, 'of'>): Promise<ToChange> {
  if (of === undefined) return { is: 'dropped', reason: 'It does not say what it changes.' };
  const stored = await readOutcome({ read: (kind, id) => store.read(authority, kind, id) }, of);
  if (!stored) {
    if (await store.read(authority, 'outbox', `outbox:${of}`)) return { is: 'pending' };
    return { is: 'dropped', reason: 'What it was to change is no longer kept.' };
  }
  const { body: outcome } = stored;
  if (outcome.state !== 'delivered')
    return {
      is: 'dropped',
      reason: 'What it was to change was never delivered.',
      ...(outcome.state === 'failed' && { failed: stored }),
    };
  if (outcome.way === 'email') return { is: 'dropped', reason: 'What it was to change went by e-mail, which cannot be changed.' };
  if (outcome.activity === undefined) return { is: 'dropped', reason: 'What it was to change is no longer there in Teams.' };
  return { is: 'posted', outcome, activity: outcome.activity };
}
