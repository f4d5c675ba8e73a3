import type { ChatAddress, Outcome } from '../../domain/message.ts';
import type { Operation, SentMessage, Stored } from '../../ports.ts';
import { outcomeDoc } from '../../requests/sending/outcome-doc.ts';
import type { Works } from '../works.ts';
import { claim } from './claim.ts';
import { closeReach, closing } from './close-reach.ts';
import { fail } from './fail.ts';
import { contextFor, makeAnswer } from './make-answer.ts';
import { roomFor, takeRoom } from './room.ts';
import { neverThrowing } from './send-by.ts';
import { end } from './settle.ts';
import type { Turn } from './turn.ts';
import { waysTo } from './ways-to.ts';
import { type ToChange, whatToChange } from './what-to-change.ts';
import { whileHeld } from './while-held.ts';

/** Gives a message its turn that updates or deletes what was posted before. Only Teams can do that; e-mail stays as it was sent. */
export async function change(works: Works, stored: Stored<'outbox'>): Promise<Turn> {
  const { body: message } = stored;
  const found = await whatToChange(works, message);
  if (found.is === 'pending') return { is: 'behind' };
  if (found.is === 'dropped') return drop(works, stored, found.reason, neverToBeSent(works, stored, found));
  const { teams } = await waysTo(works, message, undefined);
  if (!teams) return drop(works, stored, 'The chat that it was posted in is closed.');
  const full = await roomFor(works, teams.address);
  if (full !== undefined) return { is: 'stays', until: full };
  const claimed = await claim(works, stored);
  if (!claimed) return { is: 'stays' };
  const making = await changing(works, claimed, teams.address, found.activity);
  if ('reason' in making) return making.passing ? fail(works, claimed, { why: 'later', ...making }) : drop(works, claimed, making.reason);
  const ready = await takeRoom(works, claimed, teams.address);
  if (!ready) return { is: 'stays' };
  const { result: sent, held } = await whileHeld(works, ready, () => neverThrowing(works, message, making.send));
  if (sent.ok) {
    const activity = message.does === 'update' ? found.activity : undefined;
    return end(works, held, { state: 'delivered', way: 'teams', activity });
  }
  if (sent.why === 'gone') {
    const { activity: _, ...forgotten } = found.outcome;
    return drop(works, held, 'What it was to change is no longer there in Teams.', [{ do: 'put', doc: outcomeDoc(forgotten) }]);
  }
  const why = closing(sent);
  if (!why) return fail(works, held, sent);
  await closeReach(works, teams.reach, why);
  return drop(works, held, 'The chat that it was posted in is closed.');
}

/** What takes something away may be done for somebody who has left; what is put in its place is made under the rights of today. */
async function changing(
  works: Works,
  { body: message }: Stored<'outbox'>,
  address: ChatAddress,
  activity: string,
): Promise<{ send(): Promise<SentMessage> } | { reason: string; passing: boolean }> {
  const { messenger } = works;
  if (message.does === 'delete') return { send: () => messenger.remove(address, activity) };
  const context = await contextFor(works, message);
  if (!context) return { reason: 'Tally does not know them any more.', passing: false };
  const made = await makeAnswer(works, message, context);
  if (made.is !== 'answer') return { reason: made.reason, passing: made.is === 'fault' };
  return { send: () => messenger.update(address, activity, made.answer) };
}

function drop(works: Works, stored: Stored<'outbox'>, reason: string, more: Operation[] = []): Promise<Turn> {
  return end(works, stored, { state: 'dropped', reason }, more);
}

/** What is taken away before it could be delivered at all must not be sent again by hand. */
function neverToBeSent({ clock }: Works, { body: { does } }: Stored<'outbox'>, { failed }: ToChange & { is: 'dropped' }): Operation[] {
  if (does !== 'delete' || !failed) return [];
  const body: Outcome = { ...failed.body, state: 'dropped', at: clock.now(), reason: 'Taken back before it was delivered.' };
  return [
    { do: 'remove', id: failed.id, etag: failed.etag },
    { do: 'put', doc: outcomeDoc(body) },
  ];
}
