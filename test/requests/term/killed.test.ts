import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { allDocs } from '../../support/all-docs.ts';
import { testDesk } from '../../support/desk.ts';
import { deliverAll, makeRound } from '../../support/rounds.ts';

const program = fileURLToPath(new URL('support/die-booking.ts', import.meta.url));

test('a process that is killed while it books a plan is succeeded by another: each meeting is booked once, and one message says so', async () => {
  const desk = await testDesk();
  await desk.ask('hos', 'plan-term', {}, 'n-1');
  await makeRound(desk, 'term-plans');
  await deliverAll(desk);
  const asked = await desk.ask('hos', 'accept-plan', {}, 'n-2');
  const [book] = asked.options ?? [];
  assert.ok(book);
  await desk.ask('hos', book.request, book.input, 'n-3');

  const child = spawn(process.execPath, [program, desk.folder, desk.time.today, '3'], { stdio: 'inherit' });
  const [, signal] = await once(child, 'exit');
  assert.equal(signal, 'SIGKILL');
  assert.equal((await allDocs(desk.store, 'meeting', 'meeting:')).length, 3);
  const plan = async () => (await allDocs(desk.store, 'term-plan', 'term-plan:'))[0]!.body;
  assert.ok(
    (await plan()).rows.every(({ state }) => state === 'accepted'),
    'it died before it could say what it had booked',
  );

  await makeRound(desk, 'term-plans');
  const meetings = await allDocs(desk.store, 'meeting', 'meeting:');
  assert.equal(meetings.length, 7);
  const { rows } = await plan();
  assert.deepEqual(
    rows.map(({ state }) => state),
    rows.map(() => 'booked'),
  );
  assert.deepEqual(rows.map(({ meeting }) => `meeting:${meeting}`).sort(), meetings.map(({ id }) => id).sort());
  const audits = (await allDocs(desk.store, 'audit', 'audit:')).filter(({ body }) => body.request === 'accept-plan');
  assert.equal(audits.length, 8, 'one of the acceptance and one of each meeting');
  const told = (await deliverAll(desk)).filter(({ answer }) => answer.title.startsWith('TAS meetings'));
  assert.deepEqual(
    told.map(({ to, answer }) => [to, answer.lead]),
    [['p-hos', '7 of 7 TAS meetings have a time. 7 are booked.']],
  );
  await makeRound(desk, 'term-plans');
  assert.equal((await allDocs(desk.store, 'meeting', 'meeting:')).length, 7);
});
