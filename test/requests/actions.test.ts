import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuditRecord } from '../../src/domain/audit-record.ts';
import type { Store } from '../../src/ports.ts';
import { actionIn, agreedAction, putActions, putSummary, refOf, summaryOf } from '../support/agreed.ts';
import { buttonOf, factOf, fieldOf, rowsOf } from '../support/answer-words.ts';
import { docOf, putAll, testDesk } from '../support/desk.ts';
import { putNotes, visitNote } from '../support/visit-notes.ts';

const books = agreedAction();
const ref = refOf(books);
const phonics = agreedAction({ id: 'a-2', what: 'Observe phonics in Year 2', who: 'Priya Nair', owner: 'p-advisor', due: '2027-01-15' });
const governors = agreedAction({
  id: 'a-3',
  what: 'Governors’ skills audit',
  who: 'the chair of governors',
  owner: undefined,
  due: undefined,
});
const cinder = agreedAction({
  id: 'a-4',
  provider: '900002',
  note: 'note-2',
  what: 'Attendance plan',
  who: 'Owen Prosser',
  owner: 'p-head-two',
});
const tomsVisit = agreedAction({
  id: 'a-5',
  provider: '900007',
  note: 'note-3',
  what: 'Curriculum map',
  who: 'the head',
  owner: undefined,
  by: 'p-advisor-two',
});

async function deskWith(...actions: (typeof books)[]) {
  const desk = await testDesk();
  await putActions(desk.store, ...actions);
  return desk;
}

async function audits(store: Store): Promise<AuditRecord[]> {
  const all: AuditRecord[] = [];
  for await (const { body } of store.list('demo', 'audit', 'audit:')) all.push(body);
  return all.filter(({ request }) => request.includes('action'));
}

test('a school’s actions are listed with who and when, the late one first, and how many there are', async () => {
  const desk = await deskWith(books, phonics, governors, cinder);
  const answer = await desk.ask('advisor', 'actions', { provider: '900001' });
  assert.equal(answer.lead, 'For Marlow Bank Primary School: 3 open actions, 1 of them late.');
  assert.deepEqual(rowsOf(answer), [
    ['Observe phonics in Year 2', 'you', 'was due Fri 15 Jan 2027, 3 school days late'],
    ['Order decodable books for Year 1', 'Ruth Calloway', 'by Fri 22 Jan 2027'],
    ['Governors’ skills audit', 'the chair of governors', 'no date'],
  ]);
});

test('my actions are those of my caseload, of my visits and those that are mine to do wherever they are', async () => {
  const elsewhere = agreedAction({
    id: 'a-9',
    provider: '900008',
    note: 'n',
    what: 'Share the map',
    who: 'Priya Nair',
    owner: 'p-advisor',
    by: 'p-hos',
  });
  const desk = await deskWith(books, cinder, tomsVisit, elsewhere);
  const whats = async (part: string, input: object) => rowsOf(await desk.ask(part, 'actions', input)).map(([what]) => what);
  assert.deepEqual((await whats('advisor', {})).toSorted(), ['Attendance plan', 'Order decodable books for Year 1', 'Share the map']);
  assert.deepEqual((await whats('manager', { person: 'p-advisor-two' })).toSorted(), ['Curriculum map', 'Share the map']);
  assert.equal((await whats('manager', { scope: 'authority' })).length, 4);
  assert.deepEqual(await whats('manager', { scope: 'authority', show: 'late' }), []);
});

test('what is done since a date, and what is open, are asked for apart', async () => {
  const closed = { on: '2027-01-18', by: 'p-advisor', says: 'Delivered in week 3' };
  const desk = await deskWith(books, { ...phonics, state: 'done', closed }, { ...governors, state: 'dropped', closed });
  const rows = async (input: object) => rowsOf(await desk.ask('advisor', 'actions', { provider: '900001', ...input }));
  assert.deepEqual(await rows({ show: 'done', since: '2027-01-18' }), [
    ['Observe phonics in Year 2', 'you', 'done Mon 18 Jan 2027: Delivered in week 3'],
  ]);
  assert.deepEqual(await rows({ show: 'done', since: '2027-01-19' }), []);
  assert.deepEqual(
    (await rows({ show: 'open' })).map(([what]) => what),
    ['Order decodable books for Year 1'],
  );
  assert.match((await desk.ask('advisor', 'actions', { provider: '900001' })).lead, /1 open action and 1 action done\.$/);
});

test('one action says what, where, when and who, and is done with one press; done twice it stays done the same way', async () => {
  const desk = await deskWith(books);
  const card = await desk.ask('advisor', 'actions', { actions: [ref] });
  assert.equal(
    card.lead,
    '“Order decodable books for Year 1” was agreed at Marlow Bank Primary School on Tue 12 Jan 2027 (Core Visit). It is due on Fri 22 Jan 2027, in 2 school days.',
  );
  assert.equal(factOf(card, 'Who'), 'Ruth Calloway');
  assert.deepEqual(
    card.form?.more?.map(({ title }) => title),
    ['More time'],
  );
  const { request, input } = { request: card.form?.request ?? '', input: card.form?.input ?? {} };
  const done = await desk.ask('advisor', request, { ...input, says: 'Books are in the classrooms' }, 'press');
  assert.match(done.lead, /It was done on Wed 20 Jan 2027: Books are in the classrooms\.$/);
  assert.deepEqual(await desk.ask('advisor', request, input, 'press-again'), done);
  assert.deepEqual((await actionIn(desk.store, books))?.closed, { on: '2027-01-20', by: 'p-advisor', says: 'Books are in the classrooms' });
  assert.equal((await audits(desk.store)).length, 1);
});

test('done is taken back by opening it again, with the audit of both', async () => {
  const desk = await deskWith(books);
  const done = await desk.ask('advisor', 'action-done', { actions: [ref] });
  const undo = buttonOf(done, 'Undo');
  assert.match((await desk.ask('advisor', undo.request, undo.input)).lead, /It is due on Fri 22 Jan 2027/);
  assert.deepEqual(await actionIn(desk.store, books), books);
  const name = 'action agreed on Tue 12 Jan 2027, due Fri 22 Jan 2027';
  assert.deepEqual((await audits(desk.store)).map(({ request, provider, change }) => [request, provider, change]).toSorted(), [
    ['action-done', '900001', [{ what: name, before: 'open', after: 'done' }]],
    ['reopen-action', '900001', [{ what: name, before: 'done', after: 'open' }]],
  ]);
});

test('with words the one that fits is done; where several fit, or none, Tally asks which', async () => {
  const desk = await deskWith(books, phonics, governors);
  assert.match(
    (await desk.ask('advisor', 'action-done', { provider: '900001', agreed: 'phonics' })).lead,
    /^“Observe phonics in Year 2”.* was done/,
  );
  const which = await desk.ask('advisor', 'action-done', { provider: '900001', agreed: 'roof', says: 'all dry' });
  assert.equal(which.card, 'choice');
  assert.deepEqual(
    which.options?.map(({ title, detail }) => [title, detail]),
    [
      ['Order decodable books for Year 1', 'Ruth Calloway, by Fri 22 Jan 2027'],
      ['Governors’ skills audit', 'the chair of governors, no date'],
    ],
  );
  const chosen = buttonOf(which, 'Governors’ skills audit');
  assert.match((await desk.ask('advisor', chosen.request, chosen.input)).lead, /done on Wed 20 Jan 2027: all dry/);
  assert.match((await desk.ask('advisor', 'action-done', { provider: '900001' })).lead, /“Order decodable books/, 'the only one left');
  assert.match((await desk.ask('advisor', 'action-done', { provider: '900001' })).lead, /^There is no agreed action at Marlow Bank/);
});

test('an action is dropped with a reason, which its school does not read, and can be opened again', async () => {
  const desk = await deskWith(books);
  await putNotes(desk.store, visitNote());
  await putSummary(desk.store, summaryOf(visitNote()));
  const asks = await desk.ask('advisor', 'drop-action', { actions: [ref] });
  assert.ok(fieldOf(asks, 'reason'));
  assert.equal((await actionIn(desk.store, books))?.state, 'open');
  const dropped = await desk.ask('advisor', 'drop-action', { actions: [ref], reason: 'The scheme changed' });
  assert.match(dropped.lead, /It was dropped on Wed 20 Jan 2027: The scheme changed\.$/);
  assert.doesNotMatch(JSON.stringify(await desk.ask('head', 'actions', { actions: [ref] })), /scheme changed/);
  const again = buttonOf(dropped, 'Open it again');
  await desk.ask('advisor', again.request, again.input);
  assert.equal((await actionIn(desk.store, books))?.state, 'open');
});

test('more time is a day or a button of weeks, on a school day; the day before and after stand in the audit', async () => {
  const desk = await deskWith(books);
  const form = await desk.ask('advisor', 'change-action', { actions: [ref], says: 'typed beside Done' });
  assert.equal(fieldOf(form, 'until')?.value, '2027-01-22');
  // A week after Fri 22 Jan; four weeks are Fri 19 Feb, in half term, so Mon 22 Feb.
  assert.deepEqual(
    form.form?.more?.map(({ title, input }) => [title, input.day]),
    [
      ['1 week more', '2027-01-29'],
      ['2 weeks more', '2027-02-05'],
      ['4 weeks more', '2027-02-22'],
    ],
  );
  const more = form.form?.more?.[0];
  const saved = await desk.ask('advisor', 'change-action', { ...more?.input, until: '2027-01-22', who: 'Ruth Calloway' });
  assert.match(saved.lead, /It is due on Fri 29 Jan 2027, in 7 school days\. It is for Ruth Calloway to do\.$/);
  await desk.ask('advisor', 'change-action', { ...more?.input });
  assert.equal((await actionIn(desk.store, books))?.due, '2027-01-29', 'the same button twice is the same day');
  assert.deepEqual(
    (await audits(desk.store)).flatMap(({ change }) => change),
    [{ what: 'action agreed on Tue 12 Jan 2027, due Fri 22 Jan 2027', before: 'by Fri 22 Jan 2027', after: 'by Fri 29 Jan 2027' }],
  );
});

test('a day gone by, and one that is none, come back with a word on the field', async () => {
  const desk = await deskWith(books);
  for (const [until, said] of [
    ['2027-01-19', /has passed/],
    ['soon', /is not a date/],
    ['2030-01-01', /more than two years ahead/],
  ] as const) {
    const answer = await desk.ask('advisor', 'change-action', { actions: [ref], until });
    assert.match(fieldOf(answer, 'until')?.error ?? '', said);
  }
  assert.deepEqual(await actionIn(desk.store, books), books);
});

test('an action is handed to a colleague, or to somebody Tally knows by the whole name, who then owns it', async () => {
  const desk = await deskWith(books);
  await desk.ask('advisor', 'change-action', { actions: [ref], by: 'p-advisor-two' });
  assert.deepEqual(await actionIn(desk.store, books), { ...books, who: 'Tom Ashdown', owner: 'p-advisor-two' });
  await desk.ask('advisor', 'change-action', { actions: [ref], who: 'sheila marsh' });
  assert.equal((await actionIn(desk.store, books))?.owner, 'p-chair');
  await desk.ask('advisor', 'change-action', { actions: [ref], who: 'Owen Prosser' });
  assert.equal((await actionIn(desk.store, books))?.owner, undefined, 'the head of another school owns nothing here');
});

test('who may: whose it is, who visited, whose caseload it is and who leads; a colleague may not, and that is kept', async () => {
  for (const [part, may] of [
    ['advisor', true],
    ['senior', true],
    ['hos', true],
    ['manager', true],
    ['advisor-two', false],
    ['officer', false],
  ] as const) {
    const desk = await deskWith(books);
    const answer = await desk.ask(part, 'action-done', { actions: [ref] });
    assert.equal((await actionIn(desk.store, books))?.state, may ? 'done' : 'open', part);
    if (!may) assert.equal(answer.title, 'Nothing was changed');
    assert.deepEqual(
      (await audits(desk.store)).map(({ outcome }) => outcome),
      [may ? 'done' : 'refused'],
    );
  }
  const desk = await deskWith({ ...books, owner: 'p-officer', who: 'Meera Joshi' });
  await desk.ask('officer', 'action-done', { actions: [ref] });
  assert.equal((await actionIn(desk.store, books))?.state, 'done', 'what is hers to do');
});

test('until its summary was sent to them a head sees no action, and then those of that version alone', async () => {
  const desk = await deskWith(books, phonics, governors);
  const lead = async (part: string) => (await desk.ask(part, 'actions', { provider: '900001' })).lead;
  const none = 'No agreed action is open for Marlow Bank Primary School.';
  assert.equal(await lead('head'), none);
  const unseen = await desk.ask('head', 'actions', { actions: [ref] });
  assert.deepEqual(await desk.ask('head', 'actions', { actions: ['900001:note-1:never'] }), unseen, 'unseen and unknown read alike');
  // The version that was sent holds two of the three.
  await putNotes(desk.store, visitNote());
  await putSummary(desk.store, summaryOf(visitNote(), { state: 'held' }));
  assert.equal(await lead('head'), none, 'held is not sent');
  await putSummary(desk.store, summaryOf(visitNote(), { due: '2027-01-20T10:09:00.000Z' }));
  assert.equal(await lead('head'), none, 'not yet due is not sent');
  await putSummary(desk.store, summaryOf(visitNote()));
  assert.equal(await lead('head'), 'For Marlow Bank Primary School: 2 open actions, 1 of them late.');
  assert.equal(await lead('chair'), none, 'it was sent to the head alone');
});

test('a head says done of what is theirs, it is reported done by the school, and only that do they take back', async () => {
  const desk = await deskWith(books, phonics);
  await putNotes(desk.store, visitNote());
  await putSummary(desk.store, summaryOf(visitNote()));
  const card = await desk.ask('head', 'actions', { actions: [ref] });
  assert.equal(card.form?.submit, 'Done');
  assert.deepEqual([card.form?.more, card.buttons.map(({ title }) => title)], [[], ['The note', 'All actions there']]);
  await desk.ask('head', 'action-done', { actions: [ref], says: 'They came on Monday' });
  assert.deepEqual((await actionIn(desk.store, books))?.closed, {
    on: '2027-01-20',
    by: 'p-head',
    says: 'They came on Monday',
    bySchool: true,
  });
  assert.match(
    (await desk.ask('advisor', 'actions', { actions: [ref] })).lead,
    /It was reported done by the school on Wed 20 Jan 2027: They came on Monday\.$/,
  );
  const not = await desk.ask('head', 'action-done', { actions: [refOf(phonics)] });
  assert.equal(not.title, 'Nothing was changed');
  await desk.ask('head', 'reopen-action', { actions: [ref] });
  assert.equal((await actionIn(desk.store, books))?.state, 'open');
  await desk.ask('advisor', 'action-done', { actions: [ref] });
  assert.equal((await desk.ask('head', 'reopen-action', { actions: [ref] })).title, 'Nothing was changed');
  assert.equal((await desk.ask('head', 'change-action', { actions: [ref], until: '2027-03-01' })).title, 'Not part of your role');
});

test('what a note calls them is theirs too, and not what it calls their deputy', async () => {
  const note = visitNote({
    actions: ['Headteacher', 'the head and SLT', 'deputy head', 'Head of Maths', 'Mrs Calloway', 'school', 'SENCo'].map((who, at) => ({
      id: `w-${at}`,
      what: `Thing ${at}`,
      who,
    })),
  });
  const all = note.actions.map(({ id, what, who }) => agreedAction({ id, what, who, owner: undefined }));
  const desk = await deskWith(...all);
  await putNotes(desk.store, note);
  await putSummary(desk.store, summaryOf(note));
  const theirs = [];
  for (const one of all) {
    const { form } = await desk.ask('head', 'actions', { actions: [refOf(one)] });
    if (form) theirs.push(one.who);
  }
  assert.deepEqual(theirs, ['Headteacher', 'the head and SLT', 'Mrs Calloway', 'school']);
});

test('an action of another school, named by an altered button, is as unknown to a head as one that does not exist', async () => {
  const desk = await deskWith(books, cinder);
  for (const request of ['actions', 'action-done', 'reopen-action']) {
    const none = await desk.ask('head', request, { actions: ['999999:note-2:a-4'] });
    assert.deepEqual(await desk.ask('head', request, { actions: [refOf(cinder)] }), none, request);
  }
  assert.deepEqual(await actionIn(desk.store, cinder), cinder);
});

test('two people who close the same action at once close it once', async () => {
  const desk = await deskWith(books);
  await Promise.all([desk.ask('advisor', 'action-done', { actions: [ref] }), desk.ask('senior', 'action-done', { actions: [ref] })]);
  assert.equal((await audits(desk.store)).filter(({ outcome }) => outcome === 'done').length, 1);
});

test('somebody who has left is no owner any more, and their actions stay with who looks after the school', async () => {
  const desk = await deskWith(tomsVisit);
  const { person } = (await desk.as('advisor-two')).asker;
  await putAll(desk.store, 'demo', [
    docOf('person', `person:${person.key}`, { ...person, roles: [] }),
    docOf('revision', 'revision', { revision: '2' }),
  ]);
  assert.equal(rowsOf(await desk.ask('manager', 'actions', { scope: 'authority' })).length, 1);
});
