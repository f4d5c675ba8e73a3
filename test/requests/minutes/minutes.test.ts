import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allDocs } from '../../support/all-docs.ts';
import { rowsOf } from '../../support/answer-words.ts';
import { testDesk } from '../../support/desk.ts';
import { leftAt } from '../../support/ledger.ts';
import { minuted, putMeetings, tasMeeting, tasRef } from '../../support/minutes.ts';
import { writing } from '../../support/note-form.ts';

async function desk() {
  const made = await testDesk();
  await putMeetings(made, tasMeeting());
  return made;
}

const fact = (facts: { label: string; value: string }[] | undefined, label: string) => facts?.find((one) => one.label === label)?.value;

test('minutes begin from the booked meeting: its day, who chairs, and everybody asked but those who cannot come', async () => {
  const made = await testDesk();
  const [chair, head, ...others] = tasMeeting().attendees;
  const answer = { is: 'declined' as const, at: '2027-01-10T10:00:00.000Z', way: 'card' as const };
  await putMeetings(made, tasMeeting({ attendees: [chair!, { ...head!, answer }, ...others] }));
  const { card } = await writing(made, 'advisor', { provider: '900001', meeting: tasRef });
  assert.equal(card.title, 'Minutes: Marlow Bank Primary School');
  const value = (id: string) => card.form?.fields.find((one) => one.id === id)?.value;
  assert.deepEqual([value('activity'), value('date'), value('chair')], ['tas-meeting', '2027-01-19', 'p-senior']);
  assert.equal(value('present'), 'p-senior,p-chair,p-advisor,p-finance');
});

test('minutes begin with what was put on the agenda under the same point, and ask once who else was there', async () => {
  const made = await desk();
  const item = { meeting: tasRef, point: 'evidence' };
  await made.ask('head', 'add-to-agenda', { ...item, text: 'Phonics rose from 61% to 74%.' }, 'one');
  await made.ask('chair', 'add-to-agenda', { ...item, text: 'Governors saw the books.' }, 'two');
  const form = await writing(made, 'advisor', { provider: '900001', meeting: tasRef });
  assert.equal(form.card.lead, 'Who chaired, and who was there?');
  assert.ok(form.card.form?.fields.some(({ id }) => id === 'met'));
  await form.press('Next');
  if (form.card.form?.submit === 'Go on all the same') await form.press('Go on all the same');
  const fields = form.card.form?.fields ?? [];
  assert.equal(fields.find(({ id }) => id === 'part-evidence')?.value, 'Phonics rose from 61% to 74%.\nGovernors saw the books.');
  assert.deepEqual(
    fields.filter(({ id }) => id === 'met'),
    [],
  );
});

test('kept, the meeting is held in the same write, half a day is debited once, and the note says who was there and the risk', async () => {
  const made = await desk();
  const before = await leftAt(made, '900001');
  const form = await minuted(made, 'advisor', {
    about: { present: 'p-senior,p-head,p-advisor' },
    agreed: { risk: 'medium', 'risk-words': 'A new deputy.' },
  });
  assert.match(form.card.lead, /The minutes of the Team Around the School meeting on Tue 19 Jan 2027 are kept, and 0\.5 days are debited/);
  assert.equal(await leftAt(made, '900001'), before! - 2);
  const [note] = await allDocs(made.store, 'note', '');
  const [meeting] = await allDocs(made.store, 'meeting', '');
  assert.deepEqual([meeting?.body.state, meeting?.body.note, note?.body.meeting], ['held', note?.body.id, tasRef]);
  const shown = await made.ask('advisor', 'visit-note', { provider: '900001', note: note!.body.id });
  assert.equal(fact(shown.facts, 'Chaired by'), 'Grace Oyelaran');
  assert.equal(fact(shown.facts, 'Present'), 'Ruth Calloway (headteacher), Priya Nair (School Improvement Advisor)');
  assert.equal(fact(shown.facts, 'Not there'), 'Sheila Marsh (chair of governors), Paul Ince (finance team)');
  assert.equal(fact(shown.facts, 'Minimum attendance'), 'not met: chair of governors');
  assert.equal(fact(shown.facts, 'Risk assessment'), 'Medium vulnerability: A new deputy.');
});

test('from its day on a booked meeting leads to its minutes, and is among what is owed until they are kept', async () => {
  const made = await desk();
  const shown = await made.ask('advisor', 'meeting', { meeting: tasRef });
  assert.ok(shown.buttons.some(({ title }) => title === 'Write the minutes'));
  assert.ok(!(await made.ask('head', 'meeting', { meeting: tasRef })).buttons.some(({ title }) => title === 'Write the minutes'));
  const owed = async () => rowsOf(await made.ask('advisor', 'owed-notes', {}), 'Minutes to write');
  assert.deepEqual(await owed(), [['Marlow Bank Primary School', 'Team Around the School meeting, Tue 19 Jan 2027']]);
  await minuted(made, 'advisor');
  assert.deepEqual(await owed(), []);
  assert.ok((await made.ask('advisor', 'meeting', { meeting: tasRef })).buttons.some(({ title }) => title === 'The minutes'));
});

test('another authority’s forum has minutes of its own shape, without a risk, and goes out without approval', async () => {
  const made = await testDesk({ pack: 'warwickshire-2013' });
  const activity = 'review-and-intervention-meeting';
  await putMeetings(made, tasMeeting({ activity }));
  const form = await writing(made, 'advisor', { provider: '900001', meeting: tasRef });
  const ids = (card: typeof form.card) => card.form?.fields.map(({ id }) => id) ?? [];
  assert.ok(ids(form.card).includes('present'));
  await form.press('Next', { chair: 'p-manager' });
  if (form.card.form?.submit === 'Go on all the same') await form.press('Go on all the same');
  await form.press('Next', { 'part-evidence': 'Attendance rose.' });
  assert.ok(!ids(form.card).includes('risk'));
  await form.press('Next');
  await form.press('Submit the minutes', { 'days-visit': '2', reason: 'Agreed with the head.' });
  assert.match(form.card.lead, /^The minutes of the/);
  const [note] = await allDocs(made.store, 'note', '');
  assert.equal(note?.body.attendance?.find(({ seat }) => seat === 'chair')?.person, 'p-manager');
  const preview = await made.ask('advisor', 'preview-summary', { provider: '900001', note: note!.body.id });
  assert.ok(preview.buttons.some(({ title }) => title === 'Send now'));
});
