/*
 * What Cosmos DB's refusals become. The refusals are given by a server on this machine in the form the service gives
 * them; that the service gives them then, and writes nothing when it does, is not proved here.
 */
import assert from 'node:assert/strict';
import { after, beforeEach, test } from 'node:test';
import type { CosmosClient } from '@azure/cosmos';
import { TallyError } from '../../src/domain/tally-error.ts';
import { openCosmosStore } from '../../src/store/cosmos.ts';
import { readBatchResult } from '../../src/store/cosmos-batch.ts';
import { DESK } from '../../src/store/cosmos-container.ts';
import { KEY, startLocalCosmos, type Trouble } from './local-cosmos.ts';
import { create, note, read } from './subject.ts';

const local = await startLocalCosmos();
const store = local.open();
after(async () => {
  await store.close();
  await local.stop();
});
beforeEach(() => local.trouble(() => false));

const answering =
  (status: number, body = '{"message":"no"}', headers: Record<string, string> = {}): Trouble =>
  (_req, res) => {
    res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
    return true;
  };

/** The fault stands while somebody reads, lists and writes; when it has gone, everything is as it was. */
async function everyVisitIs(code: string, trouble: Trouble, sentence: RegExp): Promise<void> {
  const authority = `trouble-${code}-${Math.random()}`;
  await store.write(authority, create('kept'));
  const before = await read(store, authority, 'kept');
  local.trouble(trouble);
  const list = async () => {
    for await (const _ of store.list(authority, 'revision', '')) assert.fail('nothing can be listed');
  };
  const write = () => store.write(authority, [{ do: 'put', doc: note('kept', 'lost') }]);
  for (const visit of [() => store.read(authority, 'revision', 'kept'), list, write, () => store.ready()])
    await assert.rejects(visit, (error) => {
      assert.ok(error instanceof TallyError);
      assert.equal(error.code, code);
      assert.match(error.message, sentence);
      assert.doesNotMatch(error.message, /Cosmos|\d{3}|http/);
      return true;
    });
  local.trouble(() => false);
  assert.deepEqual(await read(store, authority, 'kept'), before);
  assert.deepEqual(await store.write(authority, create('after')), { ok: true });
}

test('429 again and again is store-busy, and loses nothing', async () => {
  await everyVisitIs('store-busy', answering(429, undefined, { 'x-ms-retry-after-ms': '5' }), /busy.*try again/);
});

test('503 is store-unreachable, and loses nothing', async () => {
  await everyVisitIs('store-unreachable', answering(503), /cannot reach.*try again/);
});

test('An answer that is no JSON is store-unreachable', async () => {
  await everyVisitIs('store-unreachable', answering(502, '<html>Bad gateway</html>'), /cannot reach/);
});

test('403 is store-forbidden and says whom to ask', async () => {
  await everyVisitIs('store-forbidden', answering(403), /administrator/);
});

test('Two 429s and then an answer is a slower answer', async () => {
  let left = 2;
  await store.write('patient', create('kept'));
  local.trouble((req, res) => left-- > 0 && answering(429, undefined, { 'x-ms-retry-after-ms': '5' })(req, res));
  assert.deepEqual(await store.write('patient', create('second')), { ok: true });
  assert.ok(left <= 0);
});

test('A server that never answers is given up in time', async () => {
  const hasty = local.open(undefined, 200);
  await hasty.ready();
  local.trouble(() => true);
  const start = performance.now();
  await assert.rejects(hasty.write('late', create('kept')), { code: 'store-unreachable' });
  await assert.rejects(hasty.read('late', 'revision', 'kept'), { code: 'store-unreachable' });
  assert.ok(performance.now() - start < 3000);
  await hasty.close();
});

test('Nobody at the address is store-unreachable, and the next visit tries again', async () => {
  const gone = await startLocalCosmos();
  await gone.stop();
  const lost = openCosmosStore({ endpoint: gone.endpoint, key: KEY });
  await assert.rejects(lost.ready(), { code: 'store-unreachable' });
  await assert.rejects(lost.write('lost', create('kept')), { code: 'store-unreachable' });
  await lost.close();
});

test('Without a key no database is made: a missing one is store-missing', async () => {
  const { CosmosClient } = await import('@azure/cosmos');
  const client = new CosmosClient({ endpoint: local.endpoint, key: KEY, connectionPolicy: { enableEndpointDiscovery: false } });
  const empty = openCosmosStore({ endpoint: local.endpoint, client, databaseName: 'nowhere' });
  await assert.rejects(empty.ready(), { code: 'store-missing', message: /not been set up/ });
  await empty.close();
  client.dispose();
});

test('A container that has gone does not read as a document that was never there', async () => {
  await store.ready();
  local.trouble(answering(404, undefined, { 'x-ms-substatus': '1003' }));
  await assert.rejects(store.read('gone', 'revision', 'a'), { code: 'store-missing' });
  await assert.rejects(store.write('gone', create('a')), { code: 'store-missing' });
});

test('Without a key the store signs in with the credential it is given', async () => {
  const scopes: (string | string[])[] = [];
  const getToken = async (scope: string | string[]) => {
    scopes.push(scope);
    throw new Error('no token for a test');
  };
  const store = openCosmosStore({ endpoint: 'https://127.0.0.1:9', credential: { getToken } });
  await assert.rejects(store.ready(), { code: 'store-unreachable' });
  assert.match(String(scopes[0]), /127\.0\.0\.1|cosmos\.azure\.com/);
  await store.close();
});

test('A batch answers for its first failed condition, wherever the 424s stand', () => {
  const operations = create('a', 'b', 'c');
  const answers = (...codes: number[]) => codes.map((statusCode) => ({ statusCode, requestCharge: 0 }));
  assert.deepEqual(readBatchResult(operations, answers(424, 409, 424)), { ok: false, id: 'b', why: 'exists' });
  assert.deepEqual(readBatchResult(operations, answers(424, 424, 412)), { ok: false, id: 'c', why: 'changed' });
  assert.deepEqual(readBatchResult(operations, answers(404, 424, 424)), { ok: false, id: 'a', why: 'changed' });
  assert.deepEqual(readBatchResult(operations, answers(201, 200, 204)), { ok: true });
  assert.throws(() => readBatchResult(operations, answers(424, 429, 424)), { code: 'store-busy' });
  assert.throws(() => readBatchResult(operations, answers(424, 413, 424)), { code: 'store-batch' });
  for (const wrong of [[], [201, 201], [424, 424, 424]])
    assert.throws(() => readBatchResult(operations, answers(...wrong)), { code: 'store-unreachable' });
});

test('Request units are counted, and the client may be given', async () => {
  const { CosmosClient } = await import('@azure/cosmos');
  const client: CosmosClient = new CosmosClient({
    endpoint: local.endpoint,
    key: KEY,
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  const given = openCosmosStore({ endpoint: local.endpoint, client });
  const before = given.charge();
  await given.write('counted', create('a'));
  await given.read('counted', 'revision', 'a');
  assert.ok(given.charge() >= before + 2);
  await given.close();
  assert.equal((await client.database('tally').container('desk').read()).resource?.id, 'desk');
  client.dispose();
});

test('The container is made for one partition an authority, no index on bodies, and no expiry unless asked for', async () => {
  const { CosmosClient } = await import('@azure/cosmos');
  const client = new CosmosClient({ endpoint: local.endpoint, key: KEY, connectionPolicy: { enableEndpointDiscovery: false } });
  const { resource } = await client.database('tally').container('desk').read();
  assert.deepEqual(resource?.partitionKey?.paths, ['/authority']);
  assert.equal(resource?.defaultTtl, -1);
  assert.deepEqual(resource?.indexingPolicy?.includedPaths, DESK.indexingPolicy.includedPaths);
  assert.deepEqual(DESK.indexingPolicy.excludedPaths, [{ path: '/*' }]);
  client.dispose();
});
