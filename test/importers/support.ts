import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Authority } from '../../src/domain/authority.ts';
import type { Documents, Kind } from '../../src/domain/documents.ts';
import type { Provider } from '../../src/domain/provider.ts';
import type { ImportInput } from '../../src/importers/import-input.ts';
import type { ImportReport } from '../../src/importers/import-report.ts';
import { openPacks } from '../../src/packs/open-packs.ts';
import type { Operation, Store } from '../../src/ports.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';

export const ashmere: Authority = {
  id: 'demo',
  name: 'Ashmere',
  laCode: '999',
  timeZone: 'Europe/London',
  packs: [{ fromYear: 2024, pack: 'wolverhampton-2021' }],
};
export const wolverhampton: Authority = { ...ashmere, id: 'wolverhampton', name: 'City of Wolverhampton Council', laCode: '336' };
export const leeds: Authority = { ...ashmere, id: 'leeds', name: 'Leeds', laCode: '383' };

/** The path of a published file that the tests read. */
export const published = (name: string): string => join(import.meta.dirname, '../fixtures/register', name);

const packs = openPacks();

/** A store of its own for one test file's desk, every write to it seen. */
export interface Desk {
  store: Store;
  /** The batches written so far. */
  batches: (readonly Operation[])[];
  folder: string;
  /** Writes a file and says where. */
  file(name: string, content: string | Buffer): string;
  /** Runs an importer on a file, or on a path. */
  run(
    importer: (input: ImportInput) => Promise<ImportReport>,
    path: string,
    options?: Partial<ImportInput> & { today?: string },
  ): Promise<ImportReport>;
  bodies<K extends Kind>(kind: K, prefix?: string): Promise<Documents[K][]>;
  provider(key: string): Promise<Provider | undefined>;
  put<K extends Kind>(kind: K, id: string, body: Documents[K]): Promise<void>;
}

/** Opens an empty desk of an authority; it goes when the test file ends. */
export function openDesk(authority: Authority = ashmere): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'tally-import-'));
  const inner = openEmbeddedStore({ folder });
  const batches: (readonly Operation[])[] = [];
  const store: Store = {
    read: inner.read,
    list: inner.list,
    ready: inner.ready,
    close: inner.close,
    write: async (id, operations) => {
      const written = await inner.write(id, operations);
      if (written.ok) batches.push(operations);
      return written;
    },
  };
  after(async () => {
    await inner.close();
    rmSync(folder, { recursive: true, force: true });
  });
  let second = 0;
  return {
    store,
    batches,
    folder,
    file(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    run: (importer, path, { today = '2027-02-24', ...rest } = {}) => {
      // Every reading of the clock is a second later, so that what was taken first stands first.
      const now = () => {
        second += 1;
        return new Date(Date.parse(`${today}T09:00:00Z`) + second * 1000).toISOString();
      };
      return importer({ file: path, authority, store, packs, clock: { today: () => today, now }, ...rest });
    },
    async bodies<K extends Kind>(kind: K, prefix = `${kind}:`) {
      const found: Documents[K][] = [];
      for await (const { body } of inner.list(authority.id, kind, prefix)) found.push(body);
      return found;
    },
    provider: async (key) => (await inner.read(authority.id, 'provider', `provider:${key}`))?.body,
    async put(kind, id, body) {
      await inner.write(authority.id, [{ do: 'put', doc: { id, kind, v: 1, body } }]);
    },
  };
}

/** Counts of a report, without its sentences. */
export function counts({ read, added, changed, unchanged, rejected, passedOver }: ImportReport): Record<string, number> {
  return { read, added, changed, unchanged, rejected, passedOver };
}
