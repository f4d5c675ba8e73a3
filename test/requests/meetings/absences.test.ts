import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bookedDayDocId } from '../../../src/domain/booked-day.ts';
import { type Meeting, meetingDocId, meetingRef } from '../../../src/domain/meeting.ts';
import type { Answer } from '../../../src/requests/answer.ts';
import { allDocs } from '../../support/all-docs.ts';
import { docOf, putAll, type TestDesk, testDesk } from '../../support/desk.ts';

const leave = { start: '2027-03-08', until: '2027-03-12' };
const absences = async ({ store }: TestDesk) => (await allDocs(store, 'absence', 'absence:')).map(({ body }) => body);
const auditsOf = async ({ store }: TestDesk, request: string) =>
  (await allDocs(store, 'audit', 'audit:')).map(({ body }) => body).filter((one) => one.request === request);
const buttonOf = ({ buttons }: Answer, title: RegExp) => {
  const found = buttons.find((one) => title.test(one.title));
  assert.ok(found, `${title} among ${buttons.map((one) => one.title).join(', ')}`);
  return found;
};

/** A meeting at Marlow Bank on Tue 2 Mar 2027 at two, with its advisor, its head and the finance team. */
async function meetingAtMarlow({ store }: TestDesk): Promise<Meeting> {
  const seat = (person: string, office: string, seat: 'chair' | 'required' | 'invited') => ({ person, office, seat });
  const meeting: Meeting = {
    id: '3f2a9c01d4e87b6655aa12cc',
    year: 2026,
    provider: '900001',
    activity: 'tas-meeting',
    date: '2027-03-02',
    from: '14:00',
    minutes: 120,
    place: 'provider',
    attendees: [
      seat('p-hos', 'Head of Service', 'chair'),
      seat('p-advisor', 'School Improvement Advisor', 'required'),
      seat('p-head', 'headteacher', 'required'),
      seat('p-finance', 'finance team', 'invited'),
    ],
    state: 'booked',
    sequence: 0,
    by: 'p-advisor',
    at: '2027-01-19T10:00:00.000Z',
  };
  const span = { from: '14:00', until: '16:00', provider: '900001', meeting: meetingRef(meeting) };
  const days = meeting.attendees.map(({ person }) => ({ person, date: meeting.date, spans: [span] }));
  await putAll(store, 'demo', [
    docOf('meeting', meetingDocId(meeting), meeting),
    ...days.map((day) => docOf('day', bookedDayDocId(day), day)),
  ]);
  return meeting;
}

describe('an absence', () => {
  test('of oneself is kept once however often its form is sent, without a why, and can be taken back', async () => {
    const desk = await testDesk();
    const kept = await desk.ask('advisor', 'add-absence', leave, 'f1');
    assert.equal(kept.lead, 'You are away then: Mon 8 Mar 2027 to Fri 12 Mar 2027. No meeting is suggested for that time.');
    await desk.ask('advisor', 'add-absence', leave, 'f1');
    assert.match((await desk.ask('advisor', 'add-absence', leave, 'f2')).lead, /^You are away then already/);
    const [one, ...more] = await absences(desk);
    assert.deepEqual(more, []);
    assert.deepEqual(
      { ...one, id: '' },
      { id: '', person: 'p-advisor', from: leave.start, until: leave.until, by: 'p-advisor', at: desk.time.now },
    );
    assert.deepEqual((await auditsOf(desk, 'add-absence'))[0]?.change, [
      { what: 'absence of person:p-advisor', after: 'Mon 8 Mar 2027 to Fri 12 Mar 2027' },
    ]);
    const back = buttonOf(kept, /^Take this back$/);
    assert.match((await desk.ask('advisor', back.request, back.input)).lead, /^You are no longer down as away/);
    assert.deepEqual(await absences(desk), []);
    assert.equal((await desk.ask('advisor', back.request, back.input)).lead, 'That absence is not there any more.');
    assert.equal((await auditsOf(desk, 'drop-absence')).length, 1);
  });

  test('of a part of a day, of hours, of a week and of today until a day', async () => {
    const desk = await testDesk();
    const days = async (input: object) => (await desk.ask('advisor', 'add-absence', input, JSON.stringify(input))).lead;
    assert.match(await days({ start: '2027-01-22', part: 'afternoon' }), /Fri 22 Jan 2027, 12\.30 pm to 6 pm/);
    assert.match(await days({ start: '2027-01-25', begins: '2pm', ends: '15:30' }), /Mon 25 Jan 2027, 2 pm to 3\.30 pm/);
    assert.match(await days({ half: 'next-week' }), /Mon 25 Jan 2027 to Fri 29 Jan 2027/);
    assert.match(await days({ until: '2027-01-21' }), /Wed 20 Jan 2027 to Thu 21 Jan 2027/);
    for (const [input, says] of [
      [{ start: '2027-01-19' }, /has passed/],
      [{ start: '2027-03-12', until: '2027-03-08' }, /is before/],
      [{ start: 'soon' }, /is not a date/],
      [{ start: '2028-03-01' }, /more than a year ahead/],
      [{ start: '2027-03-01', begins: 'tea' }, /is not a time/],
      [{}, /^On which days\?/],
    ] as const) {
      assert.match(await days(input), says, JSON.stringify(input));
    }
    assert.equal((await absences(desk)).length, 4);
  });

  test('of somebody else is kept by whoever leads the service, and by nobody else', async () => {
    const desk = await testDesk();
    const theirs = { person: 'p-advisor-two', ...leave };
    for (const part of ['advisor', 'officer', 'admin', 'head', 'finance']) {
      assert.match((await desk.ask(part, 'add-absence', theirs, part)).lead, /^You can say so of yourself\./, part);
    }
    assert.deepEqual(await absences(desk), []);
    const kept = await desk.ask('senior', 'add-absence', theirs);
    assert.match(kept.lead, /^Tom Ashdown is away then/);
    const back = buttonOf(kept, /^Take this back$/);
    assert.equal((await desk.ask('advisor', back.request, back.input)).lead, 'That absence is not there any more.');
    assert.equal((await absences(desk)).length, 1);
    assert.match((await desk.ask('hos', back.request, back.input)).lead, /^Tom Ashdown is no longer down/);
  });

  test('keeps a meeting from being suggested, and says so where one is booked already', async () => {
    const desk = await testDesk();
    await meetingAtMarlow(desk);
    const kept = await desk.ask('advisor', 'add-absence', { start: '2027-03-01', until: '2027-03-05' });
    assert.match(kept.notes?.join() ?? '', /^1 meeting booked for that time/);
    const times = await desk.ask('advisor', 'schedule-meeting', { provider: '900001', start: '2027-03-01', until: '2027-03-08' });
    assert.deepEqual(new Set(times.options?.map(({ input }) => input.date)), new Set(['2027-03-08']));
  });
});

describe('a diary', () => {
  test('has the meetings somebody is asked to and when they are away, day by day', async () => {
    const desk = await testDesk();
    const meeting = await meetingAtMarlow(desk);
    await desk.ask('advisor', 'add-absence', { start: '2027-03-02', until: '2027-03-03', part: 'morning' });
    const diary = await desk.ask('advisor', 'my-diary', { half: 'month-3' });
    assert.equal(diary.lead, 'From Mon 1 Mar 2027 to Wed 31 Mar 2027 you have 1 meeting and 1 absence.');
    assert.deepEqual(
      diary.tables?.map(({ heading, rows }) => [heading, rows.map(({ cells }) => cells)]),
      [
        [
          'Tue 2 Mar 2027',
          [
            ['7 am to 12.30 pm', 'Away until Wed 3 Mar 2027', ''],
            ['2 pm to 4 pm', 'Team Around the School meeting, Marlow Bank Primary School', 'at Marlow Bank Primary School'],
          ],
        ],
      ],
    );
    assert.deepEqual(diary.tables?.[0]?.rows[1]?.open, {
      title: 'The meeting',
      request: 'meeting',
      input: { meeting: meetingRef(meeting) },
    });
    assert.deepEqual(
      diary.buttons.slice(0, 2).map(({ title }) => title),
      ['I am away', 'Take back: Tue 2 Mar 2027 to Wed 3 Mar 2027, each day 7 am to 12.30 pm'],
    );
    assert.match((await desk.ask('advisor', 'my-diary', {})).lead, /^From Wed 20 Jan 2027 to Tue 16 Feb 2027 you have nothing/);
    assert.match((await desk.ask('advisor', 'my-diary', { start: '2027-03-02' })).lead, /^On Tue 2 Mar 2027 you have 1 meeting/);
  });

  test('of a colleague is shown to staff without why or a way to change it; to a head or a partner only their own is', async () => {
    const desk = await testDesk();
    await meetingAtMarlow(desk);
    await desk.ask('advisor', 'add-absence', { start: '2027-03-04' });
    const asked = (part: string) => desk.ask(part, 'my-diary', { person: 'p-advisor', half: 'month-3' });
    const seen = await asked('officer');
    assert.equal(seen.title, 'Diary of Priya Nair');
    assert.ok(!seen.buttons.some(({ request }) => request.endsWith('-absence')));
    assert.match(seen.lead, /Priya Nair has 1 meeting and 1 absence/);
    assert.match((await asked('manager')).buttons.map(({ title }) => title).join(), /Take back: Thu 4 Mar 2027/);
    for (const part of ['head', 'finance']) {
      const own = await asked(part);
      assert.equal(own.title, 'Your diary');
      assert.match(own.lead, /you have 1 meeting\.$/, part);
      assert.match(JSON.stringify(own.tables), /Marlow Bank Primary School/);
    }
    for (const part of ['hr', 'head-two', 'owner']) {
      const none = await asked(part);
      assert.match(none.lead, /you have nothing in the diary/);
      assert.doesNotMatch(JSON.stringify(none), /Marlow|Priya|900001/);
    }
    assert.equal((await desk.ask('finance', 'provider-overview', { provider: '900001' })).title, 'Not part of your role');
  });

  test('of colleagues is listed for staff by the days asked, and a head’s is not', async () => {
    const desk = await testDesk();
    await desk.ask('advisor', 'add-absence', leave, 'f1');
    await desk.ask('head', 'add-absence', leave, 'f2');
    const away = await desk.ask('senior', 'who-is-away', { start: '2027-03-10' });
    assert.equal(away.lead, '1 colleague is away on Wed 10 Mar 2027.');
    assert.deepEqual(
      away.tables?.flatMap(({ rows }) => rows.map(({ cells }) => cells)),
      [['Priya Nair', 'Mon 8 Mar 2027 to Fri 12 Mar 2027']],
    );
    assert.equal(
      (await desk.ask('senior', 'who-is-away', { start: '2027-03-15' })).lead,
      'Nobody has said that they are away on Mon 15 Mar 2027.',
    );
    assert.equal((await desk.ask('head', 'who-is-away', {})).refused, 'role');
  });
});
