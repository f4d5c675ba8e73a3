import { randomUUID } from 'node:crypto';
import type { Operation } from '../../ports.ts';

/** Everybody's caseload may look different now: what is kept in memory is read again. */
export function newRevision(): Operation {
  return { do: 'put', doc: { id: 'revision', kind: 'revision', v: 1, body: { revision: randomUUID() } } };
}
