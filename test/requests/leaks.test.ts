import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../../src/requests/answer.ts';
import { requests } from '../../src/requests/index.ts';
import { docOf, putAll, testDesk } from '../support/desk.ts';
import { people } from '../support/desk-people.ts';
import { providers } from '../support/desk-providers.ts';
import { entriesIn } from '../support/ledger.ts';

const { ask, store } = await testDesk();
const leaders = { head: '900001', 'head-two': '900002', chair: '900001', owner: 'EY900001', 'setting-manager': 'EY900001' };
const nowhere = '999999';

/** Inputs a person could send by hand, a button's data altered included: each with a provider's key put in. */
const shapes: ((key: string) => Record<string, unknown>)[] = [
  (provider) => ({ provider }),
  (provider) => ({ provider, activity: 'core-visit' }),
  (provider) => ({ provider, activity: 'core-visit', days: 4, date: '2027-01-19' }),
  (provider) => ({ provider, category: 'C' }),
  (provider) => ({ provider, person: 'p-advisor-two', by: 'p-officer' }),
  (provider) => ({ provider, reason: 'x', start: '2027-01-20', until: '2027-02-01' }),
  (provider) => ({ provider, person: 'p-advisor-two' }),
  (provider) => ({ provider, skip: 0, when: 'overdue' }),
  (provider) => ({ provider, entries: ['900011-2026-12-02-focused-support-visit'], reason: 'x' }),
  (provider) => ({ provider, since: '2026-09-01', scope: 'authority' }),
  (provider) => ({ provider, category: 'C', from: ['A', 'B1', 'B2'], person: 'p-advisor-two' }),
  (provider) => ({ provider, other: provider }),
  (provider) => ({ provider, unheard: 'of' }),
  (provider) => ({ providers: [provider] }),
];

test('another school asked for by key, URN, name or altered button gets the words of one that does not exist', async () => {
  for (const part of ['head', 'owner'] as const) {
    const others = providers.filter(({ key }) => key !== leaders[part]);
    // Every school by the plain key and the name; by the inputs that say more, one of each kind.
    const ofEachKind = [...new Map(others.map((one) => [one.kind, one])).values()];
    for (const { name } of requests) {
      for (const [nth, shape] of shapes.entries()) {
        const none = await ask(part, name, shape(nowhere));
        for (const { key, name: theirName } of nth === 0 ? others : ofEachKind) {
          assert.deepEqual(await ask(part, name, shape(key)), none, `${part}, ${name}, ${key}`);
          assert.deepEqual(await ask(part, name, shape(theirName.slice(0, 20))), none, `${part}, ${name}, ${theirName}`);
        }
      }
    }
  }
});

test('a key in another form is no way round: case, spaces, zeros, lists and objects', async () => {
  const none = await ask('head', 'category', { provider: nowhere });
  for (const provider of ['900002 ', ' 900002', '0900002', '900002\u0000', '900001,900002', '__proto__', 'constructor', 'toString']) {
    assert.deepEqual(await ask('head', 'category', { provider }), none, provider);
  }
  for (const provider of [['900002'], { key: '900002' }, 900002, null, true]) {
    const answer = await ask('head', 'category', { provider });
    assert.equal(answer.title, 'That did not fit together');
    assertNothingOfOthers('head', answer);
  }
});

test('another school named beside one’s own gets the words of one that does not exist', async () => {
  const taking = requests.filter(({ input }) => 'provider' in input.shape && 'other' in input.shape);
  assert.ok(taking.length > 0);
  for (const [part, own] of Object.entries(leaders)) {
    for (const { name } of taking) {
      const none = await ask(part, name, { provider: own, other: nowhere });
      assert.equal(none.title, 'Not found');
      for (const { key, name: theirName } of providers.filter((one) => one.key !== own)) {
        assert.deepEqual(await ask(part, name, { provider: own, other: key }), none, `${part}, ${name}, ${key}`);
        assert.deepEqual(await ask(part, name, { provider: own, other: theirName.slice(0, 20) }), none, `${part}, ${name}, ${theirName}`);
        assert.deepEqual(await ask(part, name, { provider: key, other: own }), none, `${part}, ${name}, ${key} first`);
      }
    }
  }
});

test('input that is no object at all is answered in words', async () => {
  for (const input of [undefined, null, 'provider', 7, [], '{"provider":"900002"}']) {
    for (const { name } of requests) assertNothingOfOthers('head', await ask('head', name, input));
  }
});

test('no answer to a head names another school, its category, its people or a count of them', async () => {
  for (const [part, own] of Object.entries(leaders)) {
    for (const { name } of requests) {
      for (const input of [
        {},
        ...shapes.map((shape) => shape(own)),
        { person: 'p-advisor-two' },
        { person: 'me' },
        { category: 'A' },
        { skip: 12 },
        { kind: 'pvi' },
        { scope: 'authority', since: '2026-09-01' },
        { from: ['A', 'B1', 'B2'], category: 'C', person: 'p-advisor-two' },
        { state: 'overdue', ofsted: 'good', place: 'Ashmere' },
      ]) {
        assertNothingOfOthers(part, await ask(part, name, input));
      }
    }
  }
});

test('a head asking what is due for an advisor is answered for the own school alone', async () => {
  const own = await ask('head', 'due', {});
  assert.equal((await ask('head', 'due', { person: 'p-advisor-two' })).lead, own.lead);
});

test('the head of an academy is not told which school it was, though its days are carried', async () => {
  const desk = await testDesk();
  const { person } = (await desk.as('head')).asker;
  await putAll(desk.store, 'demo', [
    docOf('person', `person:${person.key}`, { ...person, roles: [{ role: 'headteacher', providers: ['900005'] }] }),
    docOf('revision', 'revision', { revision: '2' }),
  ]);
  for (const { name } of requests) {
    const said = JSON.stringify(await desk.ask('head', name, { provider: '900005' }));
    assert.ok(!said.includes('900031') && !said.includes('Saltersgate Primary School'), `${name}: ${said}`);
  }
});

test('the head of a closed school is told that it closed, and not what it became', async () => {
  const desk = await testDesk();
  const { person } = (await desk.as('head')).asker;
  await putAll(desk.store, 'demo', [
    docOf('person', `person:${person.key}`, { ...person, roles: [{ role: 'headteacher', providers: ['900031'] }] }),
    docOf('revision', 'revision', { revision: '2' }),
  ]);
  for (const { name } of requests) {
    const said = JSON.stringify(await desk.ask('head', name, { provider: '900031' }));
    assert.ok(!said.includes('900005') && !said.includes('Saltersgate Academy'), `${name}: ${said}`);
  }
  assert.match((await desk.ask('head', 'remaining-days', { provider: '900031' })).lead, /closed on Thu 31 Dec 2026/);
});

test('partners get not one provider’s name out of any request but those of their dashboard', async () => {
  for (const part of ['finance', 'hr', 'safety', 'safeguarding', 'facilities', 'sneys', 'speech']) {
    const keeps = !['sneys', 'speech'].includes(part);
    for (const { name } of requests.filter((one) => !keeps || !(one.dashboard || one.name === 'help'))) {
      for (const input of [{}, { provider: '900001' }, { category: 'C' }, { person: 'p-advisor' }]) {
        const said = JSON.stringify(await ask(part, name, input));
        for (const { key, name: called } of providers)
          assert.ok(!said.includes(called) && !said.includes(key), `${part}, ${name}: ${called}`);
      }
    }
  }
});

test('asking changes nothing: no days, years or decisions are written by anybody who may not', async () => {
  for (const key of Object.values(leaders)) assert.ok((await entriesIn(store, key)).every(({ source }) => source === 'import'));
});

/** Scans every word of an answer, buttons and what they carry included. */
function assertNothingOfOthers(part: string, answer: Answer): void {
  const own = leaders[part as keyof typeof leaders];
  const said = JSON.stringify(answer);
  const ownName = providers.find(({ key }) => key === own)?.name ?? '';
  for (const { key, name } of providers.filter((provider) => provider.key !== own)) {
    assert.ok(!said.includes(`"${key}"`) && !new RegExp(`\\b${key}\\b`).test(said), `${part} was shown the key ${key}: ${said}`);
    if (name !== ownName) assert.ok(!said.includes(name), `${part} was shown ${name}: ${said}`);
  }
  const strangers = people.filter(
    ({ roles, email }) => !roles.some(({ providers: keys }) => keys.includes(own)) && !email.startsWith(`${part}@`),
  );
  for (const { name, email, key } of strangers) {
    // "manager@…" is not "setting-manager@…".
    const found = [name, email, key].some((word) => new RegExp(`(?<![\\w-])${word.replaceAll('.', '\\.')}(?![\\w-])`).test(said));
    assert.ok(!found, `${part} was shown ${name}: ${said}`);
  }
}
