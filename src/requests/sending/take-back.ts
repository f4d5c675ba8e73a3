import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import { outcomeDoc, readOutcome } from './outcome-doc.ts';

/**
 * The operations that take a message out of the outbox before it is sent, for the batch of what takes it back; or why that
 * cannot be done. Read through `commit`'s reader, so that a sender who comes first is noticed. `on-its-way`: it is
 * being sent at this moment. `ended`: it was delivered, or given up, or taken back before. `unknown`: there is none.
 *
 * @example
 * const taken = await takeBack(reader, message, { now, reason: 'undone by the advisor' });
 * if (typeof taken === 'string') return { operations: [], result: taken };
 */
export async function takeBack(
  reader: Reader,
  message: string,
  { now, reason }: { now: string; reason: string },
): Promise<Operation[] | 'on-its-way' | 'ended' | 'unknown'> {
  const standing = await reader.read('outbox', `outbox:${message}`);
  if (!standing) return (await readOutcome(reader, message)) ? 'ended' : 'unknown';
  const { id, etag, body } = standing;
  // A claim of a process that died is taken over before long: until then nobody knows whether it was sent.
  if (body.claim) return 'on-its-way';
  return [
    { do: 'remove', id, etag },
    { do: 'create', doc: outcomeDoc({ message: body, state: 'dropped', at: now, reason }) },
  ];
}
