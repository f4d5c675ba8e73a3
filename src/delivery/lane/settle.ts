import type { Message, Outcome } from '../../domain/message.ts';
import type { Operation, Stored } from '../../ports.ts';
import { outcomeDoc, readOutcome } from '../../requests/sending/outcome-doc.ts';
import { isPassing } from '../is-passing.ts';
import type { Works } from '../works.ts';
import type { Turn } from './turn.ts';

/** Ends a message: out of the outbox and among the outcomes, in one batch with whatever else follows from it. */
export function end(
  works: Works,
  stored: Stored<'outbox'>,
  how: Omit<Outcome, 'message' | 'at'>,
  more: readonly Operation[] = [],
): Promise<Turn> {
  const { claim: _, waiting: __, ...message } = stored.body;
  const outcome = outcomeDoc({ message, at: works.clock.now(), ...how });
  const operations = ({ id, etag }: Stored<'outbox'>): Operation[] => [
    { do: 'remove', id, etag },
    // Whatever stood there was of the same message, sent again since.
    { do: 'put', doc: outcome },
    ...more,
  ];
  return settle(works, stored, operations, { is: 'ended' });
}

/** Keeps a message in the outbox and gives up the claim: to be tried again at an instant, or to wait. */
export function keep(works: Works, stored: Stored<'outbox'>, change: Partial<Message>, until?: number): Promise<Turn> {
  const { claim: _, waiting: __, nextTry: ___, ...message } = stored.body;
  const operations = ({ etag, ...doc }: Stored<'outbox'>): Operation[] => [
    { do: 'replace', doc: { ...doc, body: { ...message, ...change } }, etag },
  ];
  return settle(works, stored, operations, { is: 'stays', until });
}

/**
 * Writes for as long as the store fails: what Teams has taken would otherwise be sent again. Gives up, and throws, only
 * where the delivery stops meanwhile or the store will never take it; this process then leaves the message alone. Where
 * somebody else has the message by now, its lane is theirs.
 */
async function settle(
  works: Works,
  stored: Stored<'outbox'>,
  operations: (stored: Stored<'outbox'>) => readonly Operation[],
  done: Turn,
): Promise<Turn> {
  const { store, authority, log, me, time, stopping, unkept } = works;
  const { id, body } = stored;
  let held = stored;
  for (let failed = 0; ; failed += 1) {
    try {
      const written = await store.write(authority, operations(held));
      if (written.ok) return done;
      const now = await store.read(authority, 'outbox', id);
      // The claim was renewed by a write whose answer was lost: it is this process's all the same.
      if (now?.body.claim?.by === me && now.etag !== held.etag) {
        held = now;
        continue;
      }
      // The write itself arrived although its answer was lost.
      if (!now && failed > 0 && done.is === 'ended' && (await outcomeOf(works, body.id))) return done;
      log.warn({ code: 'delivery-taken', message: body.id }, 'a message was settled by somebody else meanwhile');
      return { is: 'stays' };
    } catch (error) {
      if (!isPassing(error) || (stopping.aborted && failed > 2)) {
        unkept.add(id);
        throw error;
      }
      log.warn({ code: 'delivery-not-kept', message: body.id, err: error }, 'what became of a message could not be kept yet');
      await time.pause(Math.min(5000, 250 * 2 ** failed), stopping);
    }
  }
}

function outcomeOf({ store, authority }: Works, message: string): Promise<Stored<'outcome'> | undefined> {
  return readOutcome({ read: (kind, doc) => store.read(authority, kind, doc) }, message);
}
