import { TallyError } from '../domain/tally-error.ts';
import type { Operation } from '../ports.ts';

/** Cosmos DB's limits on one transactional batch; the embedded store keeps to them so that nothing works only there. */
const MOST_OPERATIONS = 100;
const MOST_BYTES = 2 * 1024 * 1024;
/** Cosmos DB allows 1,023 bytes; encoding can double some characters, and a character can be four bytes. */
const LONGEST_ID = 250;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the rule looks for
const CONTROL = /[\u0000-\u001f\u007f]/;

const idOf = (operation: Operation): string => (operation.do === 'remove' ? operation.id : operation.doc.id);

/**
 * Can this be written as one batch at all? It cannot with more than 100 operations, more than 2 MB, or an id that is
 * empty, over 250 characters, ends in a space, or holds control characters or half a character.
 *
 * Throws TallyError `store-batch` (a defect of the caller: work larger than a batch is a job) or `store-id`.
 *
 * @example checkBatch(entries.map((doc) => ({ do: 'create', doc }))) // throws where there are 101 entries
 */
export function checkBatch(operations: readonly Operation[]): void {
  const refuse = (code: string, reason: string, culprit?: string): never => {
    throw new TallyError(code, 'Tally could not save this, because of a fault of its own. Nothing was changed.', {
      culprit,
      cause: reason,
    });
  };
  if (operations.length > MOST_OPERATIONS) refuse('store-batch', `${operations.length} operations, at most ${MOST_OPERATIONS}`);
  let bytes = 0;
  for (const operation of operations) {
    const id = idOf(operation);
    if (id === '' || id.length > LONGEST_ID || id.endsWith(' ') || CONTROL.test(id) || !id.isWellFormed())
      refuse('store-id', 'an id is 1 to 250 well-formed characters, none a control, the last no space', JSON.stringify(id));
    if (operation.do !== 'remove') bytes += Buffer.byteLength(JSON.stringify(operation.doc));
    if (bytes > MOST_BYTES) refuse('store-batch', `over ${MOST_BYTES} bytes`, id);
  }
}
