import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allDocs } from '../../support/all-docs.ts';
import { buttonOf, factOf, fieldOf, rowsOf } from '../../support/answer-words.ts';
import { docOf, putAll, testDesk } from '../../support/desk.ts';
import { bookTas, daysOf, openChat, plannedOf, tas, theMeeting, toldOf } from '../../support/meetings.ts';

test('a meeting that is moved takes everybody’s day with it, tells everybody once, and asks them anew', async () => {
  const desk = await testDesk();
  await openChat(desk, 'p-head', 'p-chair', 'p-senior');
  const { ref } = await bookTas(desk);
  await desk.ask('head', 'answer-invitation', { meeting: ref, answer: 'accepted' });
  const moved = await desk.ask('advisor', 'move-meeting', { meeting: ref, date: '2027-03-09', time: '9.30 am' }, 'n-2');
  assert.equal(
    moved.lead,
    'The meeting is now on Tue 9 Mar 2027, 9.30 am to 11.30 am, at Marlow Bank Primary School. Everybody who is asked to it is told.',
  );
  const meeting = await theMeeting(desk.store);
  assert.deepEqual([meeting.date, meeting.from, meeting.sequence], ['2027-03-09', '09:30', 1]);
  assert.deepEqual(
    meeting.attendees.filter(({ answer }) => answer),
    [],
  );
  for (const person of ['p-senior', 'p-advisor', 'p-head']) assert.deepEqual(await daysOf(desk.store, person), ['2027-03-09 09:30-11:30']);
  assert.deepEqual(await plannedOf(desk.store, '900001'), ['2027-03-09 tas-meeting']);
  assert.deepEqual(
    (await toldOf(desk.store)).filter((one) => one.includes('moved')),
    ['p-chair moved 1', 'p-head moved 1', 'p-senior moved 1'],
  );
  assert.deepEqual(await desk.ask('advisor', 'move-meeting', { meeting: ref, date: '2027-03-09', time: '09:30' }, 'n-2'), moved);
  assert.equal((await theMeeting(desk.store)).sequence, 1, 'there already');
});

test('moved half an hour it does not stand in its own way; somebody else’s time does', async () => {
  const desk = await testDesk();
  const { ref } = await bookTas(desk);
  await bookTas(desk, { provider: '900002', people: 'p-head-two', date: '2027-03-03', from: '09:00' }, 'n-2');
  assert.match((await desk.ask('advisor', 'move-meeting', { meeting: ref, date: '2027-03-02', time: '2.30 pm' }, 'n-3')).lead, /2\.30 pm/);
  const busy = await desk.ask('advisor', 'move-meeting', { meeting: ref, date: '2027-03-03', time: '10:00' }, 'n-4');
  assert.equal(busy.lead, 'Nothing is changed. Grace Oyelaran is not free on Wed 3 Mar 2027, 10 am to 12 noon.');
  assert.equal((await theMeetingOf(desk.store, ref)).date, '2027-03-02');
});

test('asked to move without a time it offers three at which everybody who is needed is free', async () => {
  const desk = await testDesk();
  const { ref } = await bookTas(desk);
  await bookTas(desk, { provider: '900002', people: 'p-head-two', date: '2027-03-03', from: '13:00' }, 'n-2');
  const form = await desk.ask('advisor', 'move-meeting', { meeting: ref });
  const offered = form.buttons.map(({ title }) => title);
  assert.deepEqual(offered, [
    'Move to Mon 22 Feb 2027 at 9.30 am',
    'Move to Mon 1 Mar 2027 at 1 pm',
    'Move to Mon 8 Mar 2027 at 9.30 am',
    'Other times',
  ]);
  assert.match(form.lead, /Everybody who is needed is free on Mon 22 Feb 2027 at 9\.30 am, .*, as far as Tally sees their calendars\.$/);
  const { request, input } = buttonOf(form, offered[0]!);
  assert.match((await desk.ask('advisor', request, input, 'n-3')).lead, /^The meeting is now on /);
});

test('other times for a meeting are ranked as those of a new one, for those who are asked to it, and each moves it there', async () => {
  const desk = await testDesk();
  const { ref } = await bookTas(desk, { date: '2027-03-01', from: '13:00', place: 'both' });
  await bookTas(desk, { provider: '900002', people: 'p-head-two', date: '2027-03-08', from: '09:00' }, 'n-2');
  const busy = await desk.ask('advisor', 'move-meeting', { meeting: ref, date: '2027-03-08', time: '10:00' }, 'n-3');
  const { request, input } = buttonOf(busy, 'Other times');
  const others = await desk.ask('advisor', request, input);
  assert.equal(others.title, 'Move: Team Around the School meeting, Marlow Bank Primary School');
  assert.match(others.lead, /Choose one to move it there\.$/);
  assert.match(others.notes?.join() ?? '', /It is on Mon 1 Mar 2027, 1 pm to 3 pm, at Marlow Bank Primary School/);
  assert.equal(factOf(others, 'Chair'), 'Grace Oyelaran, School Improvement Senior Advisor');
  const offered = others.options?.map(({ input: { date, time } }) => `${date} ${time}`) ?? [];
  assert.deepEqual(offered, ['2027-02-22 09:30', '2027-03-01 09:30', '2027-03-09 13:00']);
  assert.ok(!others.buttons.some(({ request: leads }) => leads === 'start-poll'), 'a poll would book another');
  const online = await desk.ask('advisor', request, {
    ...input,
    where: 'online',
    start: '2027-03-01',
    until: '2027-03-01',
    part: 'afternoon',
  });
  assert.ok(
    online.options?.some(({ input: to }) => to.time === '13:00' && to.place === 'online'),
    'the same time elsewhere is a change',
  );
  const { options: [first] = [] } = others;
  assert.match((await desk.ask('advisor', first!.request, first!.input, 'n-4')).lead, /^The meeting is now on Mon 22 Feb 2027, 9\.30 am/);
  assert.equal((await theMeetingOf(desk.store, ref)).place, 'both');
});

test('other times are for a meeting that is booked, at its own provider', async () => {
  const desk = await testDesk();
  const { ref } = await bookTas(desk);
  const asked = (more: object) => desk.ask('advisor', 'schedule-meeting', { provider: '900001', meeting: ref, ...more });
  assert.equal((await asked({ provider: '900002' })).refused, 'unseen');
  assert.equal((await asked({ meeting: ref.replace(/[0-9a-f]{24}$/, '0'.repeat(24)) })).refused, 'unseen');
  const form = await asked({ change: 'yes' });
  assert.deepEqual(
    form.form?.fields.map(({ id }) => id),
    ['where', 'part', 'start', 'until'],
  );
  assert.deepEqual(form.form?.input, { provider: '900001', activity: 'tas-meeting', meeting: ref });
  await desk.ask('advisor', 'cancel-meeting', { meeting: ref, reason: 'The boiler has burst.' }, 'n-2');
  assert.match((await asked({})).lead, /^That meeting has been called off\./);
});

test('a meeting that is moved over 1 September stands under its new year, and older cards find it', async () => {
  const desk = await testDesk();
  await putAll(desk.store, 'demo', [docOf('calendar', 'calendar:2027', { ...(await calendarOf(desk)), year: 2027 })]);
  const { ref } = await bookTas(desk);
  const moved = await desk.ask('advisor', 'move-meeting', { meeting: ref, date: '2027-09-14', time: '14:00' }, 'n-2');
  assert.match(moved.lead, /Tue 14 Sep 2027/, moved.lead);
  assert.deepEqual([await plannedOf(desk.store, '900001'), await plannedOf(desk.store, '900001', 2027)], [[], ['2027-09-14 tas-meeting']]);
  const shown = await desk.ask('head', 'meeting', { meeting: ref });
  assert.equal(factOf(shown, 'When'), 'Tue 14 Sep 2027, 2 pm to 4 pm');
});

test('calling off asks why first; then the time is free, nothing is planned, and everybody is told the reason', async () => {
  const desk = await testDesk();
  await openChat(desk, 'p-head', 'p-chair', 'p-senior');
  const { ref } = await bookTas(desk);
  const form = await desk.ask('advisor', 'cancel-meeting', { meeting: ref });
  assert.match(form.lead, /Why does it not take place\?/);
  assert.equal((await theMeeting(desk.store)).state, 'booked');
  const off = await desk.ask('advisor', 'cancel-meeting', { meeting: ref, reason: 'The boiler has burst.' }, 'n-2');
  assert.match(off.lead, /is called off\. Everybody who was asked to it is told\.$/);
  for (const person of ['p-senior', 'p-head']) assert.deepEqual(await daysOf(desk.store, person), []);
  assert.deepEqual(await plannedOf(desk.store, '900001'), []);
  assert.deepEqual(
    (await toldOf(desk.store)).filter((one) => one.includes('cancelled')),
    ['p-chair cancelled 1', 'p-head cancelled 1', 'p-senior cancelled 1'],
  );
  const told = await desk.ask('head', 'meeting-invitation', { meeting: ref, sequence: 1, tells: 'cancelled' });
  assert.equal(factOf(told, 'Why it was called off'), 'The boiler has burst.');
  assert.ok(told.event?.cancelled);
  assert.deepEqual(await desk.ask('advisor', 'cancel-meeting', { meeting: ref, reason: 'The boiler has burst.' }, 'n-2'), off);
  const [audit] = (await allDocs(desk.store, 'audit', 'audit:')).filter(({ body }) => body.request === 'cancel-meeting');
  assert.ok(!JSON.stringify(audit).includes('boiler'), 'the audit keeps no words');
});

test('people come and go: the new are asked, who has gone is told and free, the others hear of it, and answers stay', async () => {
  const desk = await testDesk();
  await openChat(desk, 'p-head', 'p-chair', 'p-senior', 'p-advisor-two', 'p-hos');
  const { ref } = await bookTas(desk, { people: 'p-advisor,p-head,p-chair,p-advisor-two' });
  await desk.ask('head', 'answer-invitation', { meeting: ref, answer: 'accepted' });
  const form = await desk.ask('advisor', 'change-attendees', { meeting: ref });
  assert.equal((fieldOf(form, 'people') as { value?: string }).value, 'p-advisor,p-head,p-chair,p-advisor-two');
  const changed = await desk.ask(
    'advisor',
    'change-attendees',
    { meeting: ref, chair: 'p-hos', people: 'p-advisor,p-head,p-chair' },
    'n-2',
  );
  assert.deepEqual(
    rowsOf(changed, 'Who is asked').map(([name, , answer]) => [name, answer]),
    [
      ['Daniel Frost', 'not answered yet'],
      ['Priya Nair', 'arranges it'],
      ['Ruth Calloway', 'comes'],
      ['Sheila Marsh', 'not answered yet'],
    ],
  );
  assert.deepEqual(
    (await toldOf(desk.store)).filter((one) => one.endsWith(' 1')),
    ['p-advisor-two left 1', 'p-chair changed 1', 'p-head changed 1', 'p-hos booked 1', 'p-senior left 1'],
  );
  assert.deepEqual(await daysOf(desk.store, 'p-senior'), []);
  assert.deepEqual(await daysOf(desk.store, 'p-hos'), ['2027-03-02 14:00-16:00']);
  const left = await desk.ask('senior', 'meeting-invitation', { meeting: ref, sequence: 1, tells: 'left' });
  assert.match(left.lead, /^You are no longer asked to this meeting on Tue 2 Mar 2027 at 2 pm/);
  assert.deepEqual([left.event?.cancelled !== undefined, left.event?.attendees.length], [true, 1]);
});

test('a head, a colleague of another school and an administrator change nothing; what they cannot see reads like what is not there', async () => {
  const desk = await testDesk();
  const { ref } = await bookTas(desk);
  const nowhere = ref.replace(/[0-9a-f]{24}$/, '0'.repeat(24));
  for (const request of ['meeting', 'meeting-invitation', 'answer-invitation']) {
    const more = request === 'meeting-invitation' ? { sequence: 0 } : request === 'answer-invitation' ? { answer: 'accepted' } : {};
    const [unseen, missing] = await Promise.all([ref, nowhere].map((meeting) => desk.ask('head-two', request, { meeting, ...more })));
    assert.deepEqual(unseen, missing, request);
    assert.equal(unseen?.refused, 'unseen');
  }
  for (const part of ['head', 'admin', 'finance']) {
    const answer = await desk.ask(part, 'cancel-meeting', { meeting: ref, reason: 'x' });
    assert.equal(answer.refused, 'role', part);
  }
  assert.equal((await theMeeting(desk.store)).state, 'booked');
});

test('what is booked is listed: to whom it belongs, by part of the year, and to whom it is not theirs nothing', async () => {
  const desk = await testDesk();
  await bookTas(desk);
  await bookTas(desk, { provider: '900002', people: 'p-head-two', date: '2027-04-20' }, 'n-2');
  const list = async (part: string, input: object) =>
    rowsOf(await desk.ask(part, 'meetings', input)).map((cells) => cells.slice(0, 3).join(' | '));
  const [first, second] = [
    'Tue 2 Mar 2027, 2 pm | Team Around the School meeting | Marlow Bank Primary School',
    'Tue 20 Apr 2027, 2 pm | Team Around the School meeting | Cinder Lane Primary School',
  ];
  assert.deepEqual(await list('advisor', {}), [first, second]);
  assert.deepEqual(await list('advisor', { half: 'this-term' }), [first]);
  assert.deepEqual(await list('advisor', { half: 'month-4', activity: 'tas-meeting' }), [second]);
  assert.deepEqual(await list('advisor-two', {}), []);
  assert.deepEqual(await list('advisor-two', { scope: 'authority' }), [first, second]);
  assert.deepEqual(await list('senior', { person: 'me' }), [first, second], 'she chairs both');
  assert.deepEqual(await list('head', {}), [first]);
  assert.deepEqual(await list('head', { scope: 'authority', person: 'p-advisor' }), [first]);
  assert.deepEqual(await list('finance', {}), []);
  const at = await desk.ask('advisor', 'meetings', { provider: '900002' });
  assert.equal(at.lead, 'One meeting at Cinder Lane Primary School, the next on Tue 20 Apr 2027 at 2 pm.');
});

test('meetings are listed until a day that is asked for, and on one day', async () => {
  const desk = await testDesk();
  await bookTas(desk);
  const asked = async (when: object) => (await desk.ask('advisor', 'meetings', when)).lead;
  assert.equal(await asked({ until: '2027-02-12' }), 'No meeting is booked for your caseload by Fri 12 Feb 2027.');
  assert.equal(await asked({ until: '2027-03-05' }), 'One meeting for your caseload by Fri 5 Mar 2027.');
  assert.equal(await asked({ start: '2027-03-02' }), 'One meeting for your caseload on Tue 2 Mar 2027.');
  assert.equal(
    await asked({ start: '2027-03-03', until: '2027-03-31' }),
    'No meeting is booked for your caseload from Wed 3 Mar 2027 to Wed 31 Mar 2027.',
  );
});

test('which meeting is meant by words: the only one, a choice where several are, or that there is none', async () => {
  const desk = await testDesk();
  await bookTas(desk);
  await bookTas(desk, { date: '2027-04-20', people: 'p-head' }, 'n-2');
  const choice = await desk.ask('advisor', 'cancel-meeting', { provider: '900001' });
  assert.deepEqual(
    choice.options?.map(({ title }) => title),
    ['Team Around the School meeting, Tue 2 Mar 2027 at 2 pm', 'Team Around the School meeting, Tue 20 Apr 2027 at 2 pm'],
  );
  assert.match((await desk.ask('advisor', 'cancel-meeting', { provider: '900001', date: '2027-04-20' })).title, /^Call off/);
  assert.equal(
    (await desk.ask('advisor', 'move-meeting', { provider: '900002' })).lead,
    'No meeting at Cinder Lane Primary School is booked.',
  );
  assert.match((await desk.ask('head', 'meeting', {})).lead, /^It is on Tue 2 Mar 2027/);
  assert.equal((await desk.ask('advisor', 'book-meeting', { ...tas, date: '2027-05-04' }, 'n-3')).title.startsWith('Team'), true);
});

async function theMeetingOf(store: Parameters<typeof theMeeting>[0], ref: string) {
  return (await store.read('demo', 'meeting', `meeting:${ref}`))!.body;
}

async function calendarOf({ store }: { store: Parameters<typeof theMeeting>[0] }) {
  const stored = (await store.read('demo', 'calendar', 'calendar:2026'))!.body;
  const later = (date: string) => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
  return {
    ...stored,
    closures: [],
    halfTerms: stored.halfTerms.map(({ halfTerm, from, to }) => ({ halfTerm, from: later(from), to: later(to) })),
  };
}
