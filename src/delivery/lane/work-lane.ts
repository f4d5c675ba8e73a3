import type { Stored } from '../../ports.ts';
import type { Works } from '../works.ts';
import { heldUntil } from './claim.ts';
import { deliver } from './deliver.ts';

/** Which of the messages that rest are to be looked at all the same. */
export interface Eager {
  /** Those that wait for a way: a chat has opened, or it is time to look again. */
  waiting: boolean;
  /** Those whose last try failed. */
  failed: boolean;
}

/**
 * Works down one conversation's messages in their order. One that is not due holds up nothing but what changes it; one
 * that is being sent elsewhere, waits, or failed and is to be tried again holds up those behind it. Says when there is
 * something to look at again: an instant of the machine's time.
 */
export async function workLane(works: Works, messages: readonly Stored<'outbox'>[], eager: Eager): Promise<number | undefined> {
  const { time, clock, stopping } = works;
  const behind = new Set<string>();
  let again: number | undefined;
  for (const stored of messages) {
    if (stopping.aborted) return undefined;
    const { body } = stored;
    if (body.of !== undefined && behind.has(body.of)) {
      behind.add(body.id);
      continue;
    }
    const wait = Date.parse(body.due) - Date.parse(clock.now());
    if (wait > 0) {
      behind.add(body.id);
      again = Math.min(again ?? Number.POSITIVE_INFINITY, time.now() + wait);
      continue;
    }
    const rests = restsUntil(works, stored, eager);
    if (rests !== undefined) return rests;
    const turn = await deliver(works, stored);
    if (turn.is === 'stays') return turn.until;
    if (turn.is === 'behind') behind.add(body.id);
  }
  return again;
}

/** Until when this message, and with it its lane, is left alone; undefined where its turn is now. */
function restsUntil(works: Works, { id, body }: Stored<'outbox'>, eager: Eager): number | undefined {
  if (works.unkept.has(id)) return Number.POSITIVE_INFINITY;
  const held = heldUntil(body, works);
  if (held !== undefined) return held;
  if (body.waiting && !eager.waiting) return Number.POSITIVE_INFINITY;
  const next = body.nextTry === undefined ? 0 : Date.parse(body.nextTry);
  return next > works.time.now() && !eager.failed ? next : undefined;
}
