import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Meeting, meetingDocId, meetingRef } from '../../../src/domain/meeting.ts';
import { diaryDue } from '../../../src/requests/meetings/diary-due.ts';
import { eventOf } from '../../../src/requests/meetings/event-of.ts';
import { keepInDiary } from '../../../src/requests/meetings/keep-in-diary.ts';
import { docOf, type TestDesk, testDesk } from '../../support/desk.ts';
import { outsideDiary } from '../../support/outside-diary.ts';
import { moveTo, outboxOf } from '../../support/rounds.ts';

const meeting: Meeting = {
  id: '3f2a9c01d4e87b6655aa12cc',
  year: 2026,
  provider: '900001',
  activity: 'tas-meeting',
  date: '2027-07-05',
  from: '14:00',
  minutes: 120,
  place: 'both',
  attendees: [
    { person: 'p-senior', office: 'School Improvement Senior Advisor', seat: 'chair' },
    { person: 'p-advisor', office: 'School Improvement Advisor', seat: 'required' },
    { person: 'p-head', office: 'headteacher', seat: 'required' },
    { person: 'p-finance', office: 'finance team', seat: 'invited' },
    { person: 'p-chair', office: 'chair of governors', seat: 'required', left: true },
    { person: 'p-gone', office: 'headteacher', seat: 'required' },
  ],
  state: 'booked',
  sequence: 0,
  by: 'p-advisor',
  at: '2027-01-20T10:00:00.000Z',
};
const ref = meetingRef(meeting);

/** A desk with a diary outside, in which a meeting has just been booked. */
async function booked(change: Partial<Meeting> = {}) {
  const diary = outsideDiary();
  const own = await testDesk({ diary });
  const context = await own.as('advisor');
  const write = async (more: Partial<Meeting>) => {
    const stored = await own.store.read('demo', 'meeting', meetingDocId(meeting));
    const body = { ...(stored?.body ?? meeting), ...more };
    const written = await own.store.write('demo', [
      { do: 'put', doc: docOf('meeting', meetingDocId(meeting), body) },
      ...diaryDue(context, body),
    ]);
    assert.ok(written.ok);
  };
  await write(change);
  return { ...own, diary, context, write };
}

const dueIn = async ({ store }: Pick<TestDesk, 'store'>) => (await store.read('demo', 'mark', `mark:diary:${ref}`))?.body.at;
const kept = async ({ store }: Pick<TestDesk, 'store'>) => (await store.read('demo', 'meeting', meetingDocId(meeting)))!.body.event;

describe('a meeting as calendars know it', () => {
  test('has the time of the authority’s own clock, who is asked, and no word of why', async () => {
    const { context } = await booked();
    const event = eventOf(context, meeting);
    assert.equal(event.from, '2027-07-05T13:00:00.000Z');
    assert.equal(event.until, '2027-07-05T15:00:00.000Z');
    assert.equal(event.title, 'Team Around the School meeting: Marlow Bank Primary School');
    assert.deepEqual(
      event.attendees.map(({ name, required }) => [name, required]),
      [
        ['Grace Oyelaran', true],
        ['Priya Nair', true],
        ['Ruth Calloway', true],
        ['Paul Ince', false],
      ],
    );
    assert.equal(event.organiser.name, 'Priya Nair');
    assert.doesNotMatch(`${event.uid} ${event.description}`, /Priya|Ruth|@ashmere|category/);
  });

  test('stands in the chair’s calendar where who arranged it has left', async () => {
    const { context } = await booked();
    assert.equal(eventOf(context, { ...meeting, by: 'p-nobody' }).organiser.name, 'Grace Oyelaran');
  });
});

describe('keeping a meeting in a diary outside', () => {
  test('puts it there once and keeps how to join', async () => {
    const own = await booked();
    assert.equal((await keepInDiary(own.context, ref))?.event?.link, 'https://teams.example/join/3f2a9c01d4e87b6655aa12cc@demo.tally');
    await keepInDiary(own.context, ref);
    assert.equal(own.diary.puts.length, 1);
    assert.equal(await dueIn(own), undefined);
  });

  test('changes and calls off the same event', async () => {
    const own = await booked();
    await keepInDiary(own.context, ref);
    await own.write({ date: '2027-07-06', sequence: 1 });
    await keepInDiary(own.context, ref);
    assert.equal(own.diary.events.get('3f2a9c01d4e87b6655aa12cc@demo.tally')?.from, '2027-07-06T13:00:00.000Z');
    await own.write({ state: 'cancelled', reason: 'The school is closed that day.', sequence: 2 });
    await keepInDiary(own.context, ref);
    assert.equal(own.diary.puts.at(-1)?.cancelled, 'The school is closed that day.');
    assert.equal(own.diary.events.size, 0);
    assert.equal(await kept(own), undefined);
    assert.equal(await dueIn(own), undefined);
  });

  test('leaves what cannot be done now to a later try, no sooner than the diary said', async () => {
    const own = await booked();
    own.diary.faults.push({ ok: false, why: 'later', after: 300_000, reason: 'The diary is busy.' });
    assert.equal((await keepInDiary(own.context, ref))?.event, undefined);
    assert.equal(await dueIn(own), '2027-01-20T10:05:00.000Z');
  });

  test('puts a later version again where an earlier one arrived after it', async () => {
    const own = await booked();
    const { put } = own.diary;
    own.diary.put = async (event, at) => {
      own.diary.put = put;
      await own.write({ date: '2027-07-06', sequence: 1 });
      await keepInDiary(own.context, ref);
      return put(event, at);
    };
    await keepInDiary(own.context, ref);
    assert.equal((await kept(own))?.sequence, 0);
    assert.ok(await dueIn(own));
    await keepInDiary(own.context, ref);
    assert.equal(own.diary.events.get('3f2a9c01d4e87b6655aa12cc@demo.tally')?.from, '2027-07-06T13:00:00.000Z');
    assert.equal((await kept(own))?.sequence, 1);
  });

  test('says once why it never will, and sends calendar files instead', async () => {
    const own = await booked();
    const context = { ...own.context, email: true };
    const never = { ok: false, why: 'never', reason: 'advisor@ashmere.example has no calendar in the authority’s Microsoft 365.' } as const;
    own.diary.faults.push(never, never);
    await keepInDiary(context, ref);
    assert.equal(await dueIn(own), undefined);
    await keepInDiary(context, ref);
    const out = await outboxOf(own.store);
    assert.deepEqual(
      out.filter(({ request }) => request === 'meeting-invitation').map(({ as, by, input }) => [as, by, input.tells]),
      [
        ['p-advisor', 'email', 'booked'],
        ['p-chair', 'email', 'left'],
        ['p-finance', 'email', 'booked'],
        ['p-head', 'email', 'booked'],
        ['p-senior', 'email', 'booked'],
      ],
    );
    const [told, ...more] = out.filter(({ request }) => request === 'diary-refused');
    assert.equal(more.length, 0);
    const { lead } = await own.ask('advisor', 'diary-refused', told?.input);
    assert.match(lead, /^Your calendar did not take the meeting of Marlow Bank Primary School on Mon 5 Jul 2027, 2 pm to 4 pm\./);
    assert.match(lead, /has no calendar in the authority’s Microsoft 365\. Tally has no e-mail set up/);
  });

  test('gives up after a day of trying, so that nobody waits for an invitation', async () => {
    const own = await booked();
    const later = { ok: false, why: 'later', reason: 'Microsoft 365 did not answer in time.' } as const;
    own.diary.faults.push(later, later);
    moveTo(own, '2027-01-21T09:00:00.000Z');
    await keepInDiary(await own.as('advisor'), ref);
    assert.deepEqual(await outboxOf(own.store), []);
    moveTo(own, '2027-01-21T11:00:00.000Z');
    await keepInDiary(await own.as('advisor'), ref);
    assert.deepEqual(
      (await outboxOf(own.store)).map(({ as, request }) => [as, request]),
      [['p-advisor', 'diary-refused']],
    );
  });

  test('writes nothing without a diary outside', async () => {
    const own = await testDesk();
    assert.deepEqual(diaryDue(await own.as('advisor'), meeting), []);
    assert.equal(await keepInDiary(await own.as('advisor'), ref), undefined);
  });
});
