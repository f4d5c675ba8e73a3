import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wholeAnswer } from '../../src/files/whole-answer.ts';
import { converse } from '../../src/language/converse.ts';
import { openPacks } from '../../src/packs/open-packs.ts';
import { perform } from '../../src/requests/perform.ts';
import { docOf, putAll, testDesk } from '../support/desk.ts';
import { providers } from '../support/desk-providers.ts';

const { ask, as, desk, store } = await testDesk();
const dashboard = openPacks().get('wolverhampton-2021').dashboard!;
const partners = { finance: 'finance', hr: 'hr', safety: 'health-safety', safeguarding: 'safeguarding', facilities: 'facilities' } as const;

// Every point of two schools is kept, each figure and word of it found nowhere else: what shows of it shows.
const marks: Record<string, string | number> = Object.fromEntries(
  dashboard.fields.flatMap((field, at) => {
    if (field.from) return [];
    const date = `20${11 + at}-02-0${1 + (at % 9)}`;
    const values = { money: 7000_00 + at, percent: 701 + at, number: 900 + at, date, text: `Words ${at}`, choice: '', 'yes-no': 'no' };
    return [[field.id, field.kind === 'choice' ? field.options[at % 2]!.id : values[field.kind]]];
  }),
);
const kept = (by: string) =>
  Object.fromEntries(
    Object.entries(marks).map(([field, value]) => [field, { value, asOf: '2026-12-01', by, at: '2026-12-01T09:00:00.000Z' }]),
  );
const changes = (provider: string) =>
  Object.entries(marks).map(([field, after]) =>
    docOf('compliance-change', `compliance-change:${provider}:2026-12-01T09:00:00.000Z:${field}`, {
      provider,
      field,
      after,
      asOf: '2026-12-01',
      by: 'p-advisor',
      at: '2026-12-01T09:00:00.000Z',
    }),
  );
await putAll(store, 'demo', [
  ...['900001', '900002', '900004'].map((provider) =>
    docOf('compliance', `compliance:${provider}`, { provider, values: kept('p-advisor') }),
  ),
  ...changes('900001'),
]);

const inputs = [
  { provider: '900001' },
  { provider: '900001', field: 'budget' },
  { provider: '900001', field: 'hs-provider' },
  { provider: '900001', since: '2020-01-01' },
  { provider: '900001', team: 'hr' },
  { provider: '900001', 'f-budget': '1', 'f-hs-provider': 'x', asOf: 'never' },
  {},
  { team: 'finance' },
  { team: 'safeguarding', stands: 'red' },
  { field: 'mash-referrals' },
  { field: 'suspensions', stands: 'amber' },
  { stands: 'missing' },
];

test('a partner team sees its own columns and names alone, whatever it sends to the dashboard’s requests', async () => {
  for (const [part, team] of Object.entries(partners)) {
    const context = await as(part);
    const said: string[] = [];
    for (const request of ['dashboard', 'dashboard-changes', 'team-dashboard', 'set-dashboard'])
      for (const input of inputs) {
        said.push(JSON.stringify(await perform(context, request, input)));
        said.push(JSON.stringify(await wholeAnswer(perform, context, { request, input })));
      }
    for (const words of [
      'marlow bank',
      'our dashboard',
      'what is the budget of marlow bank',
      'is the fire check up to date at marlow bank',
      'marlow',
    ])
      said.push(JSON.stringify(await converse(words, context)));
    const all = said.join('\n');
    for (const field of dashboard.fields.filter((one) => one.team !== team)) {
      assert.ok(!all.includes(field.label), `${part} was shown ${field.label}`);
      const value = marks[field.id];
      const plain = field.kind === 'money' ? '7,000' : field.kind === 'percent' ? `${Number(value) / 100}%` : String(value);
      if (!['yes-no', 'choice'].includes(field.kind) && !field.from) assert.ok(!all.includes(plain), `${part} was shown ${plain}`);
    }
    for (const other of dashboard.teams.filter(({ id }) => id !== team))
      assert.ok(!all.includes(`"${other.name}"`), `${part}: ${other.name}`);
    // Of the schools: their names. No head, place, category, inspection or visit; and no setting.
    assert.ok(all.includes('Marlow Bank Primary School'), part);
    for (const word of [
      'Ruth Calloway',
      'Nether Ashmere',
      'category',
      'Community school',
      'inspected',
      'Little Acorns',
      'Brackwater',
      'Saltersgate Primary',
      'TAS meeting',
    ])
      assert.ok(!all.includes(word), `${part} was shown ${word}`);
    // "of 24 points" would count what is not theirs.
    const own = dashboard.fields.filter((one) => one.team === team).length;
    assert.match((await ask(part, 'dashboard', { provider: '900001' })).lead, new RegExp(`of ${own} points?,|nothing is red`));
  }
});

test('every other request refuses a partner a school that it may name in the words of any refusal', async () => {
  const { title } = await ask('finance', 'category', { provider: '900001' });
  assert.equal(title, 'Not part of your role');
  for (const words of [
    'days left for cinder lane',
    'what category is cinder lane in',
    'log half a day at cinder lane',
    'who looks after cinder lane',
  ])
    assert.equal((await converse(words, await as('finance'))).title, 'Not part of your role', words);
});

test('a provider without a dashboard, closed or none at all is as unknown to a partner as any', async () => {
  const none = await ask('finance', 'dashboard', { provider: '999999' });
  assert.equal(none.title, 'Not found');
  for (const key of ['EY900001', '900031', '900009', '900001-w', '900001 '])
    for (const request of ['dashboard', 'set-dashboard', 'dashboard-changes'])
      assert.deepEqual(await ask('finance', request, { provider: key }), none);
});

test('a head who works in finance besides sees their own school whole, of others finance’s columns, and in other requests their own alone', async () => {
  const own = await testDesk();
  await putAll(own.store, 'demo', [
    docOf('person', 'person:p-finance', {
      ...(await own.as('finance')).asker.person,
      roles: [
        { role: 'partner-finance', providers: [] },
        { role: 'chair-of-governors', providers: ['900002'] },
      ],
    }),
    docOf('revision', 'revision', { revision: '2' }),
  ]);
  const columns = async (provider: string) => (await own.ask('finance', 'dashboard', { provider })).tables!.map(({ heading }) => heading);
  assert.deepEqual(await columns('900001'), ['Finance']);
  assert.equal((await columns('900002')).length, dashboard.teams.length);
  assert.equal((await own.ask('finance', 'category', { provider: '900001' })).title, 'Not found');
  assert.equal((await converse('which category is marlow bank', await own.as('finance'))).title, 'Not found');
  assert.notEqual((await own.ask('finance', 'category', { provider: '900002' })).title, 'Not found');
});

test('a partner team that keeps nothing sees no school at all', async () => {
  for (const part of ['sneys', 'speech'])
    for (const request of ['dashboard', 'dashboard-changes', 'team-dashboard', 'set-dashboard']) {
      const said = JSON.stringify([
        await ask(part, request, { provider: '900001' }),
        await ask(part, request, {}),
        await converse('marlow bank', await as(part)),
      ]);
      for (const { name, key } of providers) assert.ok(!said.includes(name) && !said.includes(key), `${part}, ${request}`);
    }
  assert.equal((await desk.context('demo', { email: 'sneys@ashmere.example' }, { via: 'chat' }))?.named, undefined);
});
