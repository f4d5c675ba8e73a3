import type { SendFault, Stored } from '../../ports.ts';
import { mostTries, pauseAfter } from '../pause-after.ts';
import type { Works } from '../works.ts';
import { end, keep } from './settle.ts';
import type { Turn } from './turn.ts';

/** Keeps a failed try: the message is tried again later, or given up where that is no use or it was the last. */
export function fail(works: Works, claimed: Stored<'outbox'>, { why, reason, after }: Omit<SendFault, 'ok'>): Promise<Turn> {
  const { time, log } = works;
  const { id, tries: before } = claimed.body;
  const tries = before + 1;
  if (why === 'later' && tries < mostTries) {
    const until = time.now() + pauseAfter(tries, { chance: Math.random(), after });
    return keep(works, claimed, { tries, nextTry: new Date(until).toISOString(), lastFault: reason }, until);
  }
  log.warn({ code: 'delivery-given-up', message: id, why }, 'a message could not be delivered');
  const said = why === 'later' ? `Tried ${tries} times; the last time: ${reason}` : reason;
  return end(works, { ...claimed, body: { ...claimed.body, tries } }, { state: 'failed', reason: said });
}
