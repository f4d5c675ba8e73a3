import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { setTimeout as after } from 'node:timers/promises';
import type { Answer } from '../../src/requests/answer.ts';
import { perform } from '../../src/requests/perform.ts';
import { plainAnswer } from '../../src/requests/words/plain-answer.ts';
import { botUnderTest } from '../support/bot.ts';

const next: { answer?: typeof perform } = {};
const bot = await botUnderTest({ patience: 300, perform: (...all) => (next.answer ?? perform)(...all) });
const { connector } = bot;
const personal = (part: string) => ({ id: `own-${part}`, conversationType: 'personal' });
const data = { v: 1, request: 'remaining-days', input: { provider: '900001' }, nonce: 'n1.0' };
const message = 'application/vnd.microsoft.activity.message';

describe('a pressed button', () => {
  afterEach(() => {
    next.answer = undefined;
    connector.sent.length = 0;
  });

  it('is answered with a card in its place, and nothing is posted', async () => {
    const { status, body } = await bot.post(bot.press('advisor', 'remaining-days', data));
    assert.deepEqual([status, body.statusCode, body.type], [200, 200, 'application/vnd.microsoft.card.adaptive']);
    assert.equal(body.value.body[0].text, 'Marlow Bank Primary School');
    assert.deepEqual(connector.sent, []);
  });

  it('answers each of many people at once with their own card, and never changes a card for all', async () => {
    next.answer = async ({ asker }) => {
      await after(Math.random() * 40);
      return plainAnswer('For', asker.person.name);
    };
    const room = { id: '19:group', conversationType: 'groupChat', isGroup: true };
    const parts = ['advisor', 'head', 'owner', 'manager'];
    for (let round = 0; round < 3; round += 1) {
      const replies = await Promise.all(parts.map((part) => bot.post(bot.press(part, 'remaining-days', data, room))));
      assert.deepEqual(
        replies.map(({ body }) => [body.type, body.value.body[1].text]),
        ['Priya Nair', 'Ruth Calloway', 'Kiran Bedi', 'Anita Rowe'].map((name) => ['application/vnd.microsoft.card.adaptive', name]),
      );
    }
    assert.deepEqual(connector.sent, []);
  });

  it('of a client without Action.Execute is answered with a new message', async () => {
    await bot.post(bot.activity('advisor', { type: 'message', value: { verb: 'remaining-days', ...data } }));
    assert.equal(connector.sent.length, 1);
    assert.match(connector.sent[0]?.body.summary, /^Marlow Bank Primary School/);
  });

  it('for a provider that is not theirs gets the same words as one that does not exist', async () => {
    const asked = async (provider: string) =>
      (await bot.post(bot.press('head', 'remaining-days', { ...data, input: { provider } }))).body.value.body;
    assert.deepEqual(await asked('900002'), await asked('999999'));
  });

  it('of an older version of Tally, or of none, says to ask again', async () => {
    for (const stale of [{ ...data, v: 0 }, { request: 'remaining-days' }, { action: 'x' }, 'text', null, undefined]) {
      const { status, body } = await bot.post(bot.press('advisor', 'remaining-days', stale));
      assert.deepEqual([status, body.type], [200, message]);
      assert.match(body.value, /older version of Tally/);
    }
  });

  it('whose data was altered gets a plain sentence and does nothing', async () => {
    for (const altered of [
      { ...data, request: 'log-days' },
      { ...data, input: 'x' },
      { ...data, nonce: { a: 1 } },
      { ...data, nonce: 'x'.repeat(5000) },
    ]) {
      const { status, body } = await bot.post(bot.press('advisor', 'remaining-days', altered));
      assert.deepEqual([status, body.type], [200, message]);
      assert.match(body.value, /could not read what that button sent, and nothing was changed/);
    }
  });

  it('that smuggles in fields or another input is answered in plain words by the request itself', async () => {
    for (const input of [{ provider: '900001', year: 1 }, { provider: { $ne: 1 } }, {}]) {
      const { status, body } = await bot.post(bot.press('advisor', 'remaining-days', { ...data, input }));
      assert.deepEqual([status, body.statusCode], [200, 200]);
      assert.match(JSON.stringify(body.value), /check what was entered|may be an old one|cannot find/);
    }
  });

  it('with a verb that nothing answers to says that it no longer works', async () => {
    const { status, body } = await bot.post(bot.press('advisor', 'no-such-request', { ...data, request: 'no-such-request' }));
    assert.equal(status, 200);
    assert.match(JSON.stringify(body.value), /Tally has changed since that card was sent/);
  });

  it('of somebody unknown says how to get access', async () => {
    const { body } = await bot.post(bot.press('stranger', 'remaining-days', data));
    assert.match(body.value, /does not know you yet/);
  });

  it('that fails says a sentence with a reference in place of the client’s shrug', async () => {
    next.answer = async () => {
      throw new Error('secret cause');
    };
    const { status, body } = await bot.post(bot.press('advisor', 'remaining-days', data));
    assert.deepEqual([status, body.type], [200, message]);
    assert.match(body.value, /Something went wrong.*Reference \w{8}/);
    assert.doesNotMatch(JSON.stringify(body), /secret cause/);
  });

  it('that takes long is answered in time, and its answer follows as a message', async () => {
    const late = Promise.withResolvers<Answer>();
    next.answer = () => late.promise;
    // It is answered although there is no answer yet.
    const { body } = await bot.post(bot.press('advisor', 'remaining-days', data));
    assert.match(body.value, /still working on this/);
    late.resolve(plainAnswer('Late', 'But here.'));
    while (connector.sent.length === 0) await after(20);
    assert.deepEqual(
      connector.sent.map(({ conversation, body: { summary } }) => [conversation, summary]),
      [[personal('advisor').id, 'Late\n\nBut here.']],
    );
  });

  it('of a form keeps what was typed where the answer is only a sentence', async () => {
    next.answer = async () => plainAnswer('That did not fit', 'Please check the days.');
    const { body } = await bot.post(bot.press('advisor', 'log-days', { ...data, request: 'log-days', days: 'x' }));
    assert.deepEqual([body.type, body.value], [message, 'Please check the days.']);
  });

  it('of a form with something wrong brings the form back with what was typed', async () => {
    const typed = { activity: 'core-visit', days: '4', date: '2027-13-45', part: 'split', note: 'Met the *new* head' };
    const { body } = await bot.post(bot.press('advisor', 'log-days', { ...data, request: 'log-days', ...typed }));
    assert.equal(body.type, 'application/vnd.microsoft.card.adaptive');
    const fields = body.value.body.filter(({ type }: { type: string }) => type.startsWith('Input.'));
    assert.equal(fields.find(({ id }: { id: string }) => id === 'note')?.value, 'Met the *new* head');
    assert.equal(fields.find(({ id }: { id: string }) => id === 'activity')?.value, 'core-visit');
  });

  it('of a kind of invoke that Tally has no use for is refused as not supported', async () => {
    const { status, body } = await bot.post(bot.activity('advisor', { type: 'invoke', name: 'task/fetch', value: {} }));
    assert.deepEqual([status, body.code], [501, 'NotSupported']);
  });
});
