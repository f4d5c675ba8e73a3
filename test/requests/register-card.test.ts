import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docOf, putAll, testDesk } from '../support/desk.ts';
import { providers } from '../support/desk-providers.ts';

const { ask, store } = await testDesk();
const facts = async (part: string, provider: string) =>
  Object.fromEntries(((await ask(part, 'register-card', { provider })).facts ?? []).map(({ label, value }) => [label, value]));

test('the register card says what a school is, whether it is open and how it was last inspected', async () => {
  assert.deepEqual(await facts('advisor', '900001'), {
    URN: '900001',
    Type: 'Community school',
    Phase: 'Primary',
    Status: 'Open',
    Head: 'Ruth Calloway',
    'Last inspection': 'Good overall, inspected Tue 15 Mar 2022',
  });
});

test('the register card says nothing of a category, of days or of who looks after a school, and may be shown in a room', async () => {
  for (const { key } of providers) {
    const answer = await ask('hos', 'register-card', { provider: key });
    assert.equal(answer.audience, 'room', key);
    assert.doesNotMatch(JSON.stringify(answer), /category|days left|support|Priya|Tom Ashdown|Meera|\bB1\b/i, key);
    assert.match(answer.sources.join(), /Get Information about Schools.*Open Government Licence/, key);
  }
});

test('a closed school’s register card says since when, and what it is now', async () => {
  const said = await facts('advisor', '900031');
  assert.deepEqual([said.Status, said['Is now']], ['Closed on Thu 31 Dec 2026', 'Saltersgate Academy']);
  assert.match((await ask('advisor', 'register-card', { provider: '900031' })).lead, /closed on Thu 31 Dec 2026/);
});

test('a setting’s register card calls its number Ofsted’s, and its kind in plain words', async () => {
  const said = await facts('owner', 'EY900001');
  assert.deepEqual([said['Ofsted URN'], said.Type], ['EY900001', 'Private, voluntary or independent setting']);
});

test('a report card is said in its own scale', async () => {
  const school = providers.find(({ key }) => key === '900011');
  assert.ok(school);
  const inspections = [{ framework: 'report-card' as const, date: '2026-02-03', areas: { Achievement: { grade: 'Expected standard' } } }];
  await putAll(store, 'demo', [
    docOf('provider', 'provider:900011', { ...school, inspections }),
    docOf('revision', 'revision', { revision: 'inspected' }),
  ]);
  assert.match((await facts('advisor', '900011'))['Last inspection'] ?? '', /Report card: Achievement expected standard/);
});

test('a head gets no register card but the own school’s', async () => {
  assert.equal((await ask('head', 'register-card', { provider: '900002' })).title, 'Not found');
});

test('pupils, ages, trust, religious character and where a school is are on its card as far as the register gives them', async () => {
  const [marlow] = providers;
  const register = {
    pupils: 412,
    lowAge: 3,
    highAge: 11,
    trust: 'Fell Trust',
    religiousCharacter: 'Methodist',
    ward: 'Weirside',
    postcode: 'AS1 4MB',
  };
  const own = await testDesk();
  await putAll(own.store, 'demo', [
    docOf('provider', `provider:${marlow!.key}`, { ...marlow!, ...register, town: 'Ashmere' }),
    docOf('revision', 'revision', { revision: 'with more of the register' }),
  ]);
  const { facts: all = [] } = await own.ask('advisor', 'register-card', { provider: marlow!.key });
  const said = Object.fromEntries(all.map(({ label, value }) => [label, value]));
  assert.equal(said.Pupils, '412');
  assert.equal(said.Ages, '3 to 11');
  assert.equal(said.Trust, 'Fell Trust');
  assert.equal(said['Religious character'], 'Methodist');
  assert.equal(said.Where, 'Weirside, Ashmere, AS1\u00a04MB');
});
