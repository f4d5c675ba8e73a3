import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cardBudget, renderAnswer } from '../../../src/cards/render-answer.ts';
import type { Answer } from '../../../src/requests/answer.ts';
import { allDocs } from '../../support/all-docs.ts';
import { buttonOf, fieldOf } from '../../support/answer-words.ts';
import { testDesk } from '../../support/desk.ts';
import { findings, pressed, writing, writtenUp } from '../../support/note-form.ts';

const marlow = '900001';
/** Some 30,000 letters with accents and line ends, as pasted from a document. */
const pasted = (word: string) =>
  Array.from({ length: 500 }, (_, at) => `${at + 1}. Children in Réception read ${word} every day, and well.`).join('\n');
const bytesOf = (answer: Answer) => Buffer.byteLength(JSON.stringify(renderAnswer(answer).card));

test('each step is saved, and the unfinished note is offered again: at the school, in the caseload, in what is due', async () => {
  const desk = await testDesk();
  const form = await writing(desk, 'advisor', { provider: marlow });
  await form.press('Next', { activity: 'core-visit', date: '2027-01-19' });
  const saved = await form.press('Save and finish later', { 'part-focus': 'Early reading and phonics.' });
  assert.equal(saved.title, 'Saved: Marlow Bank Primary School');
  assert.match(saved.lead, /\(Core Visit, Tue 19 Jan 2027, 4 words so far\)/);

  const again = await desk.ask('advisor', 'record-visit', { provider: marlow, activity: 'review' });
  assert.equal(again.lead, 'You have an unfinished note for Marlow Bank Primary School. Go on with it, or begin another?');
  const [goOn, another] = again.options ?? [];
  const open = await desk.ask('advisor', goOn!.request, goOn!.input);
  assert.deepEqual(
    [open.subtitle, fieldOf(open, 'part-focus')?.value],
    ['Step 2 of 4 · Core Visit, Tue 19 Jan 2027', 'Early reading and phonics.'],
  );
  assert.equal(fieldOf(await desk.ask('advisor', another!.request, another!.input), 'activity')?.value, 'review');

  const note = 'You have an unfinished note for Marlow Bank Primary School (Core Visit, Tue 19 Jan 2027, 4 words so far).';
  for (const [request, input] of [
    ['caseload', {}],
    ['due', {}],
    ['due', { provider: marlow }],
  ] as const) {
    const answer = await desk.ask('advisor', request, input);
    assert.equal(answer.notes?.[0], note, request);
    assert.equal(
      (await desk.ask('advisor', ...(Object.values(buttonOf(answer, 'Finish that note')) as [string, object]))).subtitle,
      open.subtitle,
    );
  }
  assert.equal(
    (await desk.ask('advisor', 'due', { provider: '900002' })).notes?.some((one) => one.includes('unfinished')),
    false,
  );
});

test('going back keeps everything, also what is wrong', async () => {
  const desk = await testDesk();
  const form = await writing(desk, 'advisor', { provider: marlow });
  await form.press('Next', { activity: 'core-visit', date: '2027-01-19' });
  await form.press('Back', { 'part-strengths': 'Taught daily.' });
  assert.equal(fieldOf(form.card, 'date')?.value, '2027-01-19');
  await form.press('Next');
  assert.equal(fieldOf(form.card, 'part-strengths')?.value, 'Taught daily.');
  const wrong = await form.press('Next', { 'part-focus': 'Early reading.' });
  assert.equal(fieldOf(wrong, 'part-evidence')?.error, 'Evidence seen: this is needed.');
  assert.deepEqual([fieldOf(wrong, 'part-focus')?.value, fieldOf(wrong, 'part-strengths')?.value], ['Early reading.', 'Taught daily.']);
});

test('a text of any length is kept whole, and a card that cannot show it never takes it away', async () => {
  const desk = await testDesk();
  const form = await writing(desk, 'advisor', { provider: marlow });
  await form.press('Next', { activity: 'core-visit', date: '2027-01-19' });
  const long = { 'part-evidence': pasted('books'), 'part-strengths': pasted('maps'), 'part-areas': pasted('signs') };
  const after = await form.press('Next', { 'part-focus': 'Early reading.', ...long });
  assert.ok(bytesOf(after) <= cardBudget);

  const back = await form.press('Back');
  assert.ok(bytesOf(back) <= cardBudget, `${bytesOf(back)} bytes`);
  assert.equal(fieldOf(back, 'part-focus')?.value, 'Early reading.');
  for (const id of Object.keys(long)) {
    assert.deepEqual([fieldOf(back, id)?.value, fieldOf(back, id)?.label.endsWith(': to replace what is kept')], ['', true], id);
  }
  assert.match(back.facts?.[0]?.value ?? '', /^kept whole, 5,000 words: “1\. Children in Réception read books/);

  await form.press('Next', { 'part-areas': 'Short now.' });
  await form.press('Next');
  assert.ok(bytesOf(form.card) <= cardBudget);
  await form.press('Submit the note');
  const [note] = await allDocs(desk.store, 'note', '');
  assert.deepEqual(note?.body.parts, {
    focus: 'Early reading.',
    evidence: long['part-evidence'],
    strengths: long['part-strengths'],
    areas: 'Short now.',
  });
  const shown = await desk.ask('advisor', 'visit-note', { provider: marlow });
  assert.ok(bytesOf(shown) <= cardBudget);
  assert.equal(
    shown.texts?.find(({ heading }) => heading === 'Evidence seen')?.text,
    long['part-evidence'],
    'the answer itself, its letter and its twin are whole',
  );
  assert.ok(JSON.stringify(shown.letter).includes('500. Children in Réception read maps every day'));
});

test('the last step, with every field as long as can be, fits a card too', async () => {
  const desk = await testDesk();
  const lines = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [
      [`what-${at + 1}`, pasted('w')],
      [`who-${at + 1}`, pasted('n')],
      [`due-${at + 1}`, '2027-03-01'],
    ]).flat() as [string, string][],
  );
  const draft = 'ab'.repeat(12);
  const typed = { activity: 'core-visit', date: '2027-01-19', met: pasted('m'), ...findings, 'part-focus': pasted('f'), ...lines };
  const input = { provider: marlow, draft, ...typed, confidential: 'x' };
  for (const step of ['about', 'findings', 'agreed', 'check']) {
    const card = await desk.ask('advisor', 'record-visit', { ...input, step, go: 'later' });
    assert.match(card.title, /^Saved/, step);
    const open = await desk.ask('advisor', 'record-visit', { provider: marlow, draft, go: 'open' });
    assert.match(open.subtitle ?? '', /^Step/);
    assert.ok(bytesOf(open) <= cardBudget, `${step}: ${bytesOf(open)} bytes`);
  }
});

test('more than one note can hold is refused with nothing lost of what was saved', async () => {
  const desk = await testDesk();
  const form = await writing(desk, 'advisor', { provider: marlow });
  await form.press('Next', { activity: 'core-visit', date: '2027-01-19' });
  const whole = 'x'.repeat(490_000);
  await form.press('Save and finish later', { 'part-focus': whole, 'part-evidence': whole });
  const [draft] = await allDocs(desk.store, 'draft', '');
  const answer = await desk.ask('advisor', 'record-visit', {
    provider: marlow,
    draft: draft!.body.id,
    step: 'findings',
    go: 'next',
    'part-areas': whole,
  });
  assert.match(answer.lead, /more than one note can hold, so nothing of this step was saved/);
  assert.equal(answer.buttons.length, 0, 'only a sentence, so that the form stays where it is');
  assert.equal((await allDocs(desk.store, 'draft', ''))[0]?.body.fields['part-focus'], whole);
});

test('two people who write about one school at a time see nothing of each other’s', async () => {
  const desk = await testDesk();
  const one = await writing(desk, 'advisor', { provider: marlow });
  await one.press('Next', { activity: 'core-visit', date: '2027-01-19' });
  await one.press('Save and finish later', { 'part-focus': 'zircon' });
  const other = await writing(desk, 'senior', { provider: marlow });
  assert.match(other.card.subtitle ?? '', /^Step 1/);
  const stolen = (await allDocs(desk.store, 'draft', ''))[0]!.body.id;
  for (const answer of [
    await desk.ask('senior', 'record-visit', { provider: marlow, draft: stolen, go: 'open' }),
    await desk.ask('senior', 'my-drafts', {}),
    await desk.ask('senior', 'discard-draft', { provider: marlow, draft: stolen }),
    await desk.ask('senior', 'due', { provider: marlow }),
  ]) {
    assert.ok(!/zircon|words so far/.test(JSON.stringify(answer)), answer.title);
  }
  assert.equal((await desk.ask('advisor', 'my-drafts', {})).options?.length, 1);
});

test('an unfinished note is thrown away with a tap, and can be brought back until the next one is', async () => {
  const desk = await testDesk();
  const save = async (provider: string) => {
    const form = await writing(desk, 'advisor', { provider });
    return form.press('Save and finish later', { met: `met at ${provider}` });
  };
  await save(marlow);
  const drafts = await desk.ask('advisor', 'my-drafts', {});
  const { request, input } = buttonOf(drafts, 'Discard it');
  const gone = await desk.ask('advisor', request, input);
  assert.equal(gone.title, 'Discarded: Marlow Bank Primary School');
  assert.match((await desk.ask('advisor', 'my-drafts', {})).lead, /^You have no unfinished notes/);
  const back = buttonOf(gone, 'Bring it back');
  assert.equal(fieldOf(await desk.ask('advisor', back.request, back.input), 'met')?.value, 'met at 900001');
  assert.equal((await desk.ask('advisor', 'my-drafts', {})).options?.length, 1);

  await desk.ask('advisor', request, input);
  await save('900002');
  await desk.ask('advisor', 'discard-draft', { provider: '900002' });
  assert.deepEqual(
    (await allDocs(desk.store, 'draft', '')).map(({ body }) => body.provider),
    ['900002'],
    'what was discarded before is gone for good',
  );
});

test('an activity changed on the way takes other days, and keeps what was written for the first', async () => {
  const desk = await testDesk();
  const form = await writing(desk, 'advisor', { provider: marlow });
  await form.press('Next', { activity: 'focused-support', date: '2027-01-19' });
  await form.press('Next', { 'part-focus': 'Phonics.', 'part-done': 'A staff meeting.' });
  await form.press('Next');
  await form.press('Save and finish later', { 'days-visit': '6' });
  const [draft] = await allDocs(desk.store, 'draft', '');
  const card = await desk.ask('advisor', 'record-visit', {
    provider: marlow,
    draft: draft!.body.id,
    step: 'about',
    go: 'next',
    activity: 'core-visit',
    date: '2027-01-19',
  });
  assert.deepEqual(
    [fieldOf(card, 'part-focus')?.value, fieldOf(card, 'part-done')?.label, fieldOf(card, 'part-done')?.value],
    ['Phonics.', 'Done', 'A staff meeting.'],
  );
  const rest = await desk.ask('advisor', 'record-visit', {
    provider: marlow,
    draft: draft!.body.id,
    step: 'agreed',
    go: 'next',
    'part-evidence': 'Seen.',
  });
  assert.equal(fieldOf(rest, 'days-visit')?.value, '2');
});

test('two clients of one person at work on the same draft lose nothing of each other’s fields', async () => {
  const desk = await testDesk();
  const phone = await writing(desk, 'advisor', { provider: marlow });
  await phone.press('Next', { activity: 'core-visit', date: '2027-01-19' });
  const [draft] = await allDocs(desk.store, 'draft', '');
  const at = { provider: marlow, draft: draft!.body.id };
  await Promise.all([
    desk.ask('advisor', 'record-visit', { ...at, step: 'findings', go: 'next', ...findings }),
    desk.ask('advisor', 'record-visit', { ...at, step: 'agreed', go: 'later', 'what-1': 'Train', 'who-1': 'me' }),
  ]);
  const fields = (await allDocs(desk.store, 'draft', ''))[0]!.body.fields;
  assert.deepEqual([fields['part-focus'], fields['what-1']], ['Early reading.', 'Train']);
});

test('a card that stood open on another client takes nothing back that was typed since, unless somebody changes it there', async () => {
  const desk = await testDesk();
  const phone = await writing(desk, 'advisor', { provider: marlow });
  await phone.press('Next', { activity: 'core-visit', date: '2027-01-19' });
  await phone.press('Back', { 'part-focus': 'Maths.', 'part-strengths': 'Old words.' });
  const stale = await phone.press('Next');
  const desktop = await writing(desk, 'advisor', { provider: marlow, draft: String(stale.form?.input.draft), go: 'open' });
  await desktop.press('Save and finish later', {
    'part-focus': 'Early reading.',
    'part-evidence': 'Seen.',
    'part-strengths': 'New words.',
  });
  await phone.press('Save and finish later', { 'part-strengths': '' });
  const fields = (await allDocs(desk.store, 'draft', ''))[0]!.body.fields;
  assert.deepEqual(
    [fields['part-focus'], fields['part-evidence'], fields['part-strengths']],
    ['Early reading.', 'Seen.', ''],
    'untouched, untouched, and emptied on purpose',
  );
});

test('the day of a visit that was left as Tally filled it in is still that day tomorrow', async () => {
  const desk = await testDesk();
  const form = await writing(desk, 'advisor', { provider: marlow });
  await form.press('Save and finish later');
  desk.time.today = '2027-01-21';
  desk.time.now = '2027-01-21T09:00:00.000Z';
  const { request, input } = {
    request: 'record-visit',
    input: { provider: marlow, draft: String(form.card.buttons[0]?.input.draft), go: 'open' },
  };
  assert.equal(fieldOf(await desk.ask('advisor', request, input), 'date')?.value, '2027-01-20');
});

test('a note submitted on one client while another saves is one note, with what was saved in it or after it', async () => {
  const desk = await testDesk();
  const form = await writtenUp(desk, 'advisor');
  const [request, input] = pressed(form.card, 'Submit the note');
  const [kept] = await Promise.all([
    desk.ask('advisor', request, input),
    desk.ask('advisor', 'record-visit', { ...input, step: 'findings', go: 'later', 'part-strengths': 'Late words.' }),
  ]);
  assert.equal(kept.title, 'Note kept: Marlow Bank Primary School');
  assert.equal((await allDocs(desk.store, 'note', '')).length, 1);
  assert.deepEqual(await allDocs(desk.store, 'draft', ''), []);
});
