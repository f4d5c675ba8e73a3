import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allDocs } from '../../support/all-docs.ts';
import { factOf, fieldOf } from '../../support/answer-words.ts';
import { testDesk } from '../../support/desk.ts';
import { entriesIn, leftAt } from '../../support/ledger.ts';
import { findings, pressed, writing, writtenUp } from '../../support/note-form.ts';

const marlow = '900001';
const labels = (field: ReturnType<typeof fieldOf>) => (field?.type === 'choice' ? field.options.map(({ label }) => label) : []);

test('the form begins with what is due, today and who leads the school, and says how many steps there are', async () => {
  const desk = await testDesk();
  const { card } = await writing(desk, 'advisor', { provider: marlow });
  assert.equal(card.subtitle, 'Step 1 of 4');
  assert.deepEqual(labels(fieldOf(card, 'activity')).slice(0, 3), [
    'Core Visit (due now)',
    'Team Around the School meeting (due now)',
    'Review (due now)',
  ]);
  assert.deepEqual(
    ['activity', 'date', 'met'].map((id) => fieldOf(card, id)?.value),
    ['core-visit', '2027-01-20', 'Ruth Calloway (headteacher)'],
  );
  assert.deepEqual([card.form?.submit, ...(card.form?.more ?? []).map(({ title }) => title)], ['Next', 'Save and finish later']);
});

test('a visit that is due comes before a meeting that is overdue: a meeting that took place was booked, and its minutes begin from it', async () => {
  const desk = await testDesk({ today: '2027-01-05' });
  const { card } = await writing(desk, 'manager', { provider: '900002' });
  assert.deepEqual(labels(fieldOf(card, 'activity')).slice(0, 2), ['Team Around the School meeting (overdue)', 'Core Visit (due now)']);
  assert.equal(fieldOf(card, 'activity')?.value, 'core-visit');
});

test('what was said in words stands in the form: “write up yesterday’s review”', async () => {
  const desk = await testDesk();
  const { card } = await writing(desk, 'advisor', { provider: marlow, activity: 'review', date: '2027-01-19' });
  assert.deepEqual([fieldOf(card, 'activity')?.value, fieldOf(card, 'date')?.value], ['review', '2027-01-19']);
});

test('no field is cut or held back by a client: none is marked as needed, and each takes 200,000 letters', async () => {
  const desk = await testDesk();
  const form = await writing(desk, 'advisor', { provider: marlow });
  const seen = [form.card];
  seen.push(await form.press('Next'), await form.press('Next', findings), await form.press('Next'));
  for (const field of seen.flatMap(({ form: of }) => of?.fields ?? [])) {
    assert.ok(!('required' in field && field.required), field.id);
    if (field.type === 'text') assert.equal(field.maxLength, 200_000, field.id);
  }
});

test('the parts of a core visit are the pack’s, whose focus is that of the term, and the place in the strategy is cited', async () => {
  const desk = await testDesk();
  const form = await writing(desk, 'advisor', { provider: marlow });
  const card = await form.press('Next', { activity: 'core-visit', date: '2027-01-19' });
  assert.equal(card.subtitle, 'Step 2 of 4 · Core Visit, Tue 19 Jan 2027');
  assert.equal(fieldOf(card, 'option')?.value, 'The school’s focus');
  assert.deepEqual(
    card.form?.fields.map(({ label }) => label),
    ['Whose focus (needed)', 'Purpose and focus (needed)', 'Evidence seen (needed)', 'Strengths', 'Areas to develop'],
  );
  assert.match(card.sources[0] ?? '', /Key activity 1, Core Visit \(what it is for; the form of the note is Tally’s own\)$/);
});

test('a note that is submitted is kept with its days, actions and audit in one write, and its draft is gone', async () => {
  const desk = await testDesk();
  const before = await leftAt(desk, marlow);
  const form = await writtenUp(desk, 'advisor', {
    about: { met: 'Ruth Calloway; the phonics lead' },
    findings: { 'part-strengths': 'Taught daily.' },
    agreed: {
      'what-1': 'Train all staff',
      'who-1': 'headteacher',
      'due-1': '2027-03-01',
      'next-visit': '2027-03-09',
      confidential: 'zircon',
    },
  });
  assert.equal(factOf(form.card, 'Confidential'), '1 word, for the authority alone');
  assert.ok(!JSON.stringify([form.card.facts, form.card.texts]).includes('zircon'));
  const receipt = await form.press('Submit the note');
  assert.equal(receipt.title, 'Note kept: Marlow Bank Primary School');
  assert.match(
    receipt.lead,
    /^The note of the Core Visit on Tue 19 Jan 2027 is kept, and 0\.5 days are debited\. 0\.5 days of report are debited when/,
  );
  assert.equal(await leftAt(desk, marlow), before! - 2);

  const [note, ...others] = await allDocs(desk.store, 'note', '');
  assert.deepEqual(others, []);
  const { id, at: _, ...body } = note!.body;
  assert.deepEqual(body, {
    version: 1,
    provider: marlow,
    year: 2026,
    activity: 'core-visit',
    date: '2027-01-19',
    option: 'The school’s focus',
    met: 'Ruth Calloway; the phonics lead',
    parts: { focus: 'Early reading.', evidence: 'Phonics in all classes.', strengths: 'Taught daily.' },
    progress: [],
    priorities: [],
    actions: [{ id: `${id.slice(0, 8)}-a1`, what: 'Train all staff', who: 'headteacher', owner: 'p-head', due: '2027-03-01' }],
    nextVisit: '2027-03-09',
    confidential: 'zircon',
    days: { prep: 0, visit: 2, report: 2 },
    by: 'p-advisor',
    writtenBy: 'p-advisor',
  });
  assert.deepEqual(
    (await allDocs(desk.store, 'action', '')).map(({ id: doc, body: action }) => [doc, action.state, action.agreed, action.by]),
    [[`action:${marlow}:${id}:${id.slice(0, 8)}-a1`, 'open', '2027-01-19', 'p-advisor']],
  );
  const [entry] = (await entriesIn(desk.store, marlow)).filter((one) => one.id.startsWith(id));
  assert.deepEqual([entry?.part, entry?.quarters, entry?.visits, entry?.by], ['visit', 2, 1, 'p-advisor']);
  assert.deepEqual(await allDocs(desk.store, 'draft', ''), []);
  const audits = (await allDocs(desk.store, 'audit', ''))
    .map(({ body: record }) => record)
    .filter(({ request }) => request === 'record-visit');
  assert.deepEqual(
    audits.map(({ outcome, refs }) => [outcome, refs]),
    [['done', [note!.id, entry!.id]]],
  );
  assert.ok(!JSON.stringify(audits).includes('zircon'));
});

test('a submit that is repeated, by Teams or by a thumb, makes one note and is answered alike', async () => {
  const desk = await testDesk();
  const form = await writtenUp(desk, 'advisor', { agreed: { 'what-1': 'Train all staff', 'who-1': 'me' } });
  const [request, input] = pressed(form.card, 'Submit the note');
  const first = await desk.ask('advisor', request, input, 'thumb-1');
  const entries = await entriesIn(desk.store, marlow);
  for (const nonce of ['thumb-1', 'thumb-2']) assert.deepEqual(await desk.ask('advisor', request, input, nonce), first);
  assert.deepEqual(await entriesIn(desk.store, marlow), entries);
  assert.equal((await allDocs(desk.store, 'note', '')).length, 1);
  assert.equal((await allDocs(desk.store, 'action', '')).length, 1);
});

test('eight submits at one moment make one note', async () => {
  const desk = await testDesk();
  const form = await writtenUp(desk, 'advisor');
  const [request, input] = pressed(form.card, 'Submit the note');
  const answers = await Promise.all(Array.from({ length: 8 }, () => desk.ask('advisor', request, input)));
  assert.equal(new Set(answers.map(({ title }) => title)).size, 1);
  assert.equal((await allDocs(desk.store, 'note', '')).length, 1);
  assert.equal((await entriesIn(desk.store, marlow)).filter(({ activity }) => activity === 'core-visit').length, 1);
});

test('a step that is sent again after the note was kept begins no second draft: it is answered with the note', async () => {
  const desk = await testDesk();
  const form = await writing(desk, 'advisor', { provider: marlow });
  await form.press('Next', { activity: 'core-visit', date: '2027-01-19' });
  const late = pressed(form.card, 'Next', findings);
  await form.press('Next', findings);
  await form.press('Next');
  await form.press('Submit the note');
  assert.equal((await desk.ask('advisor', ...late)).title, 'Note kept: Marlow Bank Primary School');
  assert.deepEqual(await allDocs(desk.store, 'draft', ''), []);
});

test('what was agreed last time is asked about: priorities and open actions, each with a colour and words', async () => {
  const desk = await testDesk();
  const form = await writtenUp(desk, 'advisor', {
    about: { date: '2027-01-12', met: 'The phonics lead' },
    agreed: { 'what-1': 'Train all staff', 'who-1': 'me', 'due-1': '2027-02-01' },
  });
  await form.press('Back');
  const [priority] = form.card.form!.fields.filter(({ id }) => id.startsWith('priority-'));
  await form.press('Next', { [priority!.id]: 'Early reading' });
  await form.press('Submit the note');

  const next = await writing(desk, 'advisor', { provider: marlow, activity: 'review', date: '2027-01-19' });
  assert.equal(fieldOf(next.card, 'met')?.value, 'The phonics lead', 'who was met last time');
  assert.equal(next.card.subtitle, 'Step 1 of 5');
  await next.press('Next');
  await next.press('Next', { option: 'Early reading', ...findings });
  assert.deepEqual(
    next.card.form?.fields.map(({ label }) => label),
    ['Early reading', 'In words', 'Train all staff (Priya Nair, by Mon 1 Feb 2027)', 'In words'],
  );
  const [rag, words, done] = next.card.form!.fields.map(({ id }) => id) as [string, string, string];
  const wrong = await next.press('Next', { [rag]: 'amber', [words]: 'Half of it.', [`words-${done.slice(4)}`]: 'Not yet.' });
  assert.equal(fieldOf(wrong, done)?.error, 'How does it stand: red, amber or green?');
  await next.press('Next', { [done]: 'red' });
  assert.equal(fieldOf(next.card, priority!.id)?.value, 'Early reading', 'the priorities stand as they were, to be changed');
  await next.press('Next', { [priority!.id]: 'Early reading in Year 1' });
  await next.press('Submit the note', { reason: 'x' });
  const notes = (await allDocs(desk.store, 'note', '')).map(({ body }) => body);
  const review = notes.find(({ activity }) => activity === 'review');
  assert.deepEqual(review?.progress, [
    { priority: priority!.id.slice('priority-'.length), what: 'Early reading', rag: 'amber', words: 'Half of it.' },
    { priority: done.slice(4), what: 'Train all staff', rag: 'red', words: 'Not yet.' },
  ]);
  assert.deepEqual(review?.priorities, [{ id: priority!.id.slice('priority-'.length), what: 'Early reading in Year 1' }]);
  assert.equal(review?.option, 'Early reading');
});

test('preparation is debited as preparation, and its note has neither people nor actions', async () => {
  const desk = await testDesk();
  const form = await writing(desk, 'advisor', { provider: '900008', activity: 'autumn-conversation-prep', date: '2027-01-19' });
  assert.equal(fieldOf(form.card, 'met'), undefined);
  await form.press('Next');
  assert.ok(fieldOf(form.card, 'confidential'), 'what is confidential stands with the findings');
  await form.press('Next', { 'part-evidence': 'Outcomes and attendance.' });
  assert.match(form.card.subtitle ?? '', /^Step 3 of 3/);
  await form.press('Submit the note');
  const [entry] = (await entriesIn(desk.store, '900008')).filter(({ activity }) => activity === 'autumn-conversation-prep');
  assert.deepEqual([entry?.part, entry?.quarters, entry?.visits], ['prep', 4, 0]);
});

test('more lines for actions are added without losing what was typed', async () => {
  const desk = await testDesk();
  const form = await writing(desk, 'advisor', { provider: marlow });
  await form.press('Next', { activity: 'core-visit', date: '2027-01-19' });
  await form.press('Next', findings);
  const lines = () => form.card.form!.fields.filter(({ id }) => id.startsWith('what-')).length;
  assert.equal(lines(), 2);
  await form.press('More lines', { 'what-1': 'Train all staff', confidential: 'zircon' });
  assert.equal(lines(), 4);
  assert.deepEqual([fieldOf(form.card, 'what-1')?.value, fieldOf(form.card, 'confidential')?.value], ['Train all staff', 'zircon']);
});

test('a field that no form of a note has is refused, as is a draft of another shape', async () => {
  const desk = await testDesk();
  const odd = await desk.ask('advisor', 'record-visit', { provider: marlow, bogus: 'x' });
  assert.deepEqual([odd.refused, odd.lead], ['input', 'Please check what was entered for bogus, and try again.']);
  const forged = await desk.ask('advisor', 'record-visit', { provider: marlow, draft: '../../x', go: 'submit' });
  assert.equal(forged.subtitle, 'Step 1 of 4');
  assert.deepEqual(await allDocs(desk.store, 'draft', ''), []);
});
