import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Provider } from '../../src/domain/provider.ts';
import { buttonOf, factOf, fieldOf, rowsOf } from '../support/answer-words.ts';
import { docOf, putAll, testDesk } from '../support/desk.ts';
import { providers } from '../support/desk-providers.ts';
import { outboxIn, proposalsIn, proposeAt } from '../support/proposals.ts';

const desk = await testDesk();
const { ask } = desk;

async function inspected(inspections: Provider['inspections']) {
  const one = await testDesk();
  const school = providers.find(({ key }) => key === '900001');
  assert.ok(school);
  await putAll(one.store, 'demo', [
    docOf('provider', 'provider:900001', { ...school, inspections }),
    docOf('revision', 'revision', { revision: '2' }),
  ]);
  return one;
}

test('a review shows the criteria in force with what is known, and every way on with what it would buy', async () => {
  const card = await ask('advisor', 'propose-category', { provider: '900001' });
  assert.deepEqual(
    card.options?.map(({ title }) => title),
    ['No change: stays B1', 'Propose A', 'Propose AS', 'Propose B2', 'Propose C'],
  );
  assert.equal(card.options?.at(-1)?.detail, 'high support, 19 days');
  assert.deepEqual(rowsOf(card, 'Ofsted').at(-1), ['Known', 'Good overall, inspected Tue 15 Mar 2022']);
  assert.deepEqual(rowsOf(card, 'Governance').at(-1), ['Known', 'not recorded']);
});

test('the form lays both categories side by side, column by column, with days, support, and what is no longer due', async () => {
  const form = await ask('advisor', 'propose-category', { provider: '900001', category: 'C' });
  assert.equal(form.card, 'form');
  assert.equal(factOf(form, 'Support status'), 'medium now, high as C');
  assert.equal(factOf(form, 'Days'), '2026/27: 9.5 days as B1, 2.5 days used, 7 days left; then 19 days as C, 16.5 days left.');
  for (const column of ['Ofsted', 'LA view', 'Leadership and management', 'Governance']) {
    assert.deepEqual(
      rowsOf(form, column)
        .slice(0, 2)
        .map(([which]) => which),
      ['B1, now', 'C, proposed'],
      column,
    );
  }
  assert.deepEqual(
    rowsOf(form, 'Not due under C').map(([line]) => line),
    ['Team Around the School meeting 2 of 6', 'Status check 1 of 2'],
  );
  assert.match(JSON.stringify(rowsOf(form, 'What the strategy says')), /formal powers of intervention/);
  assert.ok(form.sources.some((source) => source.includes('Annex 1, Schools, C')));
});

test('a school’s governance is rated, a setting’s business is said in words, as the pack’s columns have it', async () => {
  const school = await ask('advisor', 'propose-category', { provider: '900001', category: 'C' });
  const setting = await ask('officer', 'propose-category', { provider: 'EY900002', category: 'B2' });
  const [rated, said] = [fieldOf(school, 'column1'), fieldOf(setting, 'column1')];
  assert.deepEqual([rated?.label, rated?.type], ['Governance, rated', 'choice']);
  assert.deepEqual([said?.label, said?.type], ['Business', 'text']);
  assert.ok(fieldOf(setting, 'indicators'));
});

test('in Warwickshire, whose strategy has no criteria columns, the form says what each category is called', async () => {
  const there = await testDesk({ pack: 'warwickshire-2013' });
  const form = await there.ask('advisor', 'propose-category', { provider: '900001', category: '4' });
  assert.deepEqual(
    rowsOf(form, 'What the strategy calls it').map(([which]) => which),
    ['3D, now', '4, proposed'],
  );
  assert.equal(fieldOf(form, 'column1'), undefined);
  assert.match(JSON.stringify(rowsOf(form, 'What the strategy says')), /warning notice/);
  const { answer } = await proposeAt(there, 'advisor', { provider: '900001', category: '4', indicators: 'complaints' });
  assert.match(answer.lead, /waits to be decided/);
});

test('AS is said to be for its first year', async () => {
  const form = await ask('advisor', 'propose-category', { provider: '900001', category: 'AS', date: '2027-02-01' });
  assert.match(JSON.stringify(rowsOf(form, 'What the strategy says')), /first year after the judgement of good/);
  assert.equal(factOf(form, 'Review'), 'AS is for 12 months: to be reviewed by Tue 1 Feb 2028');
});

test('a rule that is not met blocks, with its source; one that is undecided goes on and says so', async () => {
  const poor = await inspected([{ framework: 'overall', grade: 3, date: '2023-03-15' }]);
  const blocked = await poor.ask('advisor', 'propose-category', { provider: '900001', category: 'A', shown: 'A', reason: 'strong data' });
  assert.match(blocked.lead, /stands in the way, so nothing is proposed\. However strong its data.*4\.2.*Requires improvement overall/);
  assert.ok(blocked.options?.every(({ title }) => title !== 'Propose A'));
  assert.deepEqual(await proposalsIn(poor.store, '900001'), []);
  const unclear = await inspected([{ framework: 'ungraded', date: '2025-03-15' }]);
  const form = await unclear.ask('advisor', 'propose-category', { provider: '900001', category: 'A' });
  assert.match(form.notes?.join(' ') ?? '', /cannot be decided from the inspection/);
  assert.match(rowsOf(form, 'Hard rules')[0]?.join(' ') ?? '', /^Undecided .*4\.2\) Ungraded inspection/);
});

test('only inspections up to the day it takes effect count', async () => {
  const later = await inspected([
    { framework: 'overall', grade: 2, date: '2027-01-10' },
    { framework: 'overall', grade: 3, date: '2022-01-10' },
  ]);
  assert.match(
    (await later.ask('advisor', 'propose-category', { provider: '900001', category: 'A', date: '2026-12-01' })).lead,
    /stands in the way/,
  );
  assert.equal((await later.ask('advisor', 'propose-category', { provider: '900001', category: 'A', date: '2027-01-12' })).card, 'form');
});

test('another category chosen in the form is shown before anything is proposed, and what was typed stays', async () => {
  const one = await testDesk();
  const again = await one.ask('advisor', 'propose-category', {
    provider: '900001',
    shown: 'B2',
    category: 'C',
    reason: 'as typed',
    date: '2027-01-12',
  });
  assert.equal(again.title, 'Marlow Bank Primary School: propose C');
  assert.equal(fieldOf(again, 'reason')?.value, 'as typed');
  assert.match(again.notes?.[0] ?? '', /You chose C instead of B2/);
  assert.deepEqual(await proposalsIn(one.store, '900001'), []);
});

test('what is missing or wrong comes back on the form with what was typed', async () => {
  for (const [typed, says] of [
    [{ reason: ' ' }, /Please say why/],
    [{ reason: 'x', date: '2027-02-30' }, /is not a date/],
    [{ reason: 'x', date: '2031-01-01' }, /the last day that can be decided on now/],
    [{ reason: 'x', date: '2020-01-01' }, /is before that/],
    [{ reason: 'x', column1: 'purple' }, /Governance: choose green, amber or red/],
    [{ reason: 'x', people: 'p-head-two' }, /Somebody ticked is not among those/],
    [{ reason: 'x', indicators: 'made-up' }, /not the strategy’s/],
  ] as const) {
    const form = await ask('advisor', 'propose-category', { provider: '900001', category: 'C', shown: 'C', evidence: 'kept', ...typed });
    assert.equal(form.card, 'form', JSON.stringify(typed));
    assert.match(form.lead, says);
    assert.equal(fieldOf(form, 'evidence')?.value, 'kept');
  }
  assert.deepEqual(await proposalsIn(desk.store, '900001'), []);
});

test('a provider that can have no category, or has that one already, is said so', async () => {
  for (const [provider, says] of [
    ['900004', /the strategy does not categorise/],
    ['900031', /has closed/],
    ['EY900005', /is not known yet/],
    ['900009', /does not speak of/],
  ] as const) {
    assert.match((await ask('advisor', 'propose-category', { provider, category: 'C' })).lead, says, provider);
  }
  const same = await ask('advisor', 'propose-category', { provider: '900001', category: 'B1' });
  assert.match(same.lead, /is in category B1 now already/);
  assert.ok(buttonOf(same, 'No change'));
  assert.match(
    (await ask('advisor', 'propose-category', { provider: '900001', category: '3D' })).lead,
    /has these for it: A, AS, B1, B2 and C/,
  );
});

test('a proposal is kept with its evidence, changes nothing yet, and tells those who may decide', async () => {
  const one = await testDesk();
  const before = await one.ask('hos', 'category', { provider: '900001' });
  const { answer } = await proposeAt(one, 'advisor', {
    provider: '900001',
    category: 'C',
    date: '2027-01-12',
    column1: 'red',
    indicators: 'safeguarding,gaps',
    evidence: 'two vacancies',
    people: 'p-head,p-advisor',
    others: 'the diocese',
  });
  assert.match(answer.lead, /^Your proposal waits to be decided\. Daniel Frost and Grace Oyelaran have been told\./);
  assert.equal(factOf(answer, 'Took part'), 'Ruth Calloway, Priya Nair and the diocese');
  assert.deepEqual(rowsOf(answer, 'Governance').at(-1), ['Known', 'Red']);
  const [kept] = await proposalsIn(one.store, '900001');
  assert.deepEqual(kept?.evidence, {
    known: [{ column: 'Governance', says: 'red' }],
    indicators: ['safeguarding', 'gaps'],
    other: 'two vacancies',
  });
  assert.deepEqual([kept?.from, kept?.category, kept?.by, kept?.decisions], ['B1', 'C', 'p-advisor', 1]);
  assert.deepEqual(
    (await outboxIn(one.store)).map(({ as, request }) => [as, request]),
    [
      ['p-hos', 'proposal'],
      ['p-senior', 'proposal'],
    ],
  );
  const after = await one.ask('hos', 'category', { provider: '900001' });
  assert.equal(after.lead, before.lead);
  assert.match(after.notes?.[0] ?? '', /^Proposed by Priya Nair: to move Marlow Bank Primary School from B1 to C from Tue 12 Jan 2027\./);
  assert.doesNotMatch(JSON.stringify(await one.ask('head', 'category', { provider: '900001' })), /[Pp]ropos/);
});

test('the form sent twice is one proposal, and while it waits nothing else is proposed', async () => {
  const one = await testDesk();
  const { answer, id } = await proposeAt(one, 'advisor', { provider: '900001', category: 'C' }, 'n1');
  const again = await proposeAt(one, 'advisor', { provider: '900001', category: 'C' }, 'n1');
  assert.deepEqual([again.answer, again.id], [answer, id]);
  const other = await one.ask('senior', 'propose-category', { provider: '900001', category: 'B2', shown: 'B2', reason: 'x' });
  assert.match(other.lead, /waits to be decided already, so nothing new is proposed/);
  assert.equal((await proposalsIn(one.store, '900001')).length, 1);
  assert.equal((await outboxIn(one.store)).length, 2);
});

test('a rating given before stands ready as what is known the next time', async () => {
  const one = await testDesk();
  const { id } = await proposeAt(one, 'advisor', { provider: '900001', category: 'C', column1: 'amber' });
  await one.ask('advisor', 'withdraw-category', { provider: '900001', proposal: id });
  one.time.now = '2027-01-20T11:00:00.000Z';
  assert.deepEqual(rowsOf(await one.ask('advisor', 'propose-category', { provider: '900001' }), 'Governance').at(-1), ['Known', 'Amber']);
});

test('the category and what-if cards lead on to a proposal for who may make one, and not for a head', async () => {
  assert.deepEqual(buttonOf(await ask('advisor', 'category', { provider: '900001' }), 'Review the category'), {
    request: 'propose-category',
    input: { provider: '900001' },
  });
  assert.deepEqual(buttonOf(await ask('advisor', 'what-if', { provider: '900001', category: 'C' }), 'Propose C').input, {
    provider: '900001',
    category: 'C',
  });
  for (const [request, input] of [
    ['category', { provider: '900001' }],
    ['what-if', { provider: '900001', category: 'C' }],
  ] as const) {
    assert.ok(!(await ask('head', request, input)).buttons.some((button) => button.request === 'propose-category'));
  }
});
