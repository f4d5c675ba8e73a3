import type { Message } from '../../domain/message.ts';
import type { SendFault, SentMessage } from '../../ports.ts';
import type { Answer } from '../../requests/answer.ts';
import type { Context } from '../../requests/context.ts';
import type { Works } from '../works.ts';
import { closeReach, closing } from './close-reach.ts';
import type { Ways } from './ways-to.ts';

/** How sending ended: by which way; with a fault; or with no way left to try. */
export type SentBy = { ok: true; way: 'teams' | 'email'; activity?: string } | SendFault | { ok: false; why: 'no-way' };

/**
 * Sends an answer by the first way that takes it: a chat that turns out to be closed is closed for good, and e-mail is tried
 * in its place.
 */
export async function sendBy(works: Works, message: Message, ways: Ways, answer: Answer, context: Context): Promise<SentBy> {
  if (ways.teams) {
    const sent = await neverThrowing(works, message, () => works.messenger.post(ways.teams!.address, answer));
    if (sent.ok) return { ok: true, way: 'teams', activity: sent.activity };
    const why = closing(sent);
    if (!why) return sent;
    await closeReach(works, ways.teams.reach, why);
  }
  const { mailer } = works;
  if (!mailer || !ways.email) return { ok: false, why: 'no-way' };
  const { email: to } = ways;
  const sent = await neverThrowing(works, message, () => mailer.send({ to, answer, context, message: message.id }));
  return sent.ok ? { ok: true, way: 'email' } : sent;
}

/** A way that throws is at fault itself; the message is tried again all the same. */
export async function neverThrowing({ log }: Works, { id }: Message, send: () => Promise<SentMessage>): Promise<SentMessage> {
  try {
    return await send();
  } catch (error) {
    log.error({ code: 'delivery-way-broke', message: id, err: error }, 'a way to send broke');
    return { ok: false, why: 'later', reason: 'Tally could not send it, because of a fault of its own.' };
  }
}
