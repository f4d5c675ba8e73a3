import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { beforeEach, describe, it } from 'node:test';
import { EnvHttpProxyAgent } from 'undici';
import { openConnectorPost } from '../../../src/teams/sending/connector-post.ts';
import { teamsSide } from './teams-side.ts';

const { url, answers, heard } = await teamsSide();
const post = openConnectorPost({ firstPause: 4, patience: 300 });

describe('a message posted to Teams', () => {
  beforeEach(() => {
    answers.length = 0;
    heard.length = 0;
  });

  it('arrives whole, signed, and gives back the id it got', async () => {
    assert.deepEqual(await post(url, '{"text":"“Grüße”"}', { authorization: 'Bearer t' }), { id: 'sent' });
    const [{ path, headers, body }] = heard as [(typeof heard)[0]];
    assert.equal(path, '/v3/conversations/c/activities');
    assert.equal(body, '{"text":"“Grüße”"}');
    assert.equal(headers.authorization, 'Bearer t');
    assert.match(headers['content-type'] ?? '', /^application\/json; charset=utf-8$/);
    assert.match(headers['user-agent'] ?? '', /BotFramework/);
  });

  it('needs no body in the answer', async () => {
    answers.push({ status: 202 });
    assert.deepEqual(await post(url, '{}'), {});
  });

  for (const status of [408, 500, 502, 503, 504]) {
    it(`is tried again on ${status}, four times in all`, async () => {
      answers.push(...Array.from({ length: 3 }, () => ({ status })));
      assert.deepEqual(await post(url, '{}'), { id: 'sent' });
      assert.equal(heard.length, 4);
      answers.push(...Array.from({ length: 4 }, () => ({ status })));
      await assert.rejects(post(url, '{}'), { name: 'ConnectorError', statusCode: status });
      assert.equal(heard.length, 8);
    });
  }

  it('is tried again on a connection that breaks', async () => {
    answers.push({ status: 0 }, { status: 0 });
    assert.deepEqual(await post(url, '{}'), { id: 'sent' });
    assert.equal(heard.length, 3);
  });

  it('waits as long as a busy Teams says, and is not tried again where it does not say', async () => {
    answers.push({ status: 429, headers: { 'retry-after': '1' } });
    const began = performance.now();
    assert.deepEqual(await post(url, '{}'), { id: 'sent' });
    assert.ok(performance.now() - began >= 990);
    answers.push({ status: 429 });
    await assert.rejects(post(url, '{}'), { statusCode: 429 });
    assert.equal(heard.length, 3);
  });

  for (const status of [400, 401, 403, 404, 412, 413, 501]) {
    it(`is not tried again on ${status}, and says Teams' own code`, async () => {
      answers.push({ status, body: '{"error":{"code":"ConversationBlockedByUser","message":"no"}}' });
      await assert.rejects(post(url, '{}'), { statusCode: status, code: 'ConversationBlockedByUser', message: 'no' });
      assert.equal(heard.length, 1);
    });
  }

  it('fails in plain words where a page comes back in place of an answer', async () => {
    answers.push({ status: 404, body: '<html>' });
    await assert.rejects(post(url, '{}'), { statusCode: 404, message: 'Teams answered with status 404' });
  });

  it('is given up where Teams stays silent, and not sent twice: it may have arrived', async () => {
    answers.push({});
    await assert.rejects(post(url, '{}'), { code: 'UND_ERR_HEADERS_TIMEOUT' });
    assert.equal(heard.length, 1);
  });

  it('stops at once when it is called off, under way or while it waits', async () => {
    answers.push({});
    const underWay = new AbortController();
    const sending = post(url, '{}', { signal: underWay.signal });
    setTimeout(() => underWay.abort(), 50);
    await assert.rejects(sending, { name: 'AbortError' });
    answers.push({ status: 429, headers: { 'retry-after': '60' } });
    const waiting = new AbortController();
    const later = post(url, '{}', { signal: waiting.signal });
    setTimeout(() => waiting.abort(), 50);
    await assert.rejects(later, { name: 'AbortError' });
    await assert.rejects(post(url, '{}', { signal: AbortSignal.abort() }), { name: 'AbortError' });
    assert.equal(heard.length, 2);
  });

  it('goes through the proxy that the machine names', async () => {
    const asked: (string | undefined)[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      asked.push(request.url);
      const [, port] = request.url?.split(':') ?? [];
      const through = connect(Number(port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        through.pipe(socket).pipe(through);
      });
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const dispatcher = new EnvHttpProxyAgent({ httpProxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, noProxy: '' });
    assert.deepEqual(await openConnectorPost({ dispatcher })(url, '{}'), { id: 'sent' });
    assert.deepEqual(asked, [new URL(url).host]);
    await dispatcher.destroy();
    proxy.close();
  });
});
