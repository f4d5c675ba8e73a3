import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docOf, putAll, testDesk } from '../../support/desk.ts';
import { deliverAll, inZone, makeRound, moveTo, outboxOf, toldIn } from '../../support/rounds.ts';

/** Whoever holds or leads a caseload. */
const everybody = ['p-advisor', 'p-advisor-two', 'p-hos', 'p-manager', 'p-officer', 'p-senior'];

async function at(instant: string, { zone }: { zone?: string } = {}) {
  const desk = await testDesk();
  if (zone) await inZone(desk, zone);
  moveTo(desk, instant);
  await makeRound(desk, 'weekly-digest');
  return desk;
}

test('on Monday at half past seven everybody who holds or leads a caseload is told their week, once', async () => {
  const desk = await at('2027-01-18T07:29:00.000Z');
  assert.deepEqual(await toldIn(desk.store), []);
  moveTo(desk, '2027-01-18T07:30:00.000Z');
  await makeRound(desk, 'weekly-digest');
  assert.deepEqual(await toldIn(desk.store), everybody);
  for (const later of ['2027-01-18T07:33:00.000Z', '2027-01-20T12:00:00.000Z', '2027-01-24T20:00:00.000Z']) {
    moveTo(desk, later);
    await makeRound(desk, 'weekly-digest');
  }
  assert.deepEqual(await toldIn(desk.store), everybody);
  moveTo(desk, '2027-01-25T07:31:00.000Z');
  await makeRound(desk, 'weekly-digest');
  assert.equal((await outboxOf(desk.store)).length, 2 * everybody.length);
});

for (const [what, zone, early, due] of [
  ['in winter', 'Europe/London', '2027-03-22T07:29:59.000Z', '2027-03-22T07:30:00.000Z'],
  ['on the Monday after the clocks go back', 'Europe/London', '2026-11-02T07:29:59.000Z', '2026-11-02T07:30:00.000Z'],
  ['on the first Monday of term after the clocks went forward', 'Europe/London', '2027-04-12T06:29:59.000Z', '2027-04-12T06:30:00.000Z'],
  ['in Auckland, where it is still Sunday in London', 'Pacific/Auckland', '2027-01-17T18:29:59.000Z', '2027-01-17T18:30:00.000Z'],
  ['in Auckland after the clocks went back there', 'Pacific/Auckland', '2027-04-11T19:29:59.000Z', '2027-04-11T19:30:00.000Z'],
] as const) {
  test(`half past seven is half past seven ${what}`, async () => {
    const desk = await at(early, { zone });
    assert.deepEqual(await toldIn(desk.store), [], 'a second before');
    moveTo(desk, due);
    await makeRound(desk, 'weekly-digest');
    assert.deepEqual(await toldIn(desk.store), everybody);
    assert.deepEqual(new Set((await deliverAll(desk)).map(({ answer }) => answer.title)).size, 1);
  });
}

test('on the Monday itself after the clocks went forward it is told at half past seven, and not an hour late', async () => {
  // 29 March 2027 is Easter Monday: the year before has a school Monday after the change, 30 March 2026.
  const desk = await testDesk({ today: '2026-03-30' });
  const halves = ['autumn-1', 'autumn-2', 'spring-1', 'spring-2', 'summer-1', 'summer-2'] as const;
  const from = ['2025-09-02', '2025-11-03', '2026-01-05', '2026-02-23', '2026-04-20', '2026-06-08'];
  const to = ['2025-10-24', '2025-12-19', '2026-02-13', '2026-04-02', '2026-05-22', '2026-07-21'];
  const halfTerms = halves.map((halfTerm, nth) => ({ halfTerm, from: from[nth] ?? '', to: to[nth] ?? '' }));
  await putAll(desk.store, 'demo', [
    docOf('calendar', 'calendar:2025', { year: 2025, halfTerms, closures: [] }),
    docOf('revision', 'revision', { revision: '2025' }),
  ]);
  moveTo(desk, '2026-03-30T06:29:00.000Z');
  await makeRound(desk, 'weekly-digest');
  assert.deepEqual(await toldIn(desk.store), []);
  moveTo(desk, '2026-03-30T06:30:00.000Z');
  await makeRound(desk, 'weekly-digest');
  assert.deepEqual(await toldIn(desk.store), everybody);
});

test('where Monday is a bank holiday the week is told on Tuesday, and a week without school has none', async () => {
  const mayDay = await at('2027-05-03T09:00:00.000Z');
  assert.deepEqual(await toldIn(mayDay.store), []);
  moveTo(mayDay, '2027-05-04T06:30:00.000Z');
  await makeRound(mayDay, 'weekly-digest');
  assert.deepEqual(await toldIn(mayDay.store), everybody);
  for (const holiday of [
    '2027-02-15T09:00:00.000Z',
    '2027-02-17T09:00:00.000Z',
    '2027-03-29T09:00:00.000Z',
    '2027-08-16T09:00:00.000Z',
    '2026-12-28T09:00:00.000Z',
  ]) {
    assert.deepEqual(await toldIn((await at(holiday)).store), [], holiday);
  }
});

test('after a stop it is told late in the same week, and not after its last school day', async () => {
  assert.deepEqual(await toldIn((await at('2027-01-21T15:00:00.000Z')).store), everybody);
  assert.deepEqual(await toldIn((await at('2027-01-23T09:00:00.000Z')).store), []);
});

test('who stopped or paused it is not told, and is told again when the pause is over', async () => {
  const desk = await testDesk();
  await desk.ask('advisor', 'my-settings', { told: 'digest', turn: 'off' });
  await desk.ask('officer', 'my-settings', { told: 'digest', until: '2027-01-25' });
  moveTo(desk, '2027-01-25T07:30:00.000Z');
  await makeRound(desk, 'weekly-digest');
  assert.deepEqual(await toldIn(desk.store), ['p-advisor-two', 'p-hos', 'p-manager', 'p-senior']);
  moveTo(desk, '2027-02-01T07:30:00.000Z');
  await makeRound(desk, 'weekly-digest');
  assert.equal((await toldIn(desk.store)).filter((key) => key === 'p-officer').length, 1);
});

test('what is not wanted any more, or of a week gone by, is not delivered', async () => {
  const desk = await at('2027-01-18T07:30:00.000Z');
  await desk.ask('advisor', 'my-settings', { told: 'digest', turn: 'off' });
  assert.deepEqual(
    (await deliverAll(desk)).map(({ to }) => to).toSorted(),
    everybody.filter((key) => key !== 'p-advisor'),
  );
  const late = await at('2027-01-18T07:30:00.000Z');
  moveTo(late, '2027-01-25T06:00:00.000Z');
  assert.deepEqual(await deliverAll(late), []);
});

test('a colleague who covers for a caseload is told of it, though they hold none', async () => {
  const desk = await testDesk();
  const { person } = (await desk.as('officer')).asker;
  await putAll(desk.store, 'demo', [
    docOf('person', 'person:p-new', {
      key: 'p-new',
      name: 'Nell Askew',
      email: 'new@ashmere.example',
      roles: [{ role: 'advisor', providers: [] }],
    }),
    docOf('revision', 'revision', { revision: '2' }),
  ]);
  moveTo(desk, '2027-01-18T07:30:00.000Z');
  await makeRound(desk, 'weekly-digest');
  assert.ok(!(await toldIn(desk.store)).includes('p-new'));
  await desk.ask('manager', 'cover', { by: 'p-new', person: person.key, until: '2027-02-05' });
  moveTo(desk, '2027-01-25T07:30:00.000Z');
  await makeRound(desk, 'weekly-digest');
  assert.ok((await toldIn(desk.store)).includes('p-new'));
});
