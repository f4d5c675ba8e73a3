import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docOf, putAll, type TestDesk, testDesk } from '../support/desk.ts';

const cinder = '900002';
const keysOf = async ({ store }: TestDesk, part: string) =>
  (await store.read('demo', 'person', `person:p-${part}`))?.body.roles.flatMap(({ providers }) => providers) ?? [];
const auditsOf = async ({ store }: TestDesk) => {
  const found = [];
  for await (const { body } of store.list('demo', 'audit', 'audit:')) if (body.request === 'reassign') found.push(body);
  return found;
};

test('a school moves from its advisor to another at once, everywhere, and the answer says that a later import would override it', async () => {
  const desk = await testDesk();
  const answer = await desk.ask('senior', 'reassign', { provider: cinder, by: 'p-advisor-two' });
  assert.equal(answer.lead, 'Cinder Lane Primary School is on Tom Ashdown’s caseload now. It was Priya Nair’s before.');
  assert.match(answer.notes?.join(' ') ?? '', /next import of people\.csv/);
  assert.ok(!(await keysOf(desk, 'advisor')).includes(cinder));
  assert.ok((await keysOf(desk, 'advisor-two')).includes(cinder));
  assert.match((await desk.ask('advisor-two', 'caseload', {})).lead, /^5 schools/);
  assert.match((await desk.ask('head-two', 'who-looks-after', { provider: cinder })).lead, /^Tom Ashdown looks after/);
});

test('the same form sent twice moves once; “Move back” puts it back; every move is audited', async () => {
  const desk = await testDesk();
  const first = await desk.ask('hos', 'reassign', { provider: cinder, by: 'p-advisor-two' }, 'f1');
  assert.equal((await desk.ask('hos', 'reassign', { provider: cinder, by: 'p-advisor-two' }, 'f1')).lead, first.lead);
  assert.equal((await auditsOf(desk)).length, 1);
  const back = first.buttons.find(({ title }) => title === 'Move back');
  assert.ok(back);
  await desk.ask('hos', back.request, back.input, 'f2');
  assert.ok((await keysOf(desk, 'advisor')).includes(cinder));
  assert.ok(!(await keysOf(desk, 'advisor-two')).includes(cinder));
  assert.deepEqual(
    (await auditsOf(desk)).map(({ outcome, provider, by }) => [outcome, provider, by]),
    [
      ['done', cinder, 'p-hos'],
      ['done', cinder, 'p-hos'],
    ],
  );
});

test('a whole caseload is shown before it moves, and moves as one', async () => {
  const desk = await testDesk();
  const [own, other] = [await keysOf(desk, 'advisor'), await keysOf(desk, 'advisor-two')];
  const shown = await desk.ask('manager', 'reassign', { person: 'p-advisor', by: 'p-advisor-two' });
  assert.equal(shown.card, 'choice');
  assert.match(shown.lead, /all 6 schools and settings of Priya Nair to Tom Ashdown\. Nothing is moved yet/);
  assert.deepEqual(await keysOf(desk, 'advisor'), own);
  const [move] = shown.options ?? [];
  assert.ok(move);
  assert.match((await desk.ask('manager', move.request, move.input)).lead, /^6 schools and settings are on Tom Ashdown’s caseload now/);
  assert.deepEqual(await keysOf(desk, 'advisor'), []);
  assert.deepEqual((await keysOf(desk, 'advisor-two')).sort(), [...own, ...other].sort());
  assert.match((await desk.ask('manager', move.request, move.input)).lead, /^Not on Priya Nair’s caseload/);
});

test('a school that is theirs already, a taker without a caseload and somebody unknown change nothing', async () => {
  const desk = await testDesk();
  for (const [input, says] of [
    [{ provider: cinder, by: 'p-advisor' }, /already/],
    [{ provider: cinder, by: 'p-manager' }, /no advisor or early years officer/],
    [{ provider: cinder, by: 'p-head-two' }, /no advisor or early years officer/],
    [{ provider: cinder, person: 'p-advisor-two', by: 'p-officer' }, /^Not on Tom Ashdown’s caseload/],
    [{ person: 'p-unheard', by: 'p-advisor' }, /do not know whose/],
    [{}, /Which school or setting/],
  ] as const) {
    assert.match((await desk.ask('senior', 'reassign', input)).lead, says);
  }
  assert.deepEqual(await auditsOf(desk), []);
});

test('what an advisor and an officer both have changes hands in its own role', async () => {
  const desk = await testDesk();
  await desk.ask('senior', 'reassign', { provider: 'EY900001', by: 'p-advisor-two' });
  assert.ok(!(await keysOf(desk, 'officer')).includes('EY900001'), 'nobody else had it');
  await desk.ask('senior', 'reassign', { provider: '900001', by: 'p-officer' });
  await desk.ask('senior', 'reassign', { provider: '900001', by: 'p-advisor' });
  assert.ok((await keysOf(desk, 'advisor')).includes('900001'));
  assert.deepEqual((await desk.as('head')).asker.providers, ['900001'], 'a head’s own school is never moved');
});

test('one named person of a school takes it over; without one a form asks', async () => {
  const desk = await testDesk();
  const form = await desk.ask('senior', 'reassign', { provider: cinder });
  assert.equal(form.card, 'form');
  await desk.ask('senior', 'reassign', { ...form.form?.input, by: 'p-advisor-two' });
  assert.ok((await keysOf(desk, 'advisor-two')).includes(cinder));
  await desk.ask('senior', 'reassign', { provider: cinder, person: 'p-advisor' });
  assert.ok((await keysOf(desk, 'advisor')).includes(cinder));
});

test('whoever gives or takes a school keeps the office they hold', async () => {
  const desk = await testDesk();
  const doc = await desk.store.read('demo', 'person', 'person:p-advisor-two');
  assert.ok(doc);
  const roles = doc.body.roles.map((one) => ({ ...one, office: 'Advisory Teacher' }));
  await putAll(desk.store, 'demo', [docOf('person', doc.id, { ...doc.body, roles }), docOf('revision', 'revision', { revision: '2' })]);
  await desk.ask('senior', 'reassign', { provider: cinder, by: 'p-advisor-two' });
  assert.equal((await desk.store.read('demo', 'person', doc.id))?.body.roles[0]?.office, 'Advisory Teacher');
});

test('a move asked for a day to come moves nothing, and says so with a button that moves now', async () => {
  const desk = await testDesk();
  const answer = await desk.ask('senior', 'reassign', { provider: cinder, by: 'p-advisor-two', start: '2027-02-22' });
  assert.match(answer.lead, /Mon 22 Feb 2027 is still to come/);
  assert.ok((await keysOf(desk, 'advisor')).includes(cinder));
  const now = answer.buttons.find(({ title }) => title === 'Move now');
  assert.ok(now);
  await desk.ask('senior', now.request, now.input);
  assert.ok((await keysOf(desk, 'advisor-two')).includes(cinder));
  const unnamed = await desk.ask('senior', 'reassign', { provider: cinder, start: '2027-02-22' });
  assert.equal(unnamed.form?.input.start, '2027-02-22');
});
