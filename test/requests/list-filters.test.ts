import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Provider } from '../../src/domain/provider.ts';
import { rowsOf } from '../support/answer-words.ts';
import { docOf, putAll, testDesk } from '../support/desk.ts';
import { providers } from '../support/desk-providers.ts';

const desk = await testDesk();
const more: Record<string, Partial<Provider>> = {
  '900001': { ward: 'Fellside', postcode: 'AS1 4MB', religiousCharacter: 'Church of England' },
  '900002': {
    ward: 'Bushmere South and Low Fell',
    postcode: 'AS1 2CL',
    inspections: [{ framework: 'overall', grade: 3, date: '2023-11-21', concern: 'SWK' }],
  },
  '900003': {
    postcode: 'AS11 7HE',
    inspections: [
      {
        framework: 'report-card',
        date: '2026-02-03',
        areas: { Achievement: { grade: 'Needs attention' }, Inclusion: { grade: 'Strong standard' } },
      },
      { framework: 'overall', grade: 2, date: '2021-05-11' },
    ],
  },
  '900007': { phase: 'secondary', religiousCharacter: 'Roman Catholic' },
  '900008': {
    inspections: [
      { framework: 'ungraded', date: '2025-01-14' },
      { framework: 'overall', grade: 2, date: '2020-01-14' },
    ],
  },
};
await putAll(desk.store, 'demo', [
  ...providers.filter(({ key }) => more[key]).map((one) => docOf('provider', `provider:${one.key}`, { ...one, ...more[one.key] })),
  docOf('revision', 'revision', { revision: 'with wards' }),
]);

const list = (input: object, part = 'hos') => desk.ask(part, 'providers-by-category', input);
const names = async (input: object, part?: string) => rowsOf(await list(input, part)).map(([name]) => name);

test('several categories and several kinds are one list, and the sentence says them all', async () => {
  const b = await list({ category: ['B1', 'B2'] });
  assert.equal(b.lead, '3 schools and settings in category B1 or B2: 2 in B1, 1 in B2.');
  const settings = await list({ category: 'B1', kind: ['pvi', 'child-minder'] });
  assert.deepEqual(
    rowsOf(settings).map(([name]) => name),
    ['Pat Fenn'],
  );
  assert.equal(settings.lead, '1 setting in category B1.');
  const wider = await list({ category: 'B1', kind: ['child-minder', 'non-funded'] });
  assert.match(wider.lead, /^1 child minder or .* in category B1\.$/);
});

test('a phase, a ward by some of its words and a postcode district narrow a list, and a longer district is another', async () => {
  assert.deepEqual(await names({ phase: 'secondary' }), ['St Bride’s Primary School']);
  assert.deepEqual(await names({ place: 'low fell' }), ['Cinder Lane Primary School']);
  assert.deepEqual(await names({ place: 'AS1' }), ['Cinder Lane Primary School', 'Marlow Bank Primary School']);
  assert.equal((await list({ place: 'as1' })).lead, '2 schools and settings in AS1: 1 in B1, 1 in C.');
});

test('an overall grade is that of the last graded inspection, and a report card has none', async () => {
  assert.deepEqual(await names({ ofsted: 'good' }), ['Marlow Bank Primary School', 'St Bride’s Primary School']);
  assert.deepEqual(await names({ ofsted: 'requires improvement' }), ['Cinder Lane Primary School']);
  // Of the overall grades alone: what a report card says needs attention is no lower grade of the old scale.
  assert.deepEqual(await names({ ofsted: 'less than good' }), ['Cinder Lane Primary School']);
  assert.match((await list({ ofsted: 'good' })).notes?.join(' ') ?? '', /not turned into the old grades/);
});

test('a report card’s grade is asked of any area, or of the one that was named', async () => {
  assert.deepEqual(await names({ ofsted: 'needs attention' }), ['Hollin Edge Infant School']);
  assert.deepEqual(await names({ ofsted: 'needs attention', area: 'achievement' }), ['Hollin Edge Infant School']);
  assert.deepEqual(await names({ ofsted: 'needs attention', area: 'inclusion' }), []);
});

test('“not judged” is a provider without any graded inspection', async () => {
  const found = await names({ ofsted: 'not judged' });
  assert.ok(found.includes('Quarry Hill Primary School') && !found.includes('Marlow Bank Primary School'));
});

test('no TAS booked counts those that still have one to hold and no date, until one is planned', async () => {
  const input = { category: ['B1', 'B2', 'C'], kind: 'maintained-school', person: 'me', state: 'not-booked', activity: 'tas-meeting' };
  assert.deepEqual(await names(input, 'advisor'), ['Cinder Lane Primary School', 'Marlow Bank Primary School']);
  assert.match((await list(input, 'advisor')).lead, /in category B1, B2 or C on your caseload with no .*booked/);
  const year = await desk.store.read('demo', 'year', 'year:2026:900001');
  assert.ok(year);
  const planned = [{ activity: 'tas-meeting', date: '2027-02-03', ref: 'm1' }];
  await putAll(desk.store, 'demo', [docOf('year', 'year:2026:900001', { ...year.body, planned })]);
  assert.deepEqual(await names(input, 'advisor'), ['Cinder Lane Primary School']);
});

test('not visited counts from the start of term, or from the day that was said', async () => {
  const mine = { person: 'me', state: 'not-visited' };
  // Nobody has been visited since Monday 4 January.
  assert.equal((await names(mine, 'advisor')).length, 5);
  assert.match((await list(mine, 'advisor')).lead, /since Mon 4 Jan 2027/);
  const since = await names({ ...mine, since: '2026-12-01' }, 'advisor');
  assert.ok(!since.includes('Marlow Bank Primary School'), 'visited on 9 December');
  assert.ok(!since.includes('Saltersgate Academy'), 'visited on 2 December, as the school before it');
  assert.ok(since.includes('Cinder Lane Primary School'), 'last visited on 24 November');
});

test('visited and inspected since a day are those, and the others are the rest', async () => {
  const mine = { person: 'me', since: '2026-12-01' };
  const all = await names({ person: 'me' }, 'advisor');
  for (const [is, not] of [
    ['visited', 'not-visited'],
    ['inspected', 'not-inspected'],
  ]) {
    const [some, others] = [await names({ ...mine, state: is }, 'advisor'), await names({ ...mine, state: not }, 'advisor')];
    assert.ok(
      all.every((name) => some.includes(name) !== others.includes(name)),
      is,
    );
  }
  assert.ok((await names({ ...mine, state: 'visited' }, 'advisor')).includes('Marlow Bank Primary School'));
  const inspected = await list({ state: 'inspected', since: '2026-01-01' });
  assert.match(inspected.lead, /^1 school or setting inspected since Thu 1 Jan 2026/);
  assert.deepEqual(rowsOf(inspected)[0]?.[0], 'Hollin Edge Infant School');
});

test('a category of concern is that of the last graded inspection, and is not the strategy’s category C', async () => {
  assert.deepEqual(await names({ ofsted: 'serious weaknesses' }), ['Cinder Lane Primary School']);
  assert.match((await list({ ofsted: 'serious weaknesses' })).lead, /put in its category of concern “serious weaknesses”/);
  assert.deepEqual(await names({ ofsted: 'special measures' }), []);
});

test('by the days that are left the most come first, or the fewest, and the first is named', async () => {
  const left = (cells: string[]) => (/over$/.test(cells.at(-1) ?? '') ? -1 : 1) * Number.parseFloat(cells.at(-1) ?? '');
  const most = await list({ order: 'most-left' });
  const figures = rowsOf(most)
    .map(left)
    .filter((days) => !Number.isNaN(days));
  assert.deepEqual(
    figures,
    figures.toSorted((a, b) => b - a),
  );
  assert.match(most.lead, /^.+ has the most days left: [\d.]+ days\. \d+ schools and settings/);
  const least = rowsOf(await list({ order: 'least-left' }))
    .map(left)
    .filter((days) => !Number.isNaN(days));
  assert.deepEqual(least, figures.toReversed());
});

test('overdue of an activity says which, and each row opens its provider', async () => {
  const answer = await list({ state: 'overdue' });
  assert.match(answer.lead, /with something overdue/);
  for (const row of answer.tables?.[0]?.rows ?? []) {
    assert.equal(row.open?.request, 'provider-overview');
    assert.match(row.cells.at(-1) ?? '', /was due by/);
  }
});

test('overspent is more days used than allocated, and the row says by how much', async () => {
  const answer = await list({ state: 'overspent' });
  const rows = rowsOf(answer);
  assert.ok(rows.length > 0);
  assert.match(answer.lead, /with more days used than allocated/);
  assert.ok(rows.every((cells) => cells.at(-1)?.endsWith(' over')));
});

test('an unknown category of several is not passed over', async () => {
  assert.equal((await list({ category: ['B1', '3D'] })).title, 'No such category');
});

test('unassigned are those on no advisor’s and no officer’s caseload', async () => {
  const answer = await list({ state: 'unassigned' });
  const own = (part: string) => desk.ask(part, 'caseload', { person: 'me' });
  const looked = (await Promise.all(['advisor', 'advisor-two', 'officer'].map(own))).flatMap((one) => rowsOf(one).map(([name]) => name));
  assert.match(answer.lead, /without an advisor or officer/);
  assert.ok(rowsOf(answer).length > 0);
  assert.deepEqual(
    rowsOf(answer).filter(([name]) => looked.includes(name)),
    [],
  );
});

test('still to hold counts what has a date and what has none; uncategorised leaves out kinds that no strategy categorises', async () => {
  const toHold = await list({ state: 'to-hold', activity: 'tas-meeting' });
  const unbooked = (await list({ state: 'not-booked', activity: 'tas-meeting' })).tables?.[0]?.rows.map(({ cells }) => cells[0]);
  const names = rowsOf(toHold).map(([name]) => name);
  assert.match(toHold.lead, /with Team Around the School meeting still to hold/);
  assert.ok(unbooked?.length && unbooked.every((name) => names.includes(name!)));
  const without = await list({ state: 'uncategorised' });
  assert.match(without.lead, /without a category/);
  assert.ok(rowsOf(without).some(([name]) => name === 'Quarry Hill Primary School'));
  assert.ok(rowsOf(without).every(([, , category]) => category === '–'));
});

test('a religious character, places for two-year-olds and what is left narrow a list, and the sentence says so', async () => {
  assert.deepEqual(await names({ faith: 'catholic' }), ['St Bride’s Primary School']);
  assert.deepEqual(await names({ faith: 'any' }), ['Marlow Bank Primary School', 'St Bride’s Primary School']);
  assert.ok(!(await names({ kind: 'maintained-school', faith: 'none' })).includes('Marlow Bank Primary School'));
  assert.deepEqual(await names({ twos: 'yes' }), ['Fellview Academy']);
  // Ravenscroft used 6 of 5 days; Marlow Bank has 7 left, Cinder Lane 15.
  assert.equal((await list({ kind: 'maintained-school', leftUpTo: 0 })).lead, '1 LA-maintained school with no days left: 1 in A.');
  assert.deepEqual(await names({ person: 'p-advisor', leftFrom: 29 }), ['Cinder Lane Primary School']);
  assert.match((await list({ person: 'p-advisor', leftFrom: 29 })).lead, / with more than 7 days left: /);
  assert.match((await list({ kind: 'pvi', leftUpTo: 11 })).lead, / with less than 3 days left\b/);
});

test('what has a date, and whose support is paused, are lists of their own', async () => {
  const own = await testDesk();
  const stored = await own.store.read('demo', 'year', 'year:2026:900001');
  assert.ok(stored);
  await putAll(own.store, 'demo', [
    docOf('year', stored.id, { ...stored.body, planned: [{ activity: 'core-visit', date: '2027-01-21', ref: 'm-1' }] }),
  ]);
  const booked = await own.ask('advisor', 'providers-by-category', { state: 'booked' });
  assert.deepEqual(
    rowsOf(booked).map(([name]) => name),
    ['Marlow Bank Primary School'],
  );
  assert.deepEqual(rowsOf(await own.ask('advisor', 'providers-by-category', { state: 'paused' })), []);
  await own.ask('advisor', 'pause-support', { provider: '900002', reason: 'Flooded', start: '2027-01-20' }, 'p1');
  assert.deepEqual(
    rowsOf(await own.ask('advisor', 'providers-by-category', { state: 'paused' })).map((cells) =>
      cells.slice(0, 1).concat(cells.slice(-1)),
    ),
    [['Cinder Lane Primary School', 'from Wed 20 Jan 2027 on']],
  );
});

test('two Ofsted outcomes, two places and a colleague left out narrow a list, and its words say so', async () => {
  const desk = await testDesk();
  const list = (input: object) => desk.ask('manager', 'providers-by-category', { kind: ['maintained-school', 'academy'], ...input });
  const both = await list({ ofsted: ['good', 'outstanding'] });
  assert.match(both.lead, /whose last graded Ofsted inspection says good or outstanding overall/);
  const [good, outstanding] = [await list({ ofsted: 'good' }), await list({ ofsted: 'outstanding' })];
  const names = (answer: typeof good) => rowsOf(answer).map(([name]) => name);
  assert.deepEqual(names(both).toSorted(), [...names(good), ...names(outstanding)].toSorted());
  const places = await list({ place: ['Ashmere', 'Nether Ashmere'] });
  assert.equal(rowsOf(places).length, 2);
  assert.match(places.lead, /in Ashmere or Nether Ashmere/);
  const all = await list({});
  const others = await list({ except: 'p-advisor' });
  assert.match(others.lead, /without Priya Nair’s/);
  assert.deepEqual(names(await list({ except: 'p-advisor', scope: 'authority' })), names(others));
  const hers = await list({ person: 'p-advisor' });
  assert.deepEqual([...names(others), ...names(hers)].toSorted(), names(all).toSorted());
});
