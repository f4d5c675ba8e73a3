import type { Operation, Store } from '../ports.ts';

const mostOperations = 90;
/** A batch may be 2 MB in Cosmos DB; letters of more than one byte are allowed for. */
const mostLetters = 600_000;

/**
 * Writes operations in batches, each by itself. Those of a batch that somebody else was quicker in are not written and are
 * returned: read again and decide again.
 *
 * @example (await writeInBatches(store, 'demo', operations)).length // 0
 */
export async function writeInBatches(store: Store, authority: string, operations: readonly Operation[]): Promise<Operation[]> {
  const left: Operation[] = [];
  let batch: Operation[] = [];
  let letters = 0;
  const flush = async (): Promise<void> => {
    if (batch.length > 0 && !(await store.write(authority, batch)).ok) left.push(...batch);
    batch = [];
    letters = 0;
  };
  for (const operation of operations) {
    const size = operation.do === 'remove' ? 0 : JSON.stringify(operation.doc.body).length;
    if (batch.length >= mostOperations || letters + size > mostLetters) await flush();
    batch.push(operation);
    letters += size;
  }
  await flush();
  return left;
}
