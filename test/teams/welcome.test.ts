import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { botUnderTest } from '../support/bot.ts';

const bot = await botUnderTest();
const { connector } = bot;
const added = { type: 'conversationUpdate', membersAdded: [{ id: '28:tally' }] };
const installed = { type: 'installationUpdate', action: 'add' };

describe('being installed', () => {
  afterEach(() => void connector.sent.splice(0));

  it('in a personal chat is greeted once, with what the person can ask, though Teams tells of it twice', async () => {
    await Promise.all([bot.post(bot.activity('advisor', added)), bot.post(bot.activity('advisor', installed))]);
    assert.equal(connector.sent.length, 1);
    assert.match(connector.sent[0]?.body.summary, /^Welcome to Tally\n[\s\S]*Marlow Bank/);
  });

  it('again later is greeted again, and one that is delivered again is not', async () => {
    const again = bot.activity('advisor', installed);
    await bot.post(again);
    await bot.post(again);
    await bot.post(bot.activity('advisor', added));
    assert.equal(connector.sent.length, 1);
  });

  it('by somebody unknown says how to get access', async () => {
    await bot.post(bot.activity('stranger', installed));
    assert.match(connector.sent[0]?.body.text, /^Hello, I am Tally.*does not know you yet/);
  });

  it('in a channel says how to ask there, once, and shows nothing of anybody’s', async () => {
    const room = { id: '19:team', conversationType: 'channel', isGroup: true };
    await bot.post(bot.activity('advisor', added, room));
    await bot.post(bot.activity('advisor', installed, room));
    assert.equal(connector.sent.length, 1);
    assert.match(connector.sent[0]?.body.text, /Mention me with a question/);
    assert.equal(connector.sent[0]?.body.attachments, undefined);
  });

  it('is not what somebody joining a room, an upgrade or a removal is', async () => {
    const room = { id: '19:other', conversationType: 'groupChat', isGroup: true };
    await bot.post(bot.activity('advisor', { ...added, membersAdded: [{ id: '29:someone' }] }, room));
    await bot.post(bot.activity('advisor', { ...installed, action: 'add-upgrade' }, room));
    await bot.post(bot.activity('advisor', { ...installed, action: 'remove' }, room));
    await bot.post(bot.activity('advisor', { type: 'conversationUpdate', membersRemoved: [{ id: '28:tally' }] }, room));
    assert.deepEqual(connector.sent, []);
  });
});
