import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Operation } from '../../src/ports.ts';
import { fact, type Gap, note, type Subject } from './subject.ts';

const ids = ['a', 'b', 'c', 'd'];
const steps = fc.record({
  do: fc.constantFrom('create', 'replace', 'put', 'remove'),
  id: fc.constantFrom(...ids),
  stale: fc.boolean(),
  revision: fc.string({ maxLength: 5 }),
});
const batchesOf = (most: number) => fc.array(fc.array(steps, { minLength: 1, maxLength: most }), { minLength: 1, maxLength: 12 });

/** Any sequence of batches leaves what a plain map with the port's four rules would hold. */
export function modelContract(subject: Subject): void {
  follows(subject, 'any sequence of single operations leaves what the four rules say, no more and no less', 1);
  follows(subject, 'any sequence of batches leaves what the four rules say, no more and no less', 4, 'whole batches');
}

function follows(subject: Subject, title: string, most: number, needs?: Gap): void {
  fact(
    subject,
    title,
    async ({ store }) => {
      await fc.assert(
        fc.asyncProperty(batchesOf(most), async (sequence) => {
          const authority = `test-${randomUUID()}`;
          subject.used.add(authority);
          const model = new Map<string, string>();
          for (const batch of sequence) {
            const next = new Map(model);
            const touched = new Set<string>();
            const operations: Operation[] = [];
            let refused: { ok: false; id: string; why: string } | undefined;
            for (const { do: what, id, stale, revision } of batch) {
              const etag = (stale ? undefined : (await store.read(authority, 'revision', id))?.etag) ?? 'stale';
              // An etag read before the batch no longer stands once the batch itself has written the document.
              const holds = etag !== 'stale' && !touched.has(id);
              const doc = note(id, revision);
              if (what === 'remove') operations.push({ do: what, id, etag });
              else operations.push(what === 'replace' ? { do: what, doc, etag } : ({ do: what, doc } as Operation));
              if (what === 'create' && next.has(id)) refused ??= { ok: false, id, why: 'exists' };
              if ((what === 'replace' || what === 'remove') && !holds) refused ??= { ok: false, id, why: 'changed' };
              if (refused !== undefined) continue;
              touched.add(id);
              if (what === 'remove') next.delete(id);
              else next.set(id, revision);
            }
            assert.deepEqual(await store.write(authority, operations), refused ?? { ok: true });
            if (refused === undefined) {
              model.clear();
              for (const [id, revision] of next) model.set(id, revision);
            }
            const found = new Map<string, string>();
            for await (const { id, body } of store.list(authority, 'revision', '')) found.set(id, body.revision);
            assert.deepEqual(found, new Map([...model].toSorted()));
          }
        }),
        { numRuns: 40 },
      );
    },
    needs,
  );
}
