import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allDocs } from '../../support/all-docs.ts';
import { factOf, fieldOf, rowsOf } from '../../support/answer-words.ts';
import { docOf, putAll, testDesk } from '../../support/desk.ts';
import { people } from '../../support/desk-people.ts';
import { bookTas, daysOf, openChat, plannedOf, tas, theMeeting, toldOf } from '../../support/meetings.ts';

test('a meeting is booked by one write: everybody’s day, the planned day, the messages and the audit', async () => {
  const desk = await testDesk();
  await openChat(desk, 'p-head', 'p-senior');
  const { booked } = await bookTas(desk);
  assert.equal(booked.title, 'Team Around the School meeting: Marlow Bank Primary School');
  assert.equal(booked.lead, 'Booked for Tue 2 Mar 2027, 2 pm to 4 pm, at Marlow Bank Primary School.');
  assert.deepEqual(rowsOf(booked, 'Who is asked'), [
    ['Grace Oyelaran', 'School Improvement Senior Advisor, chair', 'not answered yet'],
    ['Priya Nair', 'School Improvement Advisor', 'arranges it'],
    ['Ruth Calloway', 'headteacher', 'not answered yet'],
    ['Sheila Marsh', 'chair of governors', 'not answered yet'],
  ]);
  assert.match(booked.notes?.join(' ') ?? '', /Tally cannot reach Sheila Marsh yet/);
  const meeting = await theMeeting(desk.store);
  assert.deepEqual([meeting.by, meeting.state, meeting.sequence, meeting.year], ['p-advisor', 'booked', 0, 2026]);
  for (const person of ['p-senior', 'p-advisor', 'p-head', 'p-chair']) {
    assert.deepEqual(await daysOf(desk.store, person), ['2027-03-02 14:00-16:00']);
  }
  assert.deepEqual(await plannedOf(desk.store, '900001'), ['2027-03-02 tas-meeting']);
  assert.deepEqual(await toldOf(desk.store), ['p-chair booked 0', 'p-head booked 0', 'p-senior booked 0'], 'who books it sees it');
  const [audit] = (await allDocs(desk.store, 'audit', 'audit:')).filter(({ body }) => body.request === 'book-meeting');
  assert.deepEqual(audit?.body.change, [{ what: 'Team Around the School meeting', after: 'Tue 2 Mar 2027 at 2 pm' }]);
});

test('a double tap, and the same button pressed days later, book once and answer the same', async () => {
  const desk = await testDesk();
  const { booked } = await bookTas(desk);
  const before = await allDocs(desk.store, 'outbox', 'outbox:');
  assert.deepEqual((await bookTas(desk)).booked, booked);
  desk.time.now = '2027-01-22T09:00:00.000Z';
  desk.time.today = '2027-01-22';
  assert.deepEqual((await bookTas(desk)).booked, booked);
  await theMeeting(desk.store);
  assert.deepEqual(await allDocs(desk.store, 'outbox', 'outbox:'), before);
});

test('somebody who is needed and not free is refused by name, and not by what they do; half an hour is enough', async () => {
  const desk = await testDesk();
  await bookTas(desk);
  const other = { ...tas, provider: '900002', people: 'p-advisor,p-head-two' };
  const refused = await desk.ask('advisor', 'book-meeting', { ...other, from: '15:30' }, 'n-2');
  assert.equal(refused.lead, 'Nothing is booked. Grace Oyelaran and Priya Nair are not free on Tue 2 Mar 2027, 3.30 pm to 5.30 pm.');
  assert.deepEqual(await plannedOf(desk.store, '900002'), []);
  const after = await desk.ask('advisor', 'book-meeting', { ...other, from: '16:00' }, 'n-3');
  assert.match(after.lead, /^Booked for Tue 2 Mar 2027, 4 pm to 6 pm/);
});

test('a second meeting of the same school at the same time is said to be there already', async () => {
  const desk = await testDesk();
  await bookTas(desk);
  const again = await desk.ask('senior', 'book-meeting', tas, 'n-2');
  assert.match(again.lead, /There is a meeting of Marlow Bank Primary School at that time already\.$/);
});

test('leave counts: the whole day, or its hours', async () => {
  const desk = await testDesk();
  const away = { id: 'a-1', person: 'p-senior', from: '2027-03-01', until: '2027-03-05', by: 'p-senior', at: '2027-01-20T09:00:00.000Z' };
  await putAll(desk.store, 'demo', [docOf('absence', 'absence:p-senior:a-1', { ...away, times: { from: '08:00', until: '12:00' } })]);
  assert.match((await desk.ask('advisor', 'book-meeting', { ...tas, from: '11:00' }, 'n-1')).lead, /Grace Oyelaran is not free/);
  assert.match((await desk.ask('advisor', 'book-meeting', { ...tas, from: '12:00' }, 'n-2')).lead, /^Booked/);
});

test('who is only invited and not free is asked all the same, and said to be', async () => {
  const desk = await testDesk();
  await bookTas(desk, { people: 'p-advisor,p-head,p-chair,p-advisor-two' });
  const other = { provider: '900002', people: 'p-head-two,p-advisor-two', chair: 'p-hos' };
  const { booked } = await bookTas(desk, other, 'n-2');
  assert.match(booked.notes?.join(' ') ?? '', /Tom Ashdown is not free then, and asked all the same\./);
});

test('nights, holidays, days gone by and what is no date or time are refused; a late hour and another window are said', async () => {
  const desk = await testDesk();
  const ask = (more: object) => desk.ask('advisor', 'book-meeting', { ...tas, ...more }, JSON.stringify(more));
  assert.match((await ask({ date: '2027-02-15' })).lead, /Mon 15 Feb 2027 is no school day/, 'half-term holiday');
  assert.match((await ask({ date: '2027-03-06' })).lead, /Sat 6 Mar 2027 is no school day/);
  assert.match((await ask({ date: '2027-05-03' })).lead, /no school day/, 'a bank holiday');
  assert.match((await ask({ date: '2027-01-19' })).lead, /has passed/);
  assert.match((await ask({ date: '2027-01-20', from: '09:00' })).lead, /has passed/, 'an hour ago');
  assert.match((await ask({ from: '19:30' })).lead, /between 7 am and 9 pm/);
  assert.match((await ask({ from: '06:45' })).lead, /between 7 am and 9 pm/);
  assert.match((await ask({ date: '30 Feb' })).lead, /“30 Feb” is not a date/);
  assert.match((await ask({ from: '25:00' })).lead, /“25:00” is no time of day/);
  assert.deepEqual(await allDocs(desk.store, 'meeting', ''), []);
  const late = await ask({ date: '2027-03-03', from: '17:00' });
  assert.match(late.notes?.join(' ') ?? '', /5 pm to 7 pm is outside the usual hours/);
  const second = await ask({ date: '2027-03-09' });
  assert.match(second.notes?.join(' ') ?? '', /A Team Around the School meeting is booked for Wed 3 Mar 2027 already, in the same window/);
});

test('who may not sit there is refused: a leader of another school, somebody who has left, a key of nobody, a team without an agreement', async () => {
  const desk = await testDesk();
  for (const person of ['p-head-two', 'p-nobody', 'p-invented']) {
    const answer = await desk.ask('advisor', 'book-meeting', { ...tas, people: `p-head,${person}` }, person);
    assert.match(answer.lead, /Somebody on the list cannot be asked to a meeting of Marlow Bank Primary School/, person);
  }
  const team = await desk.ask('advisor', 'book-meeting', { ...tas, people: 'p-head,p-finance' }, 'n-2');
  assert.match(team.lead, /There is no information sharing agreement yet/);
  const chaired = await desk.ask('advisor', 'book-meeting', { ...tas, chair: 'p-head', people: '' }, 'n-3');
  assert.match(chaired.lead, /The chair is one of the authority’s own people/);
  assert.deepEqual(await allDocs(desk.store, 'meeting', ''), []);
});

test('a chair who is linked to the school is refused for the Autumn Conversation and warned of for a TAS', async () => {
  const desk = await testDesk({ today: '2026-09-09' });
  const linked = { ...tas, date: '2026-11-10', chair: 'p-advisor', people: 'p-head,p-chair' };
  const refused = await desk.ask('advisor', 'book-meeting', { ...linked, activity: 'autumn-conversation', minutes: 90 }, 'n-1');
  assert.match(
    refused.lead,
    /^Nothing is booked\. Priya Nair is its advisor \(Marlow Bank Primary School\): somebody who is not directly linked/,
  );
  const warned = await desk.ask('advisor', 'book-meeting', linked, 'n-2');
  assert.match(warned.lead, /^Booked/);
  assert.match(warned.notes?.join(' ') ?? '', /Priya Nair is its advisor \(Marlow Bank Primary School\)/);
});

test('a manager who books leaves it to the advisor to arrange it, and says so', async () => {
  const desk = await testDesk();
  const booked = await desk.ask('manager', 'book-meeting', tas, 'n-1');
  assert.match(booked.notes?.join(' ') ?? '', /Priya Nair arranges it\./);
  assert.equal(factOf(booked, 'Arranged by'), 'Priya Nair');
});

test('whoever covers for the officer is ticked in their place, and nobody is offered as a chair whom the strategy refuses', async () => {
  const desk = await testDesk();
  const senior = people.find(({ key }) => key === 'p-senior')!;
  const roles = [...senior.roles, { role: 'advisor' as const, providers: ['900001'] }];
  await putAll(desk.store, 'demo', [
    docOf('person', 'person:p-senior', { ...senior, roles }),
    docOf('revision', 'revision', { revision: 'linked' }),
  ]);
  await desk.ask('hos', 'cover', { person: 'p-advisor', by: 'p-advisor-two', until: '2027-03-31' }, 'n-c');
  const chairsOf = async (activity: string) => {
    const form = await desk.ask('advisor-two', 'book-meeting', { provider: '900001', activity });
    const [chair, asked] = [fieldOf(form, 'chair'), fieldOf(form, 'people')];
    assert.ok(chair?.type === 'choice' && asked?.type === 'choices');
    assert.ok(asked.value?.split(',').includes('p-advisor-two'), asked.value);
    assert.ok(
      asked.options.some(({ value }) => value === 'p-advisor'),
      'may be back by then',
    );
    return chair.options.map(({ label }) => label);
  };
  assert.deepEqual(await chairsOf('autumn-conversation'), ['Daniel Frost, Head of Education Excellence']);
  assert.deepEqual(await chairsOf('tas-meeting'), [
    'Daniel Frost, Head of Service',
    'Grace Oyelaran, School Improvement Senior Advisor (is its advisor)',
  ]);
});

test('what is missing is asked for with whom the strategy asks for; a link must be one that can be trusted', async () => {
  const desk = await testDesk();
  const form = await desk.ask('advisor', 'book-meeting', { provider: '900001', activity: 'tas-meeting' });
  assert.equal(form.title, 'Book: Team Around the School meeting, Marlow Bank Primary School');
  const chairs = fieldOf(form, 'chair');
  assert.ok(chairs?.type === 'choice');
  assert.deepEqual(
    chairs.options.map(({ label }) => label),
    ['Daniel Frost, Head of Service', 'Grace Oyelaran, School Improvement Senior Advisor'],
  );
  assert.equal((fieldOf(form, 'people') as { value?: string }).value, 'p-advisor,p-head,p-chair');
  const asked = fieldOf(form, 'people');
  assert.ok(asked?.type === 'choices');
  assert.deepEqual(
    asked.options.slice(0, 3).map(({ label }) => label),
    ['Priya Nair, School Improvement Advisor', 'Ruth Calloway, headteacher', 'Sheila Marsh, chair of governors'],
  );
  assert.match(form.notes?.join(' ') ?? '', /no information sharing agreement/);
  const { from: _, ...typed } = tas;
  const wrong = await desk.ask('advisor', 'book-meeting', { ...typed, time: '2 pm', place: 'online', link: 'javascript:alert(1)' });
  assert.equal(wrong.lead, 'Nothing is booked yet. A link to join online begins with https://.');
  const without = await desk.ask('advisor', 'book-meeting', { ...typed, time: '2 pm', place: 'online', link: '' }, 'n-1');
  assert.match(without.lead, /^Booked for Tue 2 Mar 2027, 2 pm to 4 pm, online\.$/);
  assert.match(without.notes?.join(' ') ?? '', /There is no link to join online yet/);
});
