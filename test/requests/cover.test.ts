import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from '../../src/cards/plain-text.ts';
import { rowsOf } from '../support/answer-words.ts';
import { testDesk } from '../support/desk.ts';

const until = '2027-03-12';
const meera = { person: 'p-officer', by: 'p-advisor-two', until };

test('while it lasts the covering person’s caseload, due list and rights include the covered one’s, and it ends by itself', async () => {
  const desk = await testDesk();
  assert.match((await desk.ask('advisor-two', 'caseload', {})).lead, /^4 schools/);
  const set = await desk.ask('senior', 'cover', meera);
  assert.match(set.lead, /^Tom Ashdown is covering for Meera Joshi until Fri 12 Mar 2027\./);
  const covering = await desk.ask('advisor-two', 'caseload', {});
  assert.match(covering.lead, /^9 schools/);
  assert.deepEqual(covering.notes, ['Covering for Meera Joshi until Fri 12 Mar 2027: this includes that caseload.']);
  const due = await desk.ask('advisor-two', 'due', {});
  assert.match(JSON.stringify(due), /Little Acorns Nursery/);
  assert.match(due.notes?.join(' ') ?? '', /Covering for Meera Joshi until Fri 12 Mar 2027/);
  assert.match((await desk.ask('manager', 'caseload', { person: 'p-advisor-two' })).lead, /^9 schools/);
  assert.match((await desk.ask('advisor-two', 'pause-support', { provider: 'EY900002', reason: 'illness' })).title, /^Paused/);
  assert.deepEqual((await desk.ask('officer', 'caseload', {})).notes, ['Tom Ashdown is covering for you until Fri 12 Mar 2027.']);
  assert.deepEqual((await desk.ask('owner', 'who-looks-after', { provider: 'EY900001' })).notes, [
    'Tom Ashdown is covering for Meera Joshi until Fri 12 Mar 2027.',
  ]);
  for (const [today, count] of [
    ['2027-03-12', 9],
    ['2027-03-13', 4],
  ] as const) {
    desk.time.today = today;
    assert.match((await desk.ask('advisor-two', 'caseload', {})).lead, new RegExp(`^${count} schools`), today);
  }
});

test('a cover that begins later changes nothing until then', async () => {
  const desk = await testDesk();
  assert.match(
    (await desk.ask('senior', 'cover', { ...meera, start: '2027-02-01' })).lead,
    /will cover for Meera Joshi from Mon 1 Feb 2027/,
  );
  assert.match((await desk.ask('advisor-two', 'caseload', {})).lead, /^4 schools/);
  desk.time.today = '2027-02-01';
  assert.match((await desk.ask('advisor-two', 'caseload', {})).lead, /^9 schools/);
});

test('an officer sets cover for the own absence, not for a colleague’s; a missing person is asked for', async () => {
  const desk = await testDesk();
  assert.match((await desk.ask('officer', 'cover', { person: 'p-advisor', by: 'p-advisor-two', until })).lead, /your own absence/);
  const form = await desk.ask('officer', 'cover', { until });
  assert.deepEqual(
    form.form?.fields.map(({ id }) => id),
    ['by', 'start', 'until'],
  );
  // Read aloud, a day in a form is a day and not a figure.
  assert.match(plainText(form), /- First day: Wed 20 Jan 2027\n- Last day, needed: Fri 12 Mar 2027/);
  assert.match((await desk.ask('officer', 'cover', { by: 'p-advisor-two', until })).lead, /^Tom Ashdown is covering for Meera Joshi/);
  assert.deepEqual(
    (await desk.ask('senior', 'cover', {})).form?.fields.map(({ id }) => id),
    ['person', 'by', 'start', 'until'],
  );
});

test('the same form twice is one cover, two covers of one person do not overlap, and one can be ended', async () => {
  const desk = await testDesk();
  const first = await desk.ask('senior', 'cover', meera, 'c1');
  assert.deepEqual(await desk.ask('senior', 'cover', meera, 'c1'), first);
  assert.match((await desk.ask('senior', 'cover', { ...meera, by: 'p-advisor' })).lead, /already covers for Meera Joshi/);
  const end = first.buttons.find(({ title }) => title === 'End this cover');
  assert.ok(end);
  assert.match((await desk.ask('advisor', 'cover', end.input)).lead, /can be ended by whom it covers/);
  assert.match((await desk.ask('officer', 'cover', end.input)).lead, /has ended/);
  assert.match((await desk.ask('advisor-two', 'caseload', {})).lead, /^4 schools/);
  assert.match((await desk.ask('officer', 'cover', end.input)).lead, /has ended/);
  const facts = [];
  for await (const { id } of desk.store.list('demo', 'cover', 'cover:')) facts.push(id);
  assert.equal(facts.length, 2);
});

test('who covers must hold a caseload, and days that cannot be are said on the form', async () => {
  const desk = await testDesk();
  for (const [input, says] of [
    [{ by: 'p-head' }, /Ruth Calloway is no advisor/],
    [{ by: 'p-officer' }, /Nobody covers for themselves/],
    [{ person: 'p-manager' }, /Anita Rowe has no caseload/],
    [{ until: '2027-01-19' }, /is before today/],
    [{ start: '2027-01-01' }, /has passed/],
    [{ until: '2029-01-01' }, /no longer than a year/],
    [{ until: 'soon' }, /is not a date/],
  ] as const) {
    const answer = await desk.ask('senior', 'cover', { ...meera, ...input });
    assert.equal(answer.card, 'form');
    assert.match(answer.lead, says);
  }
});

test('a cover gives nothing to somebody who has become a head', async () => {
  const desk = await testDesk();
  await desk.ask('senior', 'cover', meera);
  const { person } = (await desk.as('advisor-two')).asker;
  const { askerOf } = await import('../../src/requests/desk/asker.ts');
  const context = await desk.as('manager');
  const head = { ...person, roles: [{ role: 'headteacher' as const, providers: ['900007'] }] };
  assert.deepEqual(askerOf(head, context).providers, ['900007']);
});

test('who covers for whom is said of everybody or of one person, those to come too, and ending is offered to whom it may', async () => {
  const desk = await testDesk();
  assert.match((await desk.ask('advisor', 'covers', {})).lead, /^Nobody is covering for anybody today/);
  assert.equal((await desk.ask('advisor', 'covers', { person: 'p-officer' })).lead, 'No cover is set for Meera Joshi, today or later.');
  await desk.ask('senior', 'cover', meera, 'nonce-now');
  await desk.ask('senior', 'cover', { ...meera, person: 'p-advisor', start: '2027-03-01' }, 'nonce-later');
  const all = await desk.ask('advisor', 'covers', {});
  assert.equal(all.lead, 'Tom Ashdown is covering for Meera Joshi until Fri 12 Mar 2027. 1 cover begins later.');
  assert.deepEqual(
    rowsOf(all).map((cells) => cells.slice(0, 3)),
    [
      ['Tom Ashdown', 'Meera Joshi', 'Wed 20 Jan 2027'],
      ['Tom Ashdown', 'You', 'Mon 1 Mar 2027'],
    ],
  );
  const ends = (answer: typeof all) => answer.buttons.map(({ title }) => title).filter((title) => title.startsWith('End'));
  assert.deepEqual(ends(all), ['End the cover for you']);
  assert.deepEqual(ends(await desk.ask('senior', 'covers', {})), ['End the cover for Meera Joshi', 'End the cover for Priya Nair']);
  const one = await desk.ask('officer', 'covers', { person: 'me' });
  assert.equal(one.lead, 'Tom Ashdown is covering for you until Fri 12 Mar 2027.');
  const end = one.buttons.find(({ title }) => title === 'End this cover');
  assert.ok(end);
  await desk.ask('officer', end.request, end.input, 'nonce-end');
  assert.equal((await desk.ask('officer', 'covers', { person: 'me' })).lead, 'No cover is set for you, today or later.');
  assert.equal((await desk.ask('head', 'covers', {})).refused, 'role');
});

test('one school alone is not covered: nothing is set, and the whole caseload or a move for good is offered', async () => {
  const desk = await testDesk();
  const asked = { provider: 'EY900001', ...meera };
  const said = await desk.ask('senior', 'cover', asked);
  assert.equal(said.lead, 'Cover is for everything that a colleague looks after; it cannot be set for Little Acorns Nursery alone.');
  assert.match((await desk.ask('advisor-two', 'caseload', {})).lead, /^4 schools/);
  const [whole, move] = said.buttons ?? [];
  assert.deepEqual(move?.input, { provider: 'EY900001', by: 'p-advisor-two' });
  assert.match((await desk.ask('senior', whole!.request, whole!.input)).lead, /^Tom Ashdown is covering for Meera Joshi/);
  const own = await desk.ask('officer', 'cover', { provider: 'EY900001', by: 'p-advisor-two', until });
  assert.deepEqual(
    own.buttons?.map(({ title }) => title),
    ['Cover for everything'],
    'who may move no school is not offered it',
  );
});
