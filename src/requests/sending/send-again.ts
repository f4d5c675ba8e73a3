import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import { readOutcome } from './outcome-doc.ts';
import { queuing } from './sending.ts';

/** Why a message is not sent again: it is to be sent already, it was delivered, it was dropped, or there is none. */
export type NotSentAgain = 'on-its-way' | 'delivered' | 'dropped' | 'unknown';

/**
 * The operations that send a message again which was given up, or try one at once which waits or is to be tried later; or
 * why there are none. Read through `commit`'s reader.
 *
 * @example const again = await sendAgain(reader, id); if (typeof again === 'string') return { operations: [], result: again };
 */
export async function sendAgain(reader: Reader, message: string): Promise<Operation[] | NotSentAgain> {
  const standing = await reader.read('outbox', `outbox:${message}`);
  if (standing) {
    const { etag, ...doc } = standing;
    const { waiting, nextTry, ...body } = doc.body;
    if (body.claim || (!waiting && !nextTry)) return 'on-its-way';
    return [{ do: 'replace', doc: { ...doc, body }, etag }];
  }
  const outcome = await readOutcome(reader, message);
  if (!outcome) return 'unknown';
  const { state, message: given } = outcome.body;
  if (state !== 'failed') return state;
  const { nextTry: _, lastFault: __, ...body } = given;
  return [{ do: 'remove', id: outcome.id, etag: outcome.etag }, queuing({ ...body, tries: 0 })];
}
