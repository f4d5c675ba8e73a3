import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, describe, it } from 'node:test';
import { TallyError } from '../../src/domain/tally-error.ts';
import { openLog } from '../../src/log.ts';
import { startBot } from '../../src/teams/start-bot.ts';
import { botUnderTest, send } from '../support/bot.ts';

const bot = await botUnderTest();
const { connector } = bot;
const hello = () => bot.message('advisor', '');

describe('in trial mode the door', () => {
  it('lets this machine in by each of its names', async () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]'])
      assert.equal((await bot.post(hello(), { host: `${host}:${bot.bot.port}` })).status, 200);
  });

  it('refuses whatever was forwarded, came under another name or from another site’s page', async () => {
    const headers: Record<string, string>[] = [
      { host: 'desk.example.org' },
      { host: 'localhost.example.org' },
      { host: '127.0.0.1.example.org:3978' },
      { forwarded: 'for=192.0.2.1' },
      { 'x-forwarded-for': '127.0.0.1' },
      { 'x-forwarded-host': 'localhost' },
      { 'x-real-ip': '127.0.0.1' },
      { origin: 'https://example.org' },
      { origin: 'null' },
    ];
    connector.sent.length = 0;
    for (const header of headers) {
      const { status, body } = await bot.post(hello(), header);
      assert.deepEqual([status, body.code], [403, 'not-from-here'], JSON.stringify(header));
    }
    assert.deepEqual(connector.sent, []);
  });

  it('refuses a serviceUrl that is not on this machine', async () => {
    for (const serviceUrl of ['https://smba.trafficmanager.net/uk/', 'http://localhost.example.org/', 'http://127.0.0.1@example.org/']) {
      const { status, body } = await bot.post({ ...hello(), serviceUrl });
      assert.deepEqual([status, body.code], [403, 'sender-refused'], serviceUrl);
    }
  });

  it('listens on this machine’s loopback address only', async () => {
    const refused = await new Promise((tell) => {
      connect({ host: '127.0.0.2', port: bot.bot.port })
        .on('error', () => tell(true))
        .on('connect', () => tell(false));
    });
    assert.equal(refused, true);
  });
});

describe('the door', () => {
  it('refuses what is no activity in a plain sentence with a code in the log', async () => {
    const good = hello();
    const malformed: unknown[] = [
      '{"type":',
      '',
      '[]',
      'null',
      '7',
      {},
      { ...good, type: undefined },
      { ...good, type: 5 },
      { ...good, conversation: undefined },
      { ...good, conversation: { id: 7 } },
      { ...good, from: {} },
      { ...good, text: { a: 1 } },
      { ...good, serviceUrl: 'x' },
      { ...good, entities: 'x' },
      { ...good, channelId: 'directline' },
    ];
    for (const body of malformed) {
      bot.lines.length = 0;
      const { status, body: reply } = await bot.post(body);
      assert.deepEqual([status, reply.code], [400, 'activity-malformed'], JSON.stringify(body));
      assert.match(reply.message, /^Tally could not read this activity/);
      assert.ok(bot.lines.some((line) => line.includes('"code":"activity-malformed"')));
    }
    assert.equal((await bot.post(good)).status, 200);
  });

  it('refuses a body that is not sent as JSON, as another site’s form would be', async () => {
    assert.equal((await bot.post(hello(), { 'content-type': 'text/plain' })).status, 400);
  });

  it('survives odd mentions', async () => {
    for (const entities of [
      [{ type: 'mention' }],
      [{ type: 'mention', text: '<at>T</at>', mentioned: null }],
      [{ type: 'mention', mentioned: { id: '28:tally' } }],
    ]) {
      assert.equal((await bot.post(bot.message('advisor', 'help', undefined, { entities, text: '' }))).status, 200);
    }
  });

  it('stops reading at half a megabyte', async () => {
    const { status, body } = await bot.post(bot.message('advisor', 'x'.repeat(600 * 1024)));
    assert.deepEqual([status, body.code], [413, 'activity-too-large']);
  });

  it('says that the process lives, and whether the store and the pack are ready', async () => {
    assert.deepEqual(await send(bot.bot.port, '/healthz', undefined), { status: 200, body: { alive: true } });
    assert.deepEqual(await send(bot.bot.port, '/readyz', undefined), { status: 200, body: { ready: true } });
    const desk = {
      ...bot.desk,
      ready: async () => {
        throw new TallyError('store-unreachable', 'The store cannot be reached.');
      },
    };
    const unready = await startBot({ config: { port: 0, authority: 'demo', local: true, bot: undefined }, desk, log: openLog('silent') });
    after(() => unready.close());
    assert.deepEqual(await send(unready.port, '/readyz', undefined), { status: 503, body: { ready: false, code: 'store-unreachable' } });
    assert.equal((await send(unready.port, '/healthz', undefined)).status, 200);
  });

  it('does not open on a port that is taken', async () => {
    const config = { port: bot.bot.port, authority: 'demo', local: true, bot: undefined };
    await assert.rejects(startBot({ config, desk: bot.desk, log: openLog('silent') }), { code: 'EADDRINUSE' });
  });

  it('shows a browser what Tally is, what it keeps and on what terms, where the manifest says', async () => {
    const page = await fetch(`http://127.0.0.1:${bot.bot.port}/about`);
    assert.deepEqual([page.status, page.headers.get('content-type')], [200, 'text/html; charset=utf-8']);
    const html = await page.text();
    for (const place of ['id="privacy"', 'id="terms"']) assert.ok(html.includes(place));
  });

  it('has nothing behind any other path', async () => {
    assert.equal((await send(bot.bot.port, '/', undefined)).status, 404);
    assert.equal((await send(bot.bot.port, '/api/messages', undefined)).status, 405);
  });
});

describe('with sign-in the door', () => {
  it('refuses an activity without a good token, and says no more than that', async () => {
    const appId = '00000000-0000-4000-8000-000000000001';
    const lines: string[] = [];
    const signed = await startBot({
      config: {
        port: 0,
        authority: 'demo',
        local: false,
        bot: { appId, appType: 'SingleTenant', tenantId: appId, password: 'not-a-secret' },
      },
      desk: bot.desk,
      log: openLog('info', { write: (line: string) => void lines.push(line) }),
    });
    after(() => signed.close());
    const activity = { ...hello(), serviceUrl: 'https://smba.trafficmanager.net/uk/' };
    for (const authorization of ['', 'Bearer', 'Bearer eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0.', 'Basic YTpi']) {
      const { status, body } = await send(signed.port, '/api/messages', JSON.stringify(activity), { authorization });
      assert.deepEqual([status, body], [401, { code: 'sender-unknown', message: 'Tally could not make sure who sent this.' }]);
    }
    assert.equal((await send(signed.port, '/api/messages', JSON.stringify({ ...hello(), channelId: 'emulator' }))).status, 403);
    assert.doesNotMatch(lines.join(''), /eyJ|not-a-secret/);
  });
});
