import type { Kind } from '../domain/documents.ts';
import { TallyError } from '../domain/tally-error.ts';
import type { Doc } from '../ports.ts';

/**
 * For each kind, the steps that turn a body of one version into the next: the first turns v 1 into v 2. A kind
 * that is not listed has never changed and stands at v 1. A step is pure and is never edited once released.
 *
 * @example { year: [(body) => ({ ...body, planned: [] })] } // v 1 years had no planned dates; years are now at v 2
 */
export type Migrations = Partial<Record<Kind, readonly ((body: never) => unknown)[]>>;

/** Every change of a stored body so far. */
export const MIGRATIONS: Migrations = {};

/**
 * Which document is this one in today's shape? A current one comes back as it is. Documents are brought up to
 * date when they are read and when they are written, so an old one is upgraded by the first command that changes it.
 *
 * Throws TallyError `store-newer` for a document that a later Tally wrote: guessing at it could destroy what it holds.
 *
 * @example migrate({ id: 'revision', kind: 'revision', v: 1, body: { revision: 'a' } }).v // 1
 */
export function migrate<K extends Kind>(doc: Doc<K>, migrations: Migrations = MIGRATIONS): Doc<K> {
  const steps = migrations[doc.kind] ?? [];
  const current = steps.length + 1;
  if (doc.v === current) return doc;
  if (!Number.isInteger(doc.v) || doc.v < 1 || doc.v > current)
    throw new TallyError('store-newer', 'A newer version of Tally wrote this. Please start that version again; nothing was changed.', {
      culprit: `${doc.id} (${doc.kind} v ${doc.v}, known up to v ${current})`,
    });
  const body = steps.slice(doc.v - 1).reduce<unknown>((old, step) => step(old as never), doc.body);
  return { ...doc, v: current, body: body as Doc<K>['body'] };
}
