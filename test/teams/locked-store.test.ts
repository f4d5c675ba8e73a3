import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { botUnderTest } from '../support/bot.ts';

const bot = await botUnderTest({ patience: 300 });
const { connector } = bot;
const form = { activity: 'core-visit', days: '4', date: '2027-01-19', part: 'visit' };
const data = { v: 1, request: 'log-days', input: { provider: '900001' }, nonce: 'locked', ...form };

async function entries(): Promise<number> {
  let count = 0;
  for await (const _ of bot.store.list('demo', 'entry', 'entry:900001:2026:')) count += 1;
  return count;
}

describe('while another process holds the store', () => {
  it('a command is answered in time, then in the store’s own sentence; sent again afterwards it is done once', async () => {
    const before = await entries();
    const other = new DatabaseSync(join(bot.folder, 'tally.db'));
    other.exec('BEGIN IMMEDIATE');
    const { body } = await bot.post(bot.press('advisor', 'log-days', data));
    assert.match(body.value, /still working on this/);
    assert.equal((await bot.post(bot.message('advisor', 'what category is Marlow Bank Primary?'))).status, 200);
    assert.match(connector.sent.splice(0)[0]?.body.summary, /Marlow Bank/);
    for (let waited = 0; connector.sent.length === 0 && waited < 100; waited += 1) await pause(100);
    assert.match(connector.sent[0]?.body.text, /busy.*\(Reference \w{8}\)$/);
    assert.ok(bot.lines.some((line) => line.includes('"code":"store-busy"')));
    other.exec('ROLLBACK');
    other.close();
    assert.equal(await entries(), before);

    const [first, second] = [
      await bot.post(bot.press('advisor', 'log-days', data)),
      await bot.post(bot.press('advisor', 'log-days', data)),
    ];
    assert.equal(first.body.type, 'application/vnd.microsoft.card.adaptive');
    assert.equal(second.body.statusCode, 200);
    assert.equal(await entries(), before + 1);
  });
});
