import assert from 'node:assert/strict';
import { test } from 'node:test';
import { converse } from '../../src/language/converse.ts';
import { requests } from '../../src/requests/index.ts';
import { erasePerson } from '../../src/terminal/person/erase-person.ts';
import { exportPerson } from '../../src/terminal/person/export-person.ts';
import { sayUnheard } from '../../src/terminal/say-unheard.ts';
import { type TestDesk, testDesk } from '../support/desk.ts';

const song = 'sing me a song about the sea';

async function kept({ store }: TestDesk) {
  const all = [];
  for await (const { body } of store.list('demo', 'unheard', 'unheard:')) all.push(body);
  return all;
}

test('what was not understood is kept with the person’s key and the month, and printed for the administrator', async () => {
  const desk = await testDesk();
  await converse(song, await desk.as('head'));
  await converse('how many days are left?', await desk.as('head'));
  assert.deepEqual(await kept(desk), [{ text: song, by: 'p-head', month: '2027-01', until: '2027-04-20' }]);
  assert.equal(await sayUnheard(desk.store, 'demo', '2027-01-20'), `1 message was not understood:\n2027-01  p-head  ${song}`);
});

test('after 90 days it is gone: with the next that is kept, and when the list is printed', async () => {
  const desk = await testDesk();
  await converse(song, await desk.as('head'));
  desk.time.today = '2027-04-21';
  await converse('what is the capital of France', await desk.as('head'));
  assert.deepEqual(
    (await kept(desk)).map(({ text }) => text),
    ['what is the capital of France'],
  );
  assert.match(await sayUnheard(desk.store, 'demo', '2027-07-21'), /^Nothing has been kept/);
  assert.deepEqual(await kept(desk), []);
});

test('switched off, nothing is kept', async () => {
  const desk = await testDesk();
  await converse(song, await desk.as('head'), requests, {}, { keepUnheard: false });
  assert.deepEqual(await kept(desk), []);
});

test('it is exported with the person and erased with them', async () => {
  const desk = await testDesk();
  await converse(song, await desk.as('head'));
  await converse(song, await desk.as('advisor'));
  const held = await exportPerson(desk.store, 'demo', 'head@ashmere.example');
  assert.deepEqual(
    (held.unheard as { text: string }[]).map(({ text }) => text),
    [song],
  );
  await erasePerson({ store: desk.store, authority: 'demo', now: '2027-01-20T10:00:00Z' }, 'head@ashmere.example');
  assert.deepEqual(
    (await kept(desk)).map(({ by }) => by),
    ['p-advisor'],
  );
});
