/* A program that counts one document up 60 times, beside others that do the same: count-up.ts <folder> <name>. */
import { TallyError } from '../../src/domain/tally-error.ts';
import { commit } from '../../src/requests/commit.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { note } from './subject.ts';

const [folder = '', name = ''] = process.argv.slice(2);
const store = openEmbeddedStore({ folder });
for (let at = 0; at < 60; ) {
  try {
    await commit(store, 'demo', async ({ read }) => {
      const total = await read('revision', 'total');
      const next = note('total', String(Number(total?.body.revision ?? 0) + 1));
      return {
        operations: [
          total === undefined ? { do: 'create', doc: next } : { do: 'replace', doc: next, etag: total.etag },
          { do: 'create', doc: note(`entry:${name}:${at}`) },
        ],
        result: undefined,
      };
    });
    at += 1;
  } catch (error) {
    // As a person would: told that somebody else was quicker, or that it is busy, they press the button again.
    if (!(error instanceof TallyError) || !['store-conflict', 'store-busy'].includes(error.code)) throw error;
  }
}
await store.close();
