import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Meeting, meetingDocId } from '../../../src/domain/meeting.ts';
import { diaryDue } from '../../../src/requests/meetings/diary-due.ts';
import { docOf, putAll, type TestDesk, testDesk } from '../../support/desk.ts';
import { outsideDiary } from '../../support/outside-diary.ts';
import { makeRound, moveTo } from '../../support/rounds.ts';

const meeting: Meeting = {
  id: '3f2a',
  year: 2026,
  provider: '900001',
  activity: 'tas-meeting',
  date: '2027-02-10',
  from: '14:00',
  minutes: 120,
  place: 'both',
  attendees: [
    { person: 'p-senior', office: 'School Improvement Senior Advisor', seat: 'chair' },
    { person: 'p-head', office: 'headteacher', seat: 'required' },
  ],
  state: 'booked',
  sequence: 0,
  by: 'p-advisor',
  at: '2027-01-20T10:00:00.000Z',
};

async function booked() {
  const diary = outsideDiary();
  const own = await testDesk({ diary });
  await putAll(own.store, 'demo', [docOf('meeting', meetingDocId(meeting), meeting)]);
  const due = diaryDue(await own.as('advisor'), meeting);
  assert.ok((await own.store.write('demo', due)).ok);
  return { ...own, diary };
}

const read = async ({ store }: TestDesk) => (await store.read('demo', 'meeting', meetingDocId(meeting)))!.body;
const headOf = async (own: TestDesk) => (await read(own)).attendees.find(({ person }) => person === 'p-head')?.answer;

describe('the diary outside', () => {
  test('is brought up to a meeting whose process died before it was', async () => {
    const own = await booked();
    await makeRound(own, 'diary-sync');
    assert.equal((await read(own)).event?.sequence, 0);
    await makeRound(own, 'diary-sync');
    assert.equal(own.diary.puts.length, 1);
  });

  test('is tried again when it said, and further and further apart where it did not', async () => {
    const own = await booked();
    const later = { ok: false, why: 'later', reason: 'Microsoft 365 did not answer in time.' } as const;
    own.diary.faults.push({ ...later, after: 1_800_000 }, later);
    await makeRound(own, 'diary-sync');
    moveTo(own, '2027-01-20T10:29:00.000Z');
    await makeRound(own, 'diary-sync');
    assert.equal(own.diary.puts.length, 1);
    moveTo(own, '2027-01-20T12:00:00.000Z');
    await makeRound(own, 'diary-sync');
    moveTo(own, '2027-01-20T12:29:00.000Z');
    await makeRound(own, 'diary-sync');
    assert.equal(own.diary.puts.length, 2);
    moveTo(own, '2027-01-20T12:31:00.000Z');
    await makeRound(own, 'diary-sync');
    assert.ok((await read(own)).event);
  });

  test('tells what people answered in their calendars, and what they said later elsewhere stands', async () => {
    const own = await booked();
    own.diary.answered.set('head@ashmere.example', { is: 'accepted', at: '2027-01-20T10:30:00.000Z' });
    await makeRound(own, 'diary-sync');
    assert.deepEqual(await headOf(own), { is: 'accepted', at: '2027-01-20T10:30:00.000Z', way: 'calendar' });
    const said = { is: 'declined' as const, at: '2027-01-20T11:00:00.000Z', way: 'card' as const };
    const body = await read(own);
    const attendees = body.attendees.map((one) => (one.person === 'p-head' ? { ...one, answer: said } : one));
    await putAll(own.store, 'demo', [docOf('meeting', meetingDocId(meeting), { ...body, attendees })]);
    moveTo(own, '2027-01-20T11:30:00.000Z');
    await makeRound(own, 'diary-sync');
    assert.deepEqual(await headOf(own), said);
  });

  test('is asked for answers once an hour by day', async () => {
    const own = await booked();
    let asked = 0;
    own.diary.answers = async () => {
      asked += 1;
      return undefined;
    };
    for (const at of ['10:00', '10:40', '11:05', '23:30']) {
      moveTo(own, `2027-01-20T${at}:00.000Z`);
      await makeRound(own, 'diary-sync');
    }
    assert.equal(asked, 2);
  });
});
