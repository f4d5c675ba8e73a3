import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { setTimeout as after } from 'node:timers/promises';
import { perform } from '../../src/requests/perform.ts';
import { plainAnswer } from '../../src/requests/words/plain-answer.ts';
import { botUnderTest } from '../support/bot.ts';

const log = { activity: 'core-visit', days: '4', date: '2027-01-19', part: 'visit' };
let turns = 0;
const bot = await botUnderTest({
  converse: async (words, context) => {
    turns += 1;
    if (words.startsWith('log')) return perform(context, 'log-days', { provider: '900001', ...log });
    await after(Math.random() * 30);
    return plainAnswer('Heard', words);
  },
});
const { connector } = bot;

async function entries(): Promise<number> {
  let count = 0;
  for await (const _ of bot.store.list('demo', 'entry', 'entry:900001:2026:')) count += 1;
  return count;
}

describe('an activity that is delivered again', () => {
  afterEach(() => {
    connector.sent.length = 0;
    connector.refuse.length = 0;
  });

  it('at the same time or later is done once and answered once', async () => {
    const before = await entries();
    const message = bot.message('advisor', 'log a visit');
    await Promise.all([bot.post(message), bot.post({ ...message, timestamp: '2027-01-20T10:00:16.000Z' })]);
    await bot.post(message);
    assert.equal(connector.sent.length, 1);
    assert.equal(await entries(), before + 1);
  });

  it('as a button gets the same card again and does its work once', async () => {
    const before = await entries();
    const press = bot.press('advisor', 'log-days', { v: 1, request: 'log-days', input: { provider: '900001' }, nonce: 'form-1', ...log });
    const [first, second] = await Promise.all([bot.post(press), bot.post(press)]);
    assert.equal(first?.body.statusCode, 200);
    assert.deepEqual(second, first);
    assert.equal(await entries(), before + 1);
  });

  it('under another id but with the same form’s nonce does its work once', async () => {
    const data = { v: 1, request: 'log-days', input: { provider: '900001' }, nonce: 'form-2', ...log };
    await bot.post(bot.press('advisor', 'log-days', data));
    const after = await entries();
    await bot.post(bot.press('advisor', 'log-days', data));
    assert.equal(await entries(), after);
  });

  it('is done again where the first delivery failed', async () => {
    connector.refuse.push({ match: /POST .*own-advisor/, status: 403 });
    const message = bot.message('advisor', 'hello');
    assert.equal((await bot.post(message)).status, 500);
    connector.refuse.length = 0;
    assert.equal((await bot.post(message)).status, 200);
    assert.equal(connector.sent.length, 1);
  });

  it('is another activity where only its conversation differs, though the id is the same', async () => {
    await bot.post({ ...bot.message('advisor', 'one'), id: 'same' });
    await bot.post({ ...bot.message('head', 'two'), id: 'same' });
    assert.deepEqual(
      connector.sent.map(({ body }) => body.summary),
      ['Heard\n\none', 'Heard\n\ntwo'],
    );
  });

  it('is another act of the same person in another conversation, though the id is the same', async () => {
    const before = await entries();
    await bot.post({ ...bot.message('advisor', 'log a visit'), id: 'twin' });
    await bot.post({ ...bot.message('advisor', 'log a visit', { id: 'another', conversationType: 'personal' }), id: 'twin' });
    assert.equal(await entries(), before + 2);
  });

  it('is told apart from many turns at once in one conversation, each of which is answered once', async () => {
    turns = 0;
    const words = Array.from({ length: 20 }, (_, at) => `question ${at}`);
    const replies = await Promise.all(words.map((text) => bot.post(bot.message('advisor', text))));
    assert.ok(replies.every(({ status }) => status === 200));
    assert.equal(turns, 20);
    assert.deepEqual(connector.sent.map(({ body }) => body.summary).sort(), words.map((text) => `Heard\n\n${text}`).sort());
  });
});
