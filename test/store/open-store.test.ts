import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readConfig } from '../../src/config.ts';
import { openStore } from '../../src/store/open-store.ts';
import { KEY, startLocalCosmos } from './local-cosmos.ts';
import { create, idsOf } from './subject.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('Without an endpoint the desk is a file in the data folder', async (t) => {
  const folder = temporaryFolder(t);
  const store = openStore(readConfig({ TALLY_LOCAL: '1', TALLY_DATA: folder }));
  await store.write('demo', create('a'));
  assert.ok(existsSync(join(folder, 'tally.db')));
  await store.close();
});

test('With an endpoint the desk is in Cosmos DB, and no file is made', async (t) => {
  const folder = join(temporaryFolder(t), 'unused');
  const local = await startLocalCosmos();
  t.after(() => local.stop());
  const env = { COSMOS_ENDPOINT: local.endpoint, COSMOS_KEY: KEY, TALLY_DATA: folder };
  const store = openStore(readConfig(env, 'terminal'));
  await store.write('demo', create('a'));
  const another = local.open();
  assert.deepEqual(await idsOf(another, 'demo', ''), ['a']);
  assert.equal(existsSync(folder), false);
  await Promise.all([store.close(), another.close()]);
});

test("No store loads Microsoft's libraries before its first use", () => {
  const folder = new URL('../../src/store/', import.meta.url);
  for (const file of readdirSync(folder))
    assert.doesNotMatch(readFileSync(new URL(file, folder), 'utf8'), /^import (?!type ).*'@azure/m, file);
});
