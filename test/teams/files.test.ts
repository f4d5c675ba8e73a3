import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileOf } from '../../src/files/file-of.ts';
import { perform } from '../../src/requests/perform.ts';
import { mayUploadTo } from '../../src/teams/files/upload-file.ts';
import { botUnderTest } from '../support/bot.ts';
import { docOf, putAll } from '../support/desk.ts';
import { startUploadServer } from '../support/upload-server.ts';
import { openWorkbook } from '../support/workbook.ts';

const bot = await botUnderTest({ patience: 1000 });
const { connector } = bot;
const cloud = await startUploadServer();
after(() => cloud.close());

const caseload = { v: 1, request: 'export', input: { request: 'caseload', input: {} }, nonce: 'n1.0' };
const consentCard = 'application/vnd.microsoft.teams.card.file.consent';
const info = (uploadUrl = `${cloud.url}/up?session=1`) => ({
  contentUrl: 'https://ashmere-my.sharepoint.com/personal/x/caseload.xlsx',
  name: 'x.xlsx',
  uploadUrl,
  uniqueId: 'unique-1',
  fileType: 'xlsx',
});
const decide = (part: string, value: object, replyToId?: string) =>
  bot.post(bot.activity(part, { type: 'invoke', name: 'fileConsent/invoke', value, replyToId }));
const accept = (part: string, context: object, uploadInfo: object = info()) =>
  decide(part, { type: 'fileUpload', action: 'accept', context, uploadInfo });
const said = () => connector.sent.map(({ body }) => body?.text ?? body?.summary ?? '');

/** The workbook button of a list, pressed: what the offer carries. */
async function offered(part: string, data: object = caseload) {
  await bot.post(bot.press(part, 'export', data));
  const attachment = connector.sent.at(-1)?.body.attachments?.[0];
  connector.sent.length = 0;
  return attachment;
}

// The first workbook of a process takes longer than a button may on a busy machine, and then comes as a late answer.
before(async () => {
  const context = await bot.desk.context('demo', { aadObjectId: 'aad-advisor' }, { via: 'button' });
  assert.ok(context && 'bytes' in (await fileOf(perform, context, { request: 'caseload', input: {} })));
});

describe('a list as an Excel file', () => {
  afterEach(() => {
    connector.sent.length = 0;
    cloud.puts.length = 0;
    Object.assign(cloud.told, { status: 201, location: undefined, wait: 0 });
  });

  it('is offered under the list, with its name and size, and nothing is put anywhere yet', async () => {
    await bot.post(bot.message('advisor', 'my caseload'));
    const { actions } = connector.sent[0]!.body.attachments[0].content;
    const excel = actions.find(({ title }: { title: string }) => title === 'Excel');
    const { body } = await bot.post(bot.press('advisor', excel.verb, excel.data));
    assert.match(body.value, /The file is offered below/);
    const [attachment] = connector.sent[1]!.body.attachments;
    assert.deepEqual([attachment.contentType, attachment.name], [consentCard, 'Your caseload 2027-01-20.xlsx']);
    assert.ok(attachment.content.sizeInBytes > 1000);
    assert.deepEqual(cloud.puts, []);
  });

  it('is put where Teams says once it is accepted, and shown in the chat', async () => {
    const { content } = await offered('advisor');
    const { status } = await accept('advisor', content.acceptContext);
    assert.equal(status, 200);
    const [put] = cloud.puts;
    assert.ok(put);
    assert.deepEqual(
      [put.method, put.path, put.headers['content-range']],
      ['PUT', '/up?session=1', `bytes 0-${put.bytes.length - 1}/${put.bytes.length}`],
    );
    assert.match(JSON.stringify(openWorkbook(put.bytes)), /Marlow Bank Primary School/);
    const [shown] = connector.sent[0]!.body.attachments;
    assert.deepEqual(
      [shown.contentType, shown.contentUrl, shown.content],
      ['application/vnd.microsoft.teams.card.file.info', info().contentUrl, { uniqueId: 'unique-1', fileType: 'xlsx' }],
    );
  });

  it('is not made where it is declined, and a sentence says so', async () => {
    const { content } = await offered('advisor');
    assert.equal((await decide('advisor', { type: 'fileUpload', action: 'decline', context: content.declineContext })).status, 200);
    assert.match(said().join(), /You declined the file/);
    assert.deepEqual(cloud.puts, []);
  });

  it('has its offer taken away once it is settled, and left where it was not taken', async () => {
    const { content } = await offered('advisor');
    const deleted = () => connector.sent.filter(({ method }) => method === 'DELETE').map(({ path }) => path.split('/').at(-1));
    const answers = { type: 'fileUpload', context: content.acceptContext };
    await decide('advisor', { ...answers, action: 'accept', uploadInfo: info() }, 'offer-1');
    await decide('advisor', { ...answers, action: 'decline' }, 'offer-2');
    assert.deepEqual(deleted(), ['offer-1', 'offer-2']);
    cloud.told.status = 507;
    await decide('advisor', { ...answers, action: 'accept', uploadInfo: info() }, 'offer-3');
    cloud.told.status = 201;
    connector.refuse.push({ match: /^DELETE/, status: 404 });
    await decide('advisor', { ...answers, action: 'decline' }, 'offer-4');
    connector.refuse.length = 0;
    assert.match(said().at(-1), /You declined the file/);
    assert.deepEqual(deleted(), ['offer-1', 'offer-2']);
  });

  it('holds what the person may see when they accept, not when it was offered', async () => {
    const data = { ...caseload, input: { request: 'allocation', input: { provider: '900002' } } };
    const { content } = await offered('head-two', data);
    const { person } = (await bot.desk.context('demo', { aadObjectId: 'aad-head-two' }, { via: 'chat' }))!.asker;
    const moved = { ...person, roles: [{ role: 'headteacher' as const, providers: ['900003'] }] };
    await putAll(bot.store, 'demo', [docOf('person', `person:${person.key}`, moved), docOf('revision', 'revision', { revision: 'moved' })]);
    await accept('head-two', content.acceptContext);
    assert.deepEqual(cloud.puts, []);
    assert.match(said().join(), /cannot find that provider/);
  });

  it('of another school is not to be had by altering what the offer carries', async () => {
    for (const context of [
      { v: 1, request: 'allocation', input: { provider: '900002' } },
      { v: 1, request: 'caseload', input: { person: 'p-advisor' } },
      { v: 1, request: 'log-days', input: { provider: '900001' } },
      { v: 1, request: '__proto__', input: {} },
    ])
      await accept('head', context);
    await accept('stranger', { v: 1, request: 'caseload', input: {} });
    assert.deepEqual(cloud.puts, []);
    assert.equal(connector.sent.length, 5);
    assert.match(said().at(-1), /does not know you yet/);
    assert.doesNotMatch(JSON.stringify(connector.sent), /Cinder Lane/);
  });

  it('is put nowhere else: an address that is not the person’s own files is refused', async () => {
    const ok = { v: 1, request: 'caseload', input: {} };
    for (const bad of ['http://169.254.169.254/latest', 'https://evil.example/up', 'file:///etc/passwd', 'not an address', ''])
      await accept('advisor', ok, info(bad));
    await decide('advisor', { action: 'accept', context: ok });
    await decide('advisor', { action: 'burn' });
    assert.equal(connector.sent.length, 7);
    for (const one of said()) assert.match(one, /could not read what that button sent/);
    for (const [address, may] of Object.entries({
      'https://ashmere-my.sharepoint.com/personal/x?y=1': true,
      'http://ashmere-my.sharepoint.com/x': false,
      'https://ashmere-my.sharepoint.com:444/x': false,
      'https://sharepoint.com.evil.example/x': false,
      'https://evilsharepoint.com/x': false,
      'https://me@ashmere-my.sharepoint.com/x': false,
      'http://127.0.0.1:9/x': false,
    }))
      assert.equal(mayUploadTo(address, false), may, address);
  });

  it('that is not taken, or is sent elsewhere, is said not to have been, and no redirection is followed', async () => {
    const ok = { v: 1, request: 'caseload', input: {} };
    for (const told of [{ status: 507 }, { status: 307, location: `${cloud.url}/elsewhere` }]) {
      Object.assign(cloud.told, told);
      await accept('advisor', ok);
      assert.match(said().at(-1), /did not take the file/);
    }
    assert.deepEqual(
      cloud.puts.map(({ path }) => path),
      ['/up?session=1', '/up?session=1'],
    );
  });

  it('that takes long is acknowledged in time and shown when it is there', async () => {
    cloud.told.wait = 1500;
    const began = performance.now();
    assert.equal((await accept('advisor', { v: 1, request: 'caseload', input: {} })).status, 200);
    assert.ok(performance.now() - began < 1450);
    assert.deepEqual(connector.sent, []);
    await wait(1200);
    assert.match(said().join(), /is among your files now/);
  });

  it('asked for in a room is offered one to one, and the room is only told so', async () => {
    const room = { id: '19:room', conversationType: 'channel', isGroup: true };
    const { body } = await bot.post(bot.press('advisor', 'export', caseload, room));
    assert.match(body.value, /sent you the answer in our own chat/);
    const offer = connector.sent.find(({ conversation }) => conversation === 'a:own-29:advisor');
    assert.equal(offer?.body.attachments[0].contentType, consentCard);
    assert.ok(connector.sent.every(({ conversation }) => conversation !== '19:room'));
  });

  it('is offered to somebody who asks in words for the answer before as a file', async () => {
    await bot.post(bot.message('advisor', 'what is due for Marlow Bank Primary School?'));
    await bot.post(bot.message('advisor', 'can I have that in Excel please?'));
    const [attachment] = connector.sent[1]!.body.attachments;
    assert.deepEqual([attachment.contentType, attachment.content.acceptContext.request], [consentCard, 'due']);
    assert.equal(attachment.content.acceptContext.input.provider, '900001');
    await bot.post(bot.message('advisor', 'and the next TAS?'));
    assert.match(connector.sent[2]?.body.summary, /^Marlow Bank|Marlow Bank/);
  });

  it('of nothing is no file but a sentence', async () => {
    const { body } = await bot.post(bot.press('head', 'export', { ...caseload, input: { request: 'caseload', input: {} } }));
    assert.match(JSON.stringify(body.value), /does not include this/);
    assert.deepEqual(connector.sent, []);
  });
});
