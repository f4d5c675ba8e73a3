import type { Stored } from '../../ports.ts';
import { isPassing } from '../is-passing.ts';
import type { Works } from '../works.ts';
import { claim } from './claim.ts';

/**
 * Does something for a claimed message and keeps the claim alive meanwhile: an e-mail to a slow server may take longer than a claim
 * holds. Gives back what came of it, and the message as it is claimed now. A claim that is lost all the same is found out when the message is settled.
 */
export async function whileHeld<T>(
  works: Works,
  claimed: Stored<'outbox'>,
  work: () => Promise<T>,
): Promise<{ result: T; held: Stored<'outbox'> }> {
  const { time, lease, log } = works;
  const over = new AbortController();
  let held = claimed;

  async function keepAlive(): Promise<void> {
    for (;;) {
      await time.pause(lease / 3, over.signal);
      if (over.signal.aborted) return;
      try {
        const renewed = await claim(works, held);
        if (!renewed) return;
        held = renewed;
      } catch (error) {
        if (!isPassing(error)) return;
        log.warn({ code: 'claim-not-kept', message: claimed.body.id, err: error }, 'a claim could not be renewed');
      }
    }
  }

  const keeping = keepAlive();
  try {
    const result = await work();
    over.abort('over');
    await keeping;
    return { result, held };
  } finally {
    over.abort('over');
  }
}
