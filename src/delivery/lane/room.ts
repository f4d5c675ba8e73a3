import type { ChatAddress } from '../../domain/message.ts';
import type { Stored } from '../../ports.ts';
import type { Works } from '../works.ts';
import { keepClaim } from './claim.ts';

/** A wait shorter than this is waited out by the lane itself. */
const short = 3000;

/**
 * Waits until Teams takes one more there. An instant where that is longer than is worth waiting for: the lane rests until
 * then. E-mail has no such limits.
 */
export async function roomFor({ limiter, time, stopping }: Works, address: ChatAddress | undefined): Promise<number | undefined> {
  if (!address) return undefined;
  for (;;) {
    const wait = limiter.wait(address, time.now());
    if (wait === 0) return undefined;
    if (wait > short || stopping.aborted) return time.now() + wait;
    await time.pause(wait, stopping);
  }
}

/** Counts one that is sent there now, and makes sure that the claim holds for as long as that takes; undefined where it was lost. */
export async function takeRoom(
  works: Works,
  claimed: Stored<'outbox'>,
  address: ChatAddress | undefined,
): Promise<Stored<'outbox'> | undefined> {
  const { limiter, time } = works;
  let held: Stored<'outbox'> | undefined = claimed;
  for (;;) {
    // Also while it waits here: others share the tenant's limit.
    held = await keepClaim(works, held);
    if (!held || !address) return held;
    const wait = limiter.take(address, time.now());
    if (wait === 0) return held;
    await time.pause(wait);
  }
}
