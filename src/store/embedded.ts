import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Kind } from '../domain/documents.ts';
import { TallyError } from '../domain/tally-error.ts';
import type { Doc, Store, Stored } from '../ports.ts';
import { checkBatch } from './check-batch.ts';
import { type DocumentsFile, openDocumentsFile, type Row, readPage, transact } from './documents-file.ts';
import { MIGRATIONS, type Migrations, migrate } from './migrate.ts';
import { retryWhileBusy } from './retry-while-busy.ts';
import { sqliteFault } from './sqlite-fault.ts';

export interface EmbeddedOptions {
  folder: string;
  /** How long to wait, in milliseconds, for another process that holds the file. */
  busyFor?: number;
  /** The largest the file may become, in pages of 4 KB. */
  maxPages?: number;
  migrations?: Migrations;
}

/**
 * The store in one SQLite file, `<folder>/tally.db`: the default. It needs a local disk and may be shared by several
 * processes on one machine (the bot and the terminal). The file is opened at the first use; waiting for another
 * process ends in TallyError `store-busy` after `busyFor` (5 seconds). A list is read in pages, so it is not
 * one moment's picture of a desk that others write to meanwhile.
 *
 * @example
 * const store = openEmbeddedStore({ folder: './.tally' });
 * await store.read('demo', 'provider', 'provider:900001');
 */
export function openEmbeddedStore({ folder, busyFor = 5000, maxPages, migrations = MIGRATIONS }: EmbeddedOptions): Store {
  let file: DocumentsFile | undefined;
  let closed = false;
  let lastWrite: Promise<unknown> = Promise.resolve();

  async function use<T>(work: (file: DocumentsFile) => T, until = performance.now() + busyFor): Promise<T> {
    const now = () => {
      if (closed) throw new TallyError('store-unreachable', 'Tally is closing down. Please try again in a minute.');
      file ??= openDocumentsFile(folder, maxPages);
      return work(file);
    };
    try {
      return await retryWhileBusy(now, until);
    } catch (error) {
      throw sqliteFault(error, join(folder, 'tally.db'));
    }
  }

  function toStored<K extends Kind>(row: Row): Stored<K> {
    let body: unknown;
    try {
      body = JSON.parse(row.body);
    } catch (cause) {
      throw new TallyError('store-corrupt', "Part of Tally's data is damaged. Please ask your administrator to put back the last backup.", {
        cause,
        culprit: row.id,
      });
    }
    const doc = migrate({ id: row.id, kind: row.kind as K, v: row.v, body: body as Doc<K>['body'] }, migrations);
    return { ...doc, etag: row.etag };
  }

  return {
    async read<K extends Kind>(authority: string, kind: K, id: string) {
      const row = (await use((db) => db.read.get(authority, id))) as unknown as Row | undefined;
      return row === undefined || row.kind !== kind ? undefined : toStored<K>(row);
    },
    async *list<K extends Kind>(authority: string, kind: K, prefix: string) {
      for (let after: string | undefined; ; ) {
        const from = after;
        const { rows, more } = await use((db) => readPage(db, authority, prefix, from));
        for (const row of rows) if (row.kind === kind) yield toStored<K>(row);
        if (!more) return;
        after = rows.at(-1)?.id;
        await nextTurn();
      }
    },
    async write(authority, operations) {
      checkBatch(operations);
      if (operations.length === 0) return { ok: true };
      // One writer of this process waits for the file at a time: each that waits blocks the thread a little.
      const until = performance.now() + busyFor;
      const written = lastWrite.then(() => use((db) => transact(db, authority, operations, migrations), until));
      lastWrite = written.catch(() => undefined);
      return written;
    },
    async ready() {
      await use((db) => db.etag.get('', ''));
    },
    async close() {
      await lastWrite;
      closed = true;
      file?.db.close();
      file = undefined;
    },
  };
}
