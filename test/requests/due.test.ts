import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pointsOf, rowsOf } from '../support/answer-words.ts';
import { testDesk } from '../support/desk.ts';

const { ask } = await testDesk();

test('a C school in Spring 1 owes its core visit and its TAS by the half term’s last day', async () => {
  const answer = await ask('advisor', 'due', { provider: '900002' });
  assert.equal(answer.lead, 'For Cinder Lane Primary School: 0 overdue, 2 due now, 1 coming up in the next six weeks.');
  assert.deepEqual(rowsOf(answer, 'Due now'), [
    ['Core Visit 1 of 2', 'Fri 12 Feb 2027'],
    ['Team Around the School meeting 3 of 6', 'Fri 12 Feb 2027'],
  ]);
  assert.deepEqual(rowsOf(answer, 'Coming up'), [['Team Around the School meeting 4 of 6', 'Mon 22 Feb 2027']]);
  assert.ok(answer.sources.some((source) => source.endsWith('Annex 2, Category C')));
  assert.ok(pointsOf(answer).includes('How many Team Around meetings category C gets'));
});

test('what a new category brought too late is never overdue', async () => {
  const answer = await ask('advisor', 'due', { provider: '900002', when: 'overdue' });
  assert.equal(answer.lead, 'Nothing overdue for Cinder Lane Primary School.');
});

test('a window that has closed without its visit is overdue, the oldest first', async () => {
  const answer = await ask('advisor-two', 'due', { when: 'overdue' });
  const bride = 'St Bride’s Primary School (Nether Ashmere, 900008)';
  assert.deepEqual(rowsOf(answer).slice(0, 2), [
    [bride, 'Autumn Conversation preparation', 'Wed 30 Sep 2026'],
    [bride, 'Autumn Conversation', 'Fri 23 Oct 2026'],
  ]);
});

test('the last day of a window is still in time, the day after is not', async () => {
  const last = await testDesk({ today: '2027-02-12' });
  assert.match((await last.ask('advisor', 'due', { provider: '900002' })).lead, /0 overdue, 2 due now/);
  const after = await testDesk({ today: '2027-02-13' });
  assert.match((await after.ask('advisor', 'due', { provider: '900002' })).lead, /2 overdue, 0 due now/);
});

test('without a provider an advisor is answered for the caseload, a head for the own school', async () => {
  assert.equal((await ask('advisor', 'due', {})).lead, 'For your caseload: 0 overdue, 6 due now, 1 coming up in the next six weeks.');
  assert.equal((await ask('head', 'due', {})).lead, 'For you: 0 overdue, 3 due now, 0 coming up in the next six weeks.');
});

test('a head’s card has no button to log days, an advisor’s has', async () => {
  const titles = async (part: string) => (await ask(part, 'due', { provider: '900001' })).buttons.map(({ title }) => title);
  assert.ok(!(await titles('head')).includes('Log days'));
  assert.ok((await titles('advisor')).includes('Log days'));
});

test('nothing is due at a closed school', async () => {
  assert.match((await ask('advisor', 'due', { provider: '900031' })).lead, /^Nothing is overdue, due now or coming up/);
});

test('in Warwickshire an officer’s visit is due every half term in 3D', async () => {
  const warwickshire = await testDesk({ pack: 'warwickshire-2013' });
  const answer = await warwickshire.ask('advisor', 'due', { provider: '900001', activity: 'officer-visit' });
  const [row, ...more] = rowsOf(answer, 'Due now');
  assert.match(row?.join(', ') ?? '', /^Attached officer.s visit 3 of 6, Fri 12 Feb 2027$/);
  assert.deepEqual(more, []);
});

test('the next TAS is said with its number, its window, who chairs it and who must come', async () => {
  const answer = await ask('head-two', 'next-tas', { provider: '900002' });
  assert.equal(
    answer.lead,
    'Team Around the School meeting 3 of 6 is due by Fri 12 Feb 2027. Its window is Spring 1 (Mon 4 Jan 2027 to Fri 12 Feb 2027).',
  );
  assert.match(JSON.stringify(answer.facts), /Head of Service or School Improvement Senior Advisor/);
  assert.ok(pointsOf(answer).includes('Who chairs a Team Around meeting'));
});

test('where a TAS was missed, the answer gives its date and that of the one still to come', async () => {
  const spring = await testDesk({ today: '2027-02-26' });
  const { lead } = await spring.ask('head-two', 'next-tas', { provider: '900002' });
  assert.match(lead, /^Team Around the School meeting 3 of 6 was due by Fri 12 Feb 2027 and is not recorded\. /);
  assert.match(lead, / Team Around the School meeting 4 of 6 is due by \w+ \d+ \w+ 2027\. Its window is Spring 2/);
});

test('a school in A has no TAS meetings, and is told so', async () => {
  const answer = await ask('advisor', 'next-tas', { provider: '900003' });
  assert.equal(answer.lead, 'TAS meetings are not part of what Hollin Edge Infant School gets in category A.');
});

test('visits are counted with their days, the last one first', async () => {
  const answer = await ask('advisor', 'visits', { provider: '900002' });
  assert.equal(answer.lead, '2 visits and meetings this year, 4 days in all. The last was Review on Tue 24 Nov 2026.');
  assert.deepEqual(rowsOf(answer)[0], ['Tue 24 Nov 2026', 'Review', '2']);
});

test('an academy shows the visits its predecessor had this year', async () => {
  const answer = await ask('advisor', 'visits', { provider: '900005' });
  assert.match(answer.lead, /^1 visit or meeting this year, 0\.5 days in all/);
  assert.deepEqual(answer.notes, ['Visits to Saltersgate Primary School earlier this year are included.']);
});

test('where nothing is due, the answer says so and does not count to nought', async () => {
  const { lead } = await ask('senior', 'due', { provider: '900001-w' });
  assert.equal(lead, 'Nothing is overdue, due now or coming up in the next six weeks for Marlow Bank Breakfast Club.');
});

test('days that are asked for take the place of the six weeks: until a day, a part of the year, one that is still to come', async () => {
  const asked = async (when: object) => (await ask('advisor', 'due', { provider: '900002', ...when })).lead;
  const of = 'For Cinder Lane Primary School:';
  assert.equal(await asked({ until: '2027-02-12' }), `${of} 0 overdue, 2 due now, 0 coming up by Fri 12 Feb 2027.`);
  assert.equal(await asked({ until: '2027-02-22' }), `${of} 0 overdue, 2 due now, 1 coming up by Mon 22 Feb 2027.`);
  assert.equal(await asked({ half: 'this-half-term' }), `${of} 0 overdue, 2 due now, 0 coming up this half term.`);
  const next = await ask('advisor', 'due', { provider: '900002', half: 'next-half-term' });
  assert.equal(next.lead, `${of} 0 overdue, 0 due now, 1 coming up next half term.`, 'what must be done before it is not due in it');
  assert.deepEqual(rowsOf(next, 'Coming up next half term'), [['Team Around the School meeting 4 of 6', 'Mon 22 Feb 2027']]);
  const overdue = await ask('advisor-two', 'due', { half: 'next-half-term' });
  assert.match(overdue.lead, / 0 overdue, /);
  const beyond = await ask('advisor', 'due', { until: '2027-12-17' });
  assert.ok(beyond.notes?.includes('What comes after 2026/27 is not planned yet and not among these.'));
});

test('a part of the year that no calendar tells is no period: the next six weeks are looked at, and said', async () => {
  const desk = await testDesk({ today: '2028-01-20' });
  assert.match((await desk.ask('advisor', 'due', { provider: '900002', half: 'next-half-term' })).lead, /coming up in the next six weeks/);
});

test('what is due at one kind, or in one category, is of those schools and settings alone, and says so', async () => {
  const desk = await testDesk();
  const kinds = new Map((await desk.as('manager')).directory.all().map(({ name, kind }) => [name, kind]));
  const nurseries = await desk.ask('manager', 'due', { kind: 'pvi' });
  assert.match(nurseries.lead, /^For private, voluntary and independent nurseries: /);
  assert.ok(rowsOf(nurseries).length > 0 && rowsOf(nurseries).every(([one]) => kinds.get(one ?? '') === 'pvi'));
  const c = await desk.ask('manager', 'due', { category: 'C' });
  assert.match(c.lead, /^For schools and settings in category C: /);
  assert.ok(rowsOf(c).some(([one]) => one === 'Cinder Lane Primary School'));
  assert.ok(!rowsOf(c).some(([one]) => one === 'Marlow Bank Primary School'));
});
