import type { Stored } from '../../ports.ts';
import type { Works } from '../works.ts';
import { change } from './change.ts';
import { claim } from './claim.ts';
import { fail } from './fail.ts';
import { contextFor, makeAnswer } from './make-answer.ts';
import { roomFor, takeRoom } from './room.ts';
import { sendBy } from './send-by.ts';
import { end, keep } from './settle.ts';
import type { Turn } from './turn.ts';
import { waysTo } from './ways-to.ts';
import { whileHeld } from './while-held.ts';

/**
 * Gives one message its turn: claims it, makes it, sends it, and keeps what became of it. Throws what the store throws;
 * this process then takes the message up again, or another does when the claim has ended.
 */
export async function deliver(works: Works, stored: Stored<'outbox'>): Promise<Turn> {
  const { body: message } = stored;
  if (message.does !== 'post') return change(works, stored);
  const context = await contextFor(works, message);
  if (!context) return end(works, stored, { state: 'dropped', reason: unknown });
  const ways = await waysTo(works, message, context.asker.person);
  if (!ways.teams && !ways.email) return without(works, stored, ways.none);
  const full = await roomFor(works, ways.teams?.address);
  if (full !== undefined) return { is: 'stays', until: full };
  const claimed = await claim(works, stored);
  if (!claimed) return { is: 'stays' };
  const made = await makeAnswer(works, message, context);
  if (made.is === 'dropped') return end(works, claimed, { state: 'dropped', reason: made.reason });
  if (made.is === 'fault') return fail(works, claimed, { why: 'later', reason: made.reason });
  const ready = await takeRoom(works, claimed, ways.teams?.address);
  if (!ready) return { is: 'stays' };
  const { result: sent, held } = await whileHeld(works, ready, () => sendBy(works, message, ways, made.answer, context));
  if (sent.ok) return end(works, held, { state: 'delivered', way: sent.way, activity: sent.activity });
  if (sent.why !== 'no-way') return fail(works, held, sent);
  return without(works, held, (await waysTo(works, message, context.asker.person)).none);
}

const unknown = 'Tally does not know them any more.';

/** What was for Teams alone comes by e-mail all the same, and need not wait for a chat. */
function without(works: Works, stored: Stored<'outbox'>, why: string): Promise<Turn> {
  return stored.body.by === 'teams' ? end(works, stored, { state: 'dropped', reason: why }) : wait(works, stored, why);
}

/** It is no failed try that nobody can be reached; and what says so already is not written again. */
async function wait(works: Works, stored: Stored<'outbox'>, why: string): Promise<Turn> {
  const { waiting, claim: claimed } = stored.body;
  return waiting === why && !claimed ? { is: 'stays' } : keep(works, stored, { waiting: why });
}
