import type { JSONObject, OperationInput, OperationResponse } from '@azure/cosmos';
import type { Operation, Written } from '../ports.ts';
import { cosmosFault } from './cosmos-fault.ts';
import { toCosmosId } from './cosmos-id.ts';
import { type Migrations, migrate } from './migrate.ts';

const FAILED_WITH_ANOTHER = 424;
const EXISTS = 409;
/** A failed condition, or nothing there to hold one against. */
const CHANGED = new Set([412, 404]);

const idOf = (operation: Operation): string => (operation.do === 'remove' ? operation.id : operation.doc.id);

/**
 * One operation as Cosmos DB's transactional batch takes it.
 *
 * @example toBatchOperation('demo', { do: 'remove', id: 'job:1', etag: '"a"' }, {}) // { operationType: 'Delete', id: 'job:1', … }
 */
export function toBatchOperation(authority: string, operation: Operation, migrations: Migrations): OperationInput {
  const id = toCosmosId(idOf(operation));
  if (operation.do === 'remove') {
    // The library's type leaves the condition of a delete out; the service and the library's own base type have it.
    return { operationType: 'Delete', id, partitionKey: authority, ifMatch: operation.etag } as OperationInput;
  }
  const { kind, v, body, ttl } = migrate(operation.doc, migrations);
  const resourceBody = { authority, id, kind, v, body, ...(ttl !== undefined && { ttl }) } as unknown as JSONObject;
  if (operation.do === 'create') return { operationType: 'Create', partitionKey: authority, resourceBody };
  if (operation.do === 'put') return { operationType: 'Upsert', partitionKey: authority, resourceBody };
  return { operationType: 'Replace', id, partitionKey: authority, ifMatch: operation.etag, resourceBody };
}

/**
 * Was the batch written, and if not, which condition failed first? A batch that fails does not throw: every other
 * operation says 424 and one says why.
 *
 * Throws TallyError `store-*` where it failed for another reason than a condition.
 *
 * @example readBatchResult(operations, [{ statusCode: 424, … }, { statusCode: 412, … }]) // { ok: false, id: …, why: 'changed' }
 */
export function readBatchResult(operations: readonly Operation[], results: readonly OperationResponse[]): Written {
  const failed = results.findIndex(({ statusCode }) => statusCode >= 300 && statusCode !== FAILED_WITH_ANOTHER);
  if (failed === -1 && results.length === operations.length && results.every(({ statusCode }) => statusCode < 300)) return { ok: true };
  const operation = operations[failed];
  const status = results[failed]?.statusCode;
  if (operation === undefined || status === undefined) throw cosmosFault(undefined, new Error('a batch answered without a reason'));
  if (status === EXISTS) return { ok: false, id: idOf(operation), why: 'exists' };
  if (CHANGED.has(status)) return { ok: false, id: idOf(operation), why: 'changed' };
  throw cosmosFault(status, new Error(`operation ${failed} of a batch answered ${status}`));
}
