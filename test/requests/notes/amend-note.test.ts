import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allDocs } from '../../support/all-docs.ts';
import { fieldOf, rowsOf } from '../../support/answer-words.ts';
import { type TestDesk, testDesk } from '../../support/desk.ts';
import { entriesIn, leftAt } from '../../support/ledger.ts';
import { writing, writtenUp } from '../../support/note-form.ts';
import { later } from '../../support/time.ts';

const marlow = '900001';
const agreed = { 'what-1': 'Train all staff', 'who-1': 'me', 'what-2': 'Buy books', 'who-2': 'head' };

/** A desk with the note of a core visit, and its id. */
async function withNote(more: Parameters<typeof writtenUp>[2] = { agreed }): Promise<{ desk: TestDesk; note: string }> {
  const desk = await testDesk();
  const form = await writtenUp(desk, 'advisor', more);
  await form.press('Submit the note');
  return { desk, note: (await allDocs(desk.store, 'note', ''))[0]!.body.id };
}

/** Opens the amendment of a note and presses on to its last step, with what is typed on the way. */
async function amending(desk: TestDesk, note: string, typed: Record<string, Record<string, string>> = {}, part = 'advisor') {
  const form = await writing(desk, part, { provider: marlow, note }, 'amend-note');
  for (const step of ['about', 'findings', 'agreed']) {
    await form.press('Next', typed[step]);
    if (form.card.form?.submit === 'Go on all the same') await form.press('Go on all the same');
  }
  return form;
}

test('an amendment is a new version with its reason; the one before is kept, and untouched parts stay as they were', async () => {
  const { desk, note } = await withNote();
  const form = await amending(desk, note, { findings: { 'part-areas': 'Spelling.' } });
  await form.press('Keep as amended');
  assert.equal(fieldOf(form.card, 'why')?.error, 'Please say why the note is changed: its history keeps it.');
  desk.time.now = '2027-01-20T11:00:00.000Z';
  await form.press('Keep as amended', { why: 'Spelling was left out' });
  assert.equal(form.card.title, 'Amended: Marlow Bank Primary School');
  const [first, second] = (await allDocs(desk.store, 'note', '')).map(({ body }) => body);
  assert.deepEqual([first?.version, second?.version], [1, 2]);
  const { version: _, at: __, amends, parts, ...rest } = second!;
  const { version: ___, at: ____, parts: before, ...was } = first!;
  assert.deepEqual(rest, was);
  assert.deepEqual([amends, parts], ['Spelling was left out', { ...before, areas: 'Spelling.' }]);
  assert.equal((await allDocs(desk.store, 'action', '')).length, 2);
  assert.equal((await entriesIn(desk.store, marlow)).filter(({ id }) => id.startsWith(note)).length, 1, 'no days are moved');
});

test('amended days are reversing and new entries, and what is left follows', async () => {
  const { desk, note } = await withNote();
  assert.equal(await leftAt(desk, marlow), 26);
  const form = await amending(desk, note);
  assert.equal(fieldOf(form.card, 'days-visit')?.value, '2');
  await form.press('Keep as amended', { 'days-visit': '4', reason: 'It took the whole day', why: 'Days were wrong' });
  assert.equal(await leftAt(desk, marlow), 24);
  const own = (await entriesIn(desk.store, marlow)).filter(({ id }) => id.startsWith(note));
  assert.deepEqual(
    own.map(({ id, quarters, reason, by }) => [id.slice(note.length), quarters, reason, by]),
    [
      ['-visit', 2, undefined, 'p-advisor'],
      ['-visit-reversed', -2, 'Days were wrong', 'p-advisor'],
      ['.2-visit', 4, undefined, 'p-advisor'],
    ],
  );
});

test('an amended date moves the days with it, also into another academic year', async () => {
  const { desk, note } = await withNote();
  const form = await amending(desk, note, { about: { date: '2026-06-16' } });
  await form.press('Keep as amended', { why: 'It was last year', reason: 'x' });
  assert.equal(form.card.title, 'Amended: Marlow Bank Primary School');
  assert.equal(await leftAt(desk, marlow), 28);
  const standing = (await entriesIn(desk.store, marlow)).filter(({ id, reverses }) => id.startsWith(`${note}.2`) && reverses === undefined);
  assert.deepEqual(
    standing.map(({ year, date }) => [year, date]),
    [[2025, '2026-06-16']],
  );
  const [shown] = rowsOf(await desk.ask('advisor', 'visit-notes', { provider: marlow }));
  assert.equal(shown?.[1], 'Tue 16 Jun 2026');
});

test('an action taken out is dropped, a changed one reads anew, one that is done stays done', async () => {
  const { desk, note } = await withNote();
  const [first] = await allDocs(desk.store, 'action', '');
  await desk.store.write('demo', [
    {
      do: 'replace',
      doc: { ...first!, body: { ...first!.body, state: 'done', closed: { on: '2027-01-20', by: 'p-head' } } },
      etag: first!.etag,
    },
  ]);
  const form = await amending(desk, note, { agreed: { 'what-1': 'Train all of the staff', 'what-2': '', 'who-2': '' } });
  await form.press('Keep as amended', { why: 'x' });
  assert.deepEqual(
    (await allDocs(desk.store, 'action', '')).map(({ body: { what, state, closed } }) => [what, state, closed?.says]),
    [
      ['Train all of the staff', 'done', undefined],
      ['Buy books', 'dropped', 'Taken out of the note.'],
    ],
  );
});

test('days that somebody undid by hand are not entered again by an amendment of words', async () => {
  const { desk, note } = await withNote();
  await desk.ask('advisor', 'reverse-days', { provider: marlow, entries: [`${note}-visit`], reason: 'by hand' });
  const form = await amending(desk, note, { findings: { 'part-areas': 'Spelling.' } });
  await form.press('Keep as amended', { why: 'x' });
  assert.equal(await leftAt(desk, marlow), 28);
});

test('two who amend one note at a time: the second is told, and loses nothing', async () => {
  const { desk, note } = await withNote();
  const one = await amending(desk, note, { findings: { 'part-areas': 'Spelling.' } });
  const other = await amending(desk, note, { findings: { 'part-areas': 'Maths.' } }, 'senior');
  await one.press('Keep as amended', { why: 'x' });
  await other.press('Keep as amended', { why: 'y' });
  assert.match(other.card.lead, /^Somebody else amended this note while you were at it\. Nothing of yours is lost/);
  assert.equal((await allDocs(desk.store, 'note', '')).length, 2);
  const [draft] = await allDocs(desk.store, 'draft', '');
  assert.deepEqual([draft?.body.person, draft?.body.fields['part-areas']], ['p-senior', 'Maths.']);
});

test('an amendment of a colleague’s note is by whoever wrote it, of a visit by whoever made it', async () => {
  const { desk, note } = await withNote();
  const form = await amending(desk, note, { findings: { 'part-areas': 'Spelling.' } }, 'senior');
  await form.press('Keep as amended', { why: 'x' });
  const last = (await allDocs(desk.store, 'note', '')).at(-1)?.body;
  assert.deepEqual([last?.by, last?.writtenBy], ['p-advisor', 'p-senior']);
});

test('who has neither written a note nor the school may not change it, and is told who may', async () => {
  const { desk, note } = await withNote();
  for (const [request, input] of [
    ['amend-note', { provider: marlow, note, draft: 'ab'.repeat(12), go: 'submit', why: 'x' }],
    ['withdraw-note', { provider: marlow, note, reason: 'x' }],
  ] as const) {
    const answer = await desk.ask('advisor-two', request, input);
    assert.match(answer.lead, /^You can amend and withdraw your own notes/, request);
  }
  assert.equal((await allDocs(desk.store, 'note', '')).length, 1);
  assert.ok(!(await desk.ask('advisor-two', 'visit-note', { provider: marlow })).buttons.some(({ title }) => title === 'Amend'));
});

test('an action that was put off or handed on since stays so, unless the amendment itself says another day or person', async () => {
  const { desk, note } = await withNote({ agreed: { ...agreed, 'due-1': '2027-02-01', 'due-2': '2027-02-01' } });
  const actions = async () => (await allDocs(desk.store, 'action', '')).map(({ body: { who, owner, due } }) => [who, owner, due]);
  const refs = (await allDocs(desk.store, 'action', '')).map(({ id }) => id.slice('action:'.length));
  await desk.ask('advisor', 'change-action', { actions: refs[0], until: '2027-02-12', by: 'p-advisor-two' });
  await desk.ask('advisor', 'change-action', { actions: refs[1], until: '2027-02-12' });
  const spelling = await amending(desk, note, { findings: { 'part-areas': 'Spelling.' } });
  await spelling.press('Keep as amended', { why: 'Spelling was left out' });
  assert.deepEqual(await actions(), [
    ['Tom Ashdown', 'p-advisor-two', '2027-02-12'],
    ['head', 'p-head', '2027-02-12'],
  ]);
  desk.time.now = '2027-01-20T11:00:00.000Z';
  const dated = await amending(desk, note, { agreed: { ...agreed, 'due-1': '2027-02-01', 'due-2': '2027-03-01' } });
  await dated.press('Keep as amended', { why: 'The day was wrong' });
  assert.deepEqual((await actions())[1], ['head', 'p-head', '2027-03-01']);
});

test('a note that is withdrawn takes its days back and drops its open actions, saying why; again it changes nothing', async () => {
  const { desk, note } = await withNote();
  const ask = await desk.ask('advisor', 'withdraw-note', { provider: marlow, note });
  assert.equal(ask.form?.submit, 'Withdraw');
  const done = await desk.ask('advisor', 'withdraw-note', { provider: marlow, note, reason: 'The visit was put off' });
  assert.match(
    done.lead,
    /^The note of the Core Visit on Tue 19 Jan 2027 \(The school’s focus\) is withdrawn \(The visit was put off\)\. 7 days left/,
  );
  assert.equal(await leftAt(desk, marlow), 28);
  assert.deepEqual(
    (await allDocs(desk.store, 'action', '')).map(({ body }) => [body.state, body.closed?.says]),
    [
      ['dropped', 'The note was withdrawn.'],
      ['dropped', 'The note was withdrawn.'],
    ],
  );
  const entries = await entriesIn(desk.store, marlow);
  assert.deepEqual((await desk.ask('advisor', 'withdraw-note', { provider: marlow, note, reason: 'again' })).lead, done.lead);
  assert.deepEqual(await entriesIn(desk.store, marlow), entries);
  assert.equal((await allDocs(desk.store, 'note', '')).length, 2);
  assert.match((await desk.ask('advisor', 'visit-notes', { provider: marlow })).lead, /^There are no notes/);
  const late = await desk.ask('advisor', 'amend-note', { provider: marlow, note, draft: 'ab'.repeat(12), step: 'about', go: 'next' });
  assert.match(late.lead, /^That note has been withdrawn/);
});

test('the history says who, when and why, the withdrawal too', async () => {
  const { desk, note } = await withNote();
  const form = await amending(desk, note, { findings: { 'part-areas': 'Spelling.' } }, 'senior');
  desk.time.now = '2027-01-20T14:30:00.000Z';
  await form.press('Keep as amended', { why: 'Spelling was left out' });
  await desk.ask('hos', 'withdraw-note', { provider: marlow, note, reason: 'Wrong school' });
  const history = await desk.ask('advisor', 'note-history', { provider: marlow, note });
  assert.equal(history.lead, 'Withdrawn by Daniel Frost on Wed 20 Jan 2027: Wrong school');
  assert.deepEqual(rowsOf(history), [
    ['3', 'Wed 20 Jan 2027 at 2.30 pm', 'Daniel Frost', 'withdrawn: Wrong school'],
    ['2', 'Wed 20 Jan 2027 at 2.30 pm', 'Grace Oyelaran', 'Spelling was left out'],
    ['1', 'Wed 20 Jan 2027 at 10 am', 'Priya Nair', 'first written'],
  ]);
});

test('which note is meant is asked where it was not said, and taken where only one fits', async () => {
  const { desk } = await withNote();
  const choice = await desk.ask('advisor', 'amend-note', { provider: marlow });
  assert.deepEqual(
    choice.options?.map(({ title, detail }) => [title, detail]),
    [['Core Visit on Tue 19 Jan 2027 (The school’s focus)', 'by Priya Nair']],
  );
  const only = await desk.ask('advisor', 'amend-note', { provider: marlow, activity: 'core-visit' });
  assert.equal(only.card, 'form');
  assert.match((await desk.ask('advisor', 'amend-note', { provider: '900003' })).lead, /^There is no note of a visit to/);
});

test('days logged before the note stay when it is withdrawn, and that is said', async () => {
  const desk = await testDesk();
  await desk.ask('advisor', 'log-days', { provider: marlow, activity: 'focused-support', days: 2, date: '2027-01-19' });
  const form = await writing(desk, 'advisor', { provider: marlow });
  await form.press('Next', { activity: 'focused-support', date: '2027-01-19' });
  if (form.card.form?.submit === 'Go on all the same') await form.press('Go on all the same');
  await form.press('Next', { 'part-focus': 'The second afternoon.', 'part-done': 'Books were looked at.' });
  await form.press('Next');
  await form.press('Submit the note', { attach: 'yes', reason: 'Agreed with the head.' });
  const before = await leftAt(desk, marlow);
  const [note] = await allDocs(desk.store, 'note', '');
  const done = await desk.ask('advisor', 'withdraw-note', { provider: marlow, note: note!.body.id, reason: 'x' });
  assert.match(done.notes?.join(' ') ?? '', /Days that were logged before the note stay as they are/);
  assert.equal(await leftAt(desk, marlow), before);
});

test('report days amended while the summary waits are taken back by its undo, as they then stand', async () => {
  const { desk, note } = await withNote();
  await desk.ask('advisor', 'send-summary', { provider: marlow, note });
  assert.equal(await leftAt(desk, marlow), 24, 'sending it debits its report');
  const form = await amending(desk, note, { findings: { 'part-areas': 'Spelling.' } });
  await form.press('Keep as amended', { 'days-report': '4', reason: 'A long report', why: 'x' });
  assert.match(form.card.notes?.join(' ') ?? '', /about to go out is now that of the amended note/);
  assert.equal(await leftAt(desk, marlow), 22);
  await desk.ask('advisor', 'undo-summary', { provider: marlow, note });
  assert.equal(await leftAt(desk, marlow), 26);
  await desk.ask('advisor', 'send-summary', { provider: marlow, note });
  assert.equal(await leftAt(desk, marlow), 22);
});

test('a note amended after its summary went out tells those who lead the school of the change, and one withdrawn tells them that', async () => {
  const { desk, note } = await withNote();
  await desk.ask('advisor', 'send-summary', { provider: marlow, note });
  later(desk, 11);
  const form = await amending(desk, note, { findings: { 'part-areas': 'Spelling.' } });
  await form.press('Keep as amended', { why: 'x' });
  assert.match(form.card.notes?.join(' ') ?? '', /they are told on Wed 20 Jan 2027 at 10.21 am/);
  later(desk, 11);
  const done = await desk.ask('advisor', 'withdraw-note', { provider: marlow, note, reason: 'x' });
  assert.match(done.notes?.join(' ') ?? '', /they|those who got it are told/);
  assert.equal(await leftAt(desk, marlow), 28, 'visit and report are both taken back');
});
