import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openClock } from '../../src/clock.ts';
import { ashmere, ashmereToday } from '../../src/demo/ashmere.ts';
import { resetDemo } from '../../src/demo/reset.ts';
import type { Documents, Kind } from '../../src/domain/documents.ts';
import type { ImportReport } from '../../src/importers/import-report.ts';
import { openPacks } from '../../src/packs/open-packs.ts';
import { openDesk } from '../../src/requests/desk/desk.ts';
import { perform } from '../../src/requests/perform.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';

const folder = mkdtempSync(join(tmpdir(), 'tally-reset-'));
const store = openEmbeddedStore({ folder });
after(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const reset = async () => {
  const reports: [string, ImportReport][] = [];
  const print = (file: string, report: ImportReport) => reports.push([file, report]);
  await resetDemo({ store, packs: openPacks(), clock: openClock(ashmereToday), print });
  return reports;
};
async function bodies<K extends Kind>(kind: K): Promise<Documents[K][]> {
  const found: Documents[K][] = [];
  for await (const { body } of store.list(ashmere.id, kind, `${kind}:`)) found.push(body);
  return found;
}

test("every row of Ashmere's files is taken by the importers", async () => {
  const reports = await reset();
  assert.deepEqual(
    reports.filter(([, { rejected, missing = [] }]) => rejected > 0 || missing.length > 0),
    [],
  );
  assert.equal((await bodies('entry')).length > 200, true);
});

test('Ashmere’s dashboard has something red, amber and out of date to look at for the team that keeps it', async () => {
  const desk = openDesk({ store, packs: openPacks(), clock: openClock(ashmereToday) });
  const finance = await desk.context(ashmere.id, { email: 'finance.team@ashmere.example' }, { via: 'terminal' });
  const { lead } = await perform(finance!, 'team-dashboard', {});
  assert.match(lead, /^31 schools: \d+ with something red, \d+ with something amber and \d+ with something out of date\.$/);
});

test('a reset empties Ashmere first, touches no other authority, and comes to the same', async () => {
  const years = await bodies('year');
  const [, stranger, other] = await Promise.all([
    store.write(ashmere.id, [
      { do: 'remove', id: 'provider:900001', etag: (await store.read(ashmere.id, 'provider', 'provider:900001'))!.etag },
    ]),
    store.write('real', [{ do: 'create', doc: { id: 'revision', kind: 'revision', v: 1, body: { revision: 'kept' } } }]),
    store.write(ashmere.id, [
      { do: 'create', doc: { id: 'provider:900999', kind: 'provider', v: 1, body: { ...(await bodies('provider'))[0]!, key: '900999' } } },
    ]),
  ]);
  assert.deepEqual([stranger, other], [{ ok: true }, { ok: true }]);
  await reset();
  assert.equal(await store.read(ashmere.id, 'provider', 'provider:900999'), undefined);
  assert.equal((await store.read('real', 'revision', 'revision'))?.body.revision, 'kept');
  assert.deepEqual(
    (await bodies('year')).map(({ provider, sums }) => ({ provider, sums })),
    years.map(({ provider, sums }) => ({ provider, sums })),
  );
});

test('while a reset is under way Ashmere has no authority document, so that nobody is answered from half of it', async () => {
  const seen: unknown[] = [];
  const print = () => {
    seen.push(store.read(ashmere.id, 'authority', 'authority'));
  };
  await resetDemo({ store, packs: openPacks(), clock: openClock(ashmereToday), print });
  assert.ok(seen.length > 5);
  assert.deepEqual([...new Set(await Promise.all(seen.slice(0, -1)))], [undefined]);
  assert.equal((await store.read(ashmere.id, 'authority', 'authority'))?.body.name, 'Ashmere');
});
