import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allDocs } from '../../support/all-docs.ts';
import { buttonOf, fieldOf } from '../../support/answer-words.ts';
import { docOf, putAll, testDesk } from '../../support/desk.ts';
import { entriesIn, leftAt } from '../../support/ledger.ts';
import { findings, pressed, writing, writtenUp } from '../../support/note-form.ts';

const marlow = '900001';
/** What is said at a field of the first step. */
async function about(provider: string, typed: Record<string, string>, desk?: Awaited<ReturnType<typeof testDesk>>) {
  const form = await writing(desk ?? (await testDesk()), 'advisor', { provider });
  await form.press('Next', typed);
  return { form, error: (id: string) => fieldOf(form.card, id)?.error };
}

test('a visit in the future, before Tally’s years, before the school opened, after it closed, or on no day is refused in a sentence', async () => {
  const said = async (provider: string, date: string) => (await about(provider, { activity: 'core-visit', date })).error('date');
  assert.equal(await said(marlow, '2027-01-21'), 'Thu 21 Jan 2027 has not come yet. A note is written once the visit has been held.');
  assert.equal(await said(marlow, '2025-08-31'), 'Tally keeps notes from Mon 1 Sep 2025 on; Sun 31 Aug 2025 is before that.');
  assert.match(
    (await said('900031', '2027-01-05')) ?? '',
    /^Saltersgate Primary School closed on Thu 31 Dec 2026; Tue 5 Jan 2027 is after that\.$/,
  );
  assert.equal(await said(marlow, '2027-13-45'), 'That is not a date. Please give it as day, month and year.');
});

test('a date said in words that cannot be one is said to be wrong at once', async () => {
  const desk = await testDesk();
  const { card } = await writing(desk, 'advisor', { provider: marlow, date: '2027-02-01' });
  assert.match(fieldOf(card, 'date')?.error ?? '', /has not come yet/);
});

test('an activity that the strategy does not have, and none at all, are said', async () => {
  assert.equal(
    (await about(marlow, { activity: 'seance' })).error('activity'),
    'Education Excellence Strategy 2021–24 has no such activity. Please choose one from the list.',
  );
  assert.equal((await about(marlow, { activity: '' })).error('activity'), undefined, 'one that is due is filled in');
  assert.equal((await about('900005', { activity: '' })).error('activity'), 'Which activity was it? Please choose one from the list.');
});

test('an option that is none of the pack’s is refused, and one that asks for more is asked', async () => {
  const { form, error } = await about(marlow, { activity: 'review', date: '2027-01-19' });
  await form.press('Next', { ...findings, option: 'Dance' });
  assert.equal(error('option'), '“Dance” is not one of them. Please choose one from the list.');
  await form.press('Next', { option: 'Curriculum subject or aspect' });
  assert.equal(error('option-detail'), 'Which subject or aspect?');
  await form.press('Next', { 'option-detail': 'phonics' });
  await form.press('Next');
  await form.press('Submit the note');
  assert.equal(form.card.title, 'Note kept: Marlow Bank Primary School');
});

test('an action without what, without who or due before the visit is said at its line, and so is a next visit that is past', async () => {
  const { form, error } = await about(marlow, { activity: 'core-visit', date: '2027-01-19' });
  await form.press('Next', findings);
  await form.press('Next', { 'who-1': 'me', 'what-2': 'Train', 'due-2': '2027-01-18', 'next-visit': '2027-01-19' });
  assert.equal(error('what-1'), 'What is to be done? Say it, or leave the whole line empty.');
  assert.equal(error('who-2'), 'Who is to do it?');
  assert.equal(error('due-2'), 'Mon 18 Jan 2027 is before the visit on Tue 19 Jan 2027.');
  assert.equal(error('next-visit'), 'The next visit is after this one, which was on Tue 19 Jan 2027.');
  assert.equal(form.card.lead, '4 things need another look. What you typed is saved.');
});

test('days other than whole quarters are refused', async () => {
  const desk = await testDesk();
  const form = await writtenUp(desk, 'advisor');
  for (const [days, says] of [
    ['1.3', 'Days are counted in quarters of a day: 0.25, 0.5, 0.75, 1 and so on.'],
    ['-2', 'Days cannot be fewer than none.'],
    ['400', 'That is more than 40 days at one go. Please check the figure.'],
    ['0', 'A Core Visit takes at least a quarter of a day.'],
  ]) {
    await form.press('Submit the note', { 'days-visit': days! });
    assert.equal(fieldOf(form.card, 'days-visit')?.error, says);
  }
  assert.deepEqual(await allDocs(desk.store, 'note', ''), []);
});

test('a visit before its preparation is asked about once, and goes on when confirmed', async () => {
  const desk = await testDesk();
  const { form, error } = await about('900008', { activity: 'autumn-conversation', date: '2027-01-19' }, desk);
  assert.equal(error('date'), 'Autumn Conversation preparation is not recorded yet, and comes before the Autumn Conversation.');
  assert.equal(form.card.form?.submit, 'Go on all the same');
  await form.press('Go on all the same', { date: '2027-01-18' });
  assert.match(error('date') ?? '', /is not recorded yet/, 'another day is asked about again');
  await form.press('Go on all the same');
  assert.match(form.card.subtitle ?? '', /^Step 2/);
});

test('a visit before its time, and one that passes over an earlier planned one, are asked about', async () => {
  const desk = await testDesk();
  await desk.ask('advisor', 'log-days', { provider: marlow, activity: 'core-visit', days: 4, date: '2027-01-12' });
  const { error } = await about(marlow, { activity: 'core-visit', date: '2027-01-19' }, desk);
  assert.match(error('date') ?? '', /^The next Core Visit is due from \w+ \d+ Apr 2027 to .*; Tue 19 Jan 2027 is before that\.$/);

  const other = await testDesk();
  const year = (await other.store.read('demo', 'year', `year:2026:${marlow}`))!;
  await putAll(other.store, 'demo', [
    docOf('year', year.id, { ...year.body, planned: [{ activity: 'core-visit', date: '2027-01-14', ref: 'x' }] }),
  ]);
  const passed = await about(marlow, { activity: 'core-visit', date: '2027-01-19' }, other);
  assert.equal(passed.error('date'), 'A Core Visit was planned for Thu 14 Jan 2027 and has no note yet; this one comes after it.');
});

test('the same activity twice on a day is asked about, with the way to amend the first', async () => {
  const desk = await testDesk();
  const first = await writtenUp(desk, 'advisor', { about: { activity: 'core-visit' } });
  await first.press('Submit the note');
  const { form, error } = await about(marlow, { activity: 'core-visit', date: '2027-01-19' }, desk);
  assert.equal(
    error('activity'),
    'A note of the Core Visit on Tue 19 Jan 2027 is there already, by Priya Nair. If it is the same visit, amend that one instead.',
  );
  const { request, input } = buttonOf(form.card, 'Amend that note');
  const amend = await desk.ask('advisor', request, input);
  assert.deepEqual([amend.title, fieldOf(amend, 'date')?.value], ['Amend the note: Marlow Bank Primary School', '2027-01-19']);
  await form.press('Go on all the same');
  assert.match(form.card.subtitle ?? '', /^Step 2/);
});

test('an activity that is not in the allocation is let through with a reason', async () => {
  const desk = await testDesk();
  const form = await writing(desk, 'advisor', { provider: marlow });
  await form.press('Next', { activity: 'focused-support', date: '2027-01-19' });
  await form.press('Next', { 'part-focus': 'Phonics.', 'part-done': 'A staff meeting.' });
  await form.press('Next');
  assert.deepEqual(form.card.notes, [
    'Focused support is not in what the strategy gives Marlow Bank Primary School in category B1. Please say why below.',
  ]);
  await form.press('Submit the note', { 'days-visit': '2' });
  assert.equal(fieldOf(form.card, 'reason')?.error, 'Please say why: it is kept with the days.');
  await form.press('Submit the note', { reason: 'The head asked for it.' });
  assert.equal((await allDocs(desk.store, 'note', ''))[0]?.body.daysReason, 'The head asked for it.');
  assert.equal(await leftAt(desk, marlow), 26);
});

test('days other than the strategy’s need a reason; support that is taken in any number of visits does not', async () => {
  const desk = await testDesk();
  const form = await writtenUp(desk, 'advisor');
  await form.press('Submit the note', { 'days-visit': '3' });
  assert.deepEqual(form.card.notes, ['The strategy gives a Core Visit 0.5 days of visit and 0.5 days of report. Please say why below.']);
  await form.press('Submit the note', { reason: 'A long day.' });
  assert.equal(form.card.title, 'Note kept: Marlow Bank Primary School');

  const support = await writing(desk, 'advisor', { provider: '900003' });
  await support.press('Next', { activity: 'focused-support', date: '2027-01-19' });
  await support.press('Next', { 'part-focus': 'Phonics.', 'part-done': 'A staff meeting.' });
  await support.press('Next');
  assert.equal(fieldOf(support.card, 'days-visit')?.value, '4');
  await support.press('Submit the note', { 'days-visit': '1' });
  assert.equal(support.card.title, 'Note kept: Hollin Edge Infant School');
});

test('preparation and write-up of a review may be shared out otherwise without a reason: the strategy prints them as one figure', async () => {
  const desk = await testDesk();
  const form = await writing(desk, 'advisor', { provider: marlow });
  await form.press('Next', { activity: 'review', date: '2027-01-19' });
  await form.press('Next', { option: 'EYFS', ...findings });
  await form.press('Next');
  await form.press('Submit the note', { 'days-prep': '2', 'days-report': '2' });
  assert.equal(form.card.title, 'Note kept: Marlow Bank Primary School');
  assert.equal(await leftAt(desk, marlow), 28 - 4 - 2);
});

test('more days than remain are let through with a reason, and stand as over', async () => {
  const desk = await testDesk();
  const form = await writing(desk, 'advisor-two', { provider: '900011' });
  await form.press('Next', { activity: 'focused-support', date: '2027-01-19' });
  await form.press('Next', { 'part-focus': 'Phonics.', 'part-done': 'A staff meeting.' });
  await form.press('Next');
  assert.deepEqual(form.card.notes, ['No days of Focused support are left, and this takes 1 day. Please say why below.']);
  await form.press('Submit the note', { reason: 'Agreed with the head of service.' });
  assert.match(form.card.lead, /2 days over: 7 days used of 5 days/);
});

test('days that were logged before for this visit are its days where whoever writes says so, and are not debited twice', async () => {
  const desk = await testDesk();
  await desk.ask('advisor', 'log-days', { provider: marlow, activity: 'core-visit', days: 4, date: '2027-01-19' });
  const before = await leftAt(desk, marlow);
  const form = await writing(desk, 'advisor', { provider: marlow });
  await form.press('Next', { activity: 'core-visit', date: '2027-01-19' });
  await form.press(form.card.form!.submit);
  await form.press('Next', findings);
  await form.press('Next');
  assert.equal(fieldOf(form.card, 'attach')?.label, 'Already logged: 1 day of Core Visit on Tue 19 Jan 2027');
  await form.press('Submit the note');
  assert.equal(fieldOf(form.card, 'attach')?.error, 'Please say whether these are the days of this visit.');
  await form.press('Submit the note', { attach: 'yes' });
  assert.match(form.card.notes?.join(' ') ?? '', /nothing was debited twice/);
  assert.equal(await leftAt(desk, marlow), before);
  const [note] = await allDocs(desk.store, 'note', '');
  assert.deepEqual([note?.body.days, note?.body.attached?.length], [{ prep: 0, visit: 2, report: 2 }, 2]);
  assert.equal((await entriesIn(desk.store, marlow)).filter(({ date }) => date === '2027-01-19').length, 2);
  await desk.ask('advisor', 'send-summary', { provider: marlow, note: note!.body.id });
  assert.equal(await leftAt(desk, marlow), before, 'nor is the report, when the summary is sent');
});

test('days that were logged for another visit on that day stay besides those of the note', async () => {
  const desk = await testDesk();
  await desk.ask('advisor', 'log-days', { provider: marlow, activity: 'core-visit', days: 2, date: '2027-01-19' });
  const form = await writing(desk, 'advisor', { provider: marlow });
  await form.press('Next', { activity: 'core-visit', date: '2027-01-19' });
  await form.press(form.card.form!.submit);
  await form.press('Next', findings);
  await form.press('Next');
  await form.press('Submit the note', { attach: 'no', reason: 'x' });
  assert.equal(await leftAt(desk, marlow), 24);
});

test('whoever lacks the role is refused at every step, and nothing is kept', async () => {
  const desk = await testDesk();
  const form = await writtenUp(desk, 'advisor');
  const [request, input] = pressed(form.card, 'Submit the note');
  for (const part of ['head', 'chair', 'owner', 'admin', 'finance'])
    assert.notEqual((await desk.ask(part, request, input)).refused, undefined, part);
  assert.deepEqual(await allDocs(desk.store, 'note', ''), []);
});
