import assert from 'node:assert/strict';
import { test } from 'node:test';
import { converse } from '../../src/language/converse.ts';
import { factOf, fieldOf } from '../support/answer-words.ts';
import { testDesk } from '../support/desk.ts';

const digest = 'Your week, on Monday morning';
const reminders = 'Reminders of meetings, of agreed actions and of notes owed';
const news = 'News of what you watch';

test('everything is on until somebody says otherwise, and what does not concern them is not offered', async () => {
  const { ask } = await testDesk();
  const form = await ask('advisor', 'my-settings', {});
  assert.deepEqual(
    form.form?.fields.map(({ id, value }) => [id, value]),
    [
      ['digest', 'on'],
      ['reminders', 'on'],
      ['news', 'on'],
      ['until', undefined],
    ],
  );
  assert.deepEqual(
    (await ask('head', 'my-settings', {})).form?.fields.map(({ id }) => id),
    ['reminders', 'news', 'until'],
  );
});

test('the form sets each by itself, pauses to a day, and keeps what was not changed', async () => {
  const desk = await testDesk();
  const saved = await desk.ask('advisor', 'my-settings', { digest: 'pause', reminders: 'off', news: 'on', until: '2027-04-12' });
  assert.equal(
    saved.lead,
    'Your week on Monday morning is paused until Mon 12 Apr 2027, reminders are off and news of what you watch is on.',
  );
  assert.equal(factOf(saved, digest), 'paused until Mon 12 Apr 2027');
  assert.equal(factOf(saved, reminders), 'off');
  const again = await desk.ask('advisor', 'my-settings', {});
  assert.deepEqual(
    ['digest', 'reminders', 'news', 'until'].map((id) => fieldOf(again, id)?.value),
    ['pause', 'off', 'on', '2027-04-12'],
  );
  desk.time.today = '2027-04-13';
  assert.equal(fieldOf(await desk.ask('advisor', 'my-settings', {}), 'digest')?.value, 'on', 'a pause ends by itself');
});

test('a pause needs a day that is still to come', async () => {
  const { ask } = await testDesk();
  for (const [until, said] of [
    [undefined, /Until which day/],
    ['2027-01-19', /has passed/],
    ['soon', /is not a date/],
  ] as const) {
    const answer = await ask('advisor', 'my-settings', { reminders: 'pause', until });
    assert.match(fieldOf(answer, 'until')?.error ?? '', said);
    assert.equal(fieldOf(answer, 'reminders')?.value, 'pause', 'what was chosen stands');
  }
});

test('it is said in words: stopped, paused until a day people name, and turned on again', async () => {
  const { as } = await testDesk();
  const say = async (text: string) => {
    const answer = await converse(text, await as('advisor', text));
    return [digest, reminders, news].map((label) => factOf(answer, label));
  };
  assert.deepEqual(await say('stop the weekly digest'), ['off', 'on', 'on']);
  assert.deepEqual(await say('pause reminders until 12 April'), ['off', 'paused until Mon 12 Apr 2027', 'on']);
  assert.deepEqual(await say('turn the digest back on'), ['on', 'paused until Mon 12 Apr 2027', 'on']);
  assert.deepEqual(await say('no reminders until after half term'), ['on', 'paused until Mon 22 Feb 2027', 'on']);
  assert.deepEqual(await say('mute everything until the end of term'), Array(3).fill('paused until Thu 25 Mar 2027'));
});

test('a setting is the asker’s own, and the audit keeps what it was and is', async () => {
  const { ask, store } = await testDesk();
  await ask('advisor', 'my-settings', { told: 'digest', turn: 'off' });
  await ask('advisor', 'my-settings', { told: 'digest', turn: 'off' });
  assert.equal(fieldOf(await ask('advisor-two', 'my-settings', {}), 'digest')?.value, 'on');
  const changes = [];
  for await (const { body } of store.list('demo', 'audit', 'audit:')) changes.push([body.by, body.change]);
  assert.deepEqual(changes, [['p-advisor', [{ what: digest, before: 'on', after: 'off' }]]]);
});
