import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPacks } from '../../src/packs/open-packs.ts';
import { openDesk } from '../../src/requests/desk/desk.ts';
import { requests } from '../../src/requests/index.ts';
import { perform } from '../../src/requests/perform.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { docOf, putAll, testDesk } from '../support/desk.ts';
import { emailOf } from '../support/desk-people.ts';
import { entriesIn, leftAt } from '../support/ledger.ts';

test('a request that Tally does not have is an old button, said in words', async () => {
  const { ask } = await testDesk();
  for (const name of ['drop-tables', '', '__proto__', 'constructor', 'Remaining-Days']) {
    assert.equal((await ask('hos', name, { provider: '900001' })).title, 'That button no longer works', name);
  }
});

test('input that does not fit is answered in words, and names the field', async () => {
  const { ask } = await testDesk();
  const wrong = await ask('hos', 'due', { skip: -1 });
  assert.equal(wrong.title, 'That did not fit together');
  assert.match(wrong.lead, /skip/);
  assert.equal((await ask('hos', 'due', { unheard: 1 })).title, 'That did not fit together');
  assert.equal((await ask('hos', 'log-days', { provider: '900001', days: { $gt: 0 } })).title, 'That did not fit together');
  assert.equal((await ask('hos', 'reverse-days', { provider: '900001', entries: Array(31).fill('x') })).title, 'That did not fit together');
});

test('a provider’s name of a million letters is not found, like any other', async () => {
  const { ask } = await testDesk();
  assert.equal((await ask('hos', 'category', { provider: 'x'.repeat(1_000_000) })).title, 'Not found');
});

test('no answer of days, categories or plans comes without the place it rests on', async () => {
  const { ask } = await testDesk();
  for (const name of ['provider-overview', 'category', 'remaining-days', 'allocation', 'next-tas', 'due']) {
    for (const provider of ['900001', '900002', '900003', '900004', 'EY900001', 'EY900002']) {
      const { sources } = await ask('hos', name, { provider });
      assert.ok(
        sources.length > 0 && sources.every((source) => source.startsWith('Education Excellence Strategy 2021–24, ')),
        `${name} ${provider}`,
      );
    }
  }
});

test('every answer about a provider that says more than the register is for the person who asked, not for the room', async () => {
  const { ask } = await testDesk();
  const ofRegister = ['inspection', 'register-card'];
  for (const { name, input } of requests) {
    if (input.safeParse({}).success || !('provider' in input.shape) || ofRegister.includes(name)) continue;
    const { audience, refused } = await ask('hos', name, { provider: '900001' });
    // What does not fit is answered in words that name no provider.
    if (refused !== 'role' && refused !== 'input') assert.equal(audience, 'person', name);
  }
});

test('every provider of every kind is answered by every request, in words', async () => {
  const { ask, as } = await testDesk();
  for (const { key } of (await as('hos')).directory.all()) {
    for (const { name } of requests.filter((one) => 'provider' in one.input.shape)) {
      const { title, lead } = await ask('hos', name, { provider: key });
      assert.ok(title.length > 0 && lead.length > 0);
      assert.doesNotMatch(lead, /undefined|NaN|null|\[object/, `${name} ${key}: ${lead}`);
    }
  }
});

test('a nonce of any shape gives entries an id that any store takes', async () => {
  const { ask, store } = await testDesk();
  for (const nonce of ['1:aB/cD?#\\=', 'f:0123', '’☃\n', 'x'.repeat(5000)]) {
    assert.match((await ask('advisor', 'log-days', { provider: '900006', activity: 'core-visit', days: 1 }, nonce)).title, /^Logged/);
  }
  const ids = (await entriesIn(store, '900006')).map(({ id }) => id);
  assert.equal(ids.length, 4);
  for (const id of ids) assert.match(id, /^[\w-]{1,60}$/);
});

test('the bot and the terminal on one store: both logs land, and what one changes the other sees', async () => {
  const { folder, time, ask, ...first } = await testDesk();
  const store = openEmbeddedStore({ folder });
  try {
    const clock = { today: () => time.today, now: () => time.now };
    const desk = openDesk({ store, packs: openPacks(), clock });
    const asSenior = async () => {
      const context = await desk.context('demo', { email: emailOf('senior') }, { via: 'terminal' });
      assert.ok(context);
      return context;
    };
    const input = { provider: '900001', activity: 'core-visit', days: 2, part: 'visit' };
    await Promise.all([ask('advisor', 'log-days', input), perform(await asSenior(), 'log-days', input)]);
    assert.equal(await leftAt(first, '900001'), 24);
    const sources = (await entriesIn(first.store, '900001')).filter(({ date }) => date === time.today).map(({ source }) => source);
    assert.deepEqual(sources.toSorted(), ['chat', 'terminal']);

    const senior = (await first.as('senior')).asker.person;
    await putAll(first.store, 'demo', [
      docOf('person', `person:${senior.key}`, { ...senior, roles: [] }),
      docOf('revision', 'revision', { revision: 'changed-by-the-bot' }),
    ]);
    assert.equal(await desk.context('demo', { email: senior.email }, { via: 'terminal' }), undefined);
  } finally {
    await store.close();
  }
});
