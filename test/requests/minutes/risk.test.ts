import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allDocs } from '../../support/all-docs.ts';
import { rowsOf } from '../../support/answer-words.ts';
import { type TestDesk, testDesk } from '../../support/desk.ts';
import { minuted, putMeetings, tasMeeting } from '../../support/minutes.ts';
import { writing } from '../../support/note-form.ts';
import { later } from '../../support/time.ts';

const marlow = { provider: '900001' };
const why = 'High vulnerability at the Team Around the School meeting on Tue 19 Jan 2027';

async function rated(risk: string): Promise<TestDesk> {
  const desk = await testDesk();
  await putMeetings(desk, tasMeeting());
  await minuted(desk, 'advisor', { agreed: { risk, 'risk-words': 'No head from Easter.' } });
  return desk;
}

const now = async (desk: TestDesk, part = 'advisor') => rowsOf(await desk.ask(part, 'reviews', {}), 'To look at now');

test('a high rating puts the school on the list to review, with why; medium and low do not', async () => {
  const desk = await rated('high');
  assert.deepEqual(await now(desk), [['Marlow Bank Primary School', 'B1', why]]);
  assert.deepEqual((await now(desk, 'senior')).flat().at(-1), why);
  assert.equal((await desk.ask('head', 'reviews', {})).title, 'Not part of your role');
  assert.deepEqual(await now(await rated('medium')), []);
});

test('it goes when the category has been looked at after the meeting, though it had been reviewed this term before', async () => {
  const desk = await testDesk();
  await desk.ask('advisor', 'no-change', { ...marlow, reason: 'Secure.' });
  later(desk, 60);
  await putMeetings(desk, tasMeeting());
  await minuted(desk, 'advisor', { agreed: { risk: 'high', 'risk-words': 'No head from Easter.' } });
  assert.deepEqual(await now(desk), [['Marlow Bank Primary School', 'B1', why]]);
  later(desk, 60);
  await desk.ask('advisor', 'no-change', { ...marlow, reason: 'An interim head is found.' }, 'look-1');
  assert.deepEqual(await now(desk), []);
  assert.deepEqual(
    (await allDocs(desk.store, 'review', 'review:')).map(({ body }) => body.reason),
    ['Secure.', 'An interim head is found.'],
  );
});

test('minutes amended to a lower rating, or withdrawn, take it off', async () => {
  const amended = await rated('high');
  const [note] = await allDocs(amended.store, 'note', '');
  const form = await writing(amended, 'advisor', { ...marlow, note: note!.body.id }, 'amend-note');
  await form.press('Next');
  await form.press('Next');
  if (form.card.subtitle?.startsWith('Step 3 of 5')) await form.press('Next');
  await form.press('Next', { risk: 'medium' });
  await form.press('Keep as amended', { why: 'Rated too high' });
  assert.deepEqual(await now(amended), []);
  const withdrawn = await rated('high');
  const [other] = await allDocs(withdrawn.store, 'note', '');
  await withdrawn.ask('advisor', 'withdraw-note', { ...marlow, note: other!.body.id, reason: 'Another school’s' });
  assert.deepEqual(await now(withdrawn), []);
});
