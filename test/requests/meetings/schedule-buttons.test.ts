import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../../../src/requests/answer.ts';
import { type TestDesk, testDesk } from '../../support/desk.ts';

const marlow = '900001';
const finds = ({ buttons }: Answer) => buttons.filter(({ request }) => request === 'schedule-meeting');
const asked = (desk: TestDesk, part: string, request: string) => desk.ask(part, request, { provider: marlow });

test('what is due at a school, and its next TAS, lead on to a time for the meetings that have no day yet', async () => {
  const desk = await testDesk();
  for (const request of ['due', 'next-tas']) {
    const [find] = finds(await asked(desk, 'advisor', request)).filter(({ input }) => input.activity === 'tas-meeting');
    assert.equal(find?.title, 'Find a time: Team Around the School meeting', request);
    assert.equal((await desk.ask('advisor', find!.request, find!.input)).options?.length, 3);
  }
  assert.deepEqual(finds(await desk.ask('advisor', 'due', { provider: marlow, activity: 'core-visit' })), [], 'a visit is no meeting');
});

test('to a head they do not, and to nobody while support is paused', async () => {
  const desk = await testDesk();
  for (const request of ['due', 'next-tas']) assert.deepEqual(finds(await asked(desk, 'head', request)), [], request);
  await desk.ask('advisor', 'pause-support', { provider: marlow, start: '2027-01-20', reason: 'a fire' });
  for (const request of ['due', 'next-tas']) assert.deepEqual(finds(await asked(desk, 'advisor', request)), [], request);
});
