import type { Outcome } from '../../domain/message.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import { outcomeDoc, readOutcome } from './outcome-doc.ts';
import type { NotSentAgain } from './send-again.ts';
import { takeBack } from './take-back.ts';

/**
 * The operations that give a message up for good, with the reason, or why there are none. Read through `commit`'s reader.
 *
 * @example const dropped = await drop(reader, id, { now, reason: 'She has left the school.' })
 */
export async function drop(reader: Reader, message: string, how: { now: string; reason: string }): Promise<Operation[] | NotSentAgain> {
  const taken = await takeBack(reader, message, how);
  if (taken !== 'ended') return taken;
  const outcome = await readOutcome(reader, message);
  if (!outcome) return 'unknown';
  if (outcome.body.state !== 'failed') return outcome.body.state;
  const body: Outcome = { ...outcome.body, state: 'dropped', at: how.now, reason: how.reason };
  return [
    { do: 'remove', id: outcome.id, etag: outcome.etag },
    { do: 'create', doc: outcomeDoc(body) },
  ];
}
