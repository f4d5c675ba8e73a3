import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { absenceDocId } from '../../../src/domain/absence.ts';
import { bookedDayDocId } from '../../../src/domain/booked-day.ts';
import { sayTime } from '../../../src/domain/say-time.ts';
import type { BusyTime, Diary } from '../../../src/ports.ts';
import { busyOf } from '../../../src/requests/meetings/busy-of.ts';
import { sayMeetingTime } from '../../../src/requests/meetings/say-meeting-time.ts';
import { docOf, putAll, testDesk } from '../../support/desk.ts';

const booked = { from: '14:00', until: '16:00', provider: '900001', meeting: '2026:900001:m1' };

async function desk() {
  const made = await testDesk();
  const day = { person: 'p-advisor', date: '2027-03-02', spans: [booked] };
  const away = { id: 'a1', person: 'p-advisor', from: '2027-03-03', until: '2027-03-20', by: 'p-advisor', at: '2027-01-20T10:00:00.000Z' };
  const course = { ...away, id: 'a2', person: 'p-head', until: '2027-03-03', times: { from: '13:00', until: '17:00' } };
  await putAll(made.store, 'demo', [
    docOf('day', bookedDayDocId(day), day),
    docOf('day', 'day:p-advisor:2027-04-20', { ...day, date: '2027-04-20' }),
    docOf('day', 'day:p-advisor-two:2027-03-02', { ...day, person: 'p-advisor-two' }),
    docOf('absence', absenceDocId(away), away),
    docOf('absence', absenceDocId(course), course),
  ]);
  return made;
}

/** A diary that tells of the people it is given and of nobody else, and is asked in instants. */
function diaryOf(told: Record<string, BusyTime>, asked: unknown[] = []): Diary {
  return {
    invites: 'calendar',
    busy: async (emails, from, until) => {
      asked.push([emails, from, until]);
      return new Map(emails.flatMap((email) => (told[email] ? [[email, told[email]] as const] : [])));
    },
    put: async () => ({ ok: true }),
    answers: async () => undefined,
  };
}

describe('when people are busy', () => {
  test('is what Tally booked for them and when they are away, between the days asked about and of nobody else', async () => {
    const busy = await busyOf(await (await desk()).as('advisor'), ['p-advisor', 'p-head'], '2027-03-01', '2027-03-04');
    assert.deepEqual(busy.get('p-advisor'), {
      sure: true,
      spans: [
        { date: '2027-03-02', ...booked },
        { date: '2027-03-03', from: '00:00', until: '24:00' },
        { date: '2027-03-04', from: '00:00', until: '24:00' },
      ],
    });
    assert.deepEqual(busy.get('p-head')?.spans, [{ date: '2027-03-03', from: '13:00', until: '17:00' }]);
  });

  test('without a diary outside Tally is sure of staff alone', async () => {
    const people = ['p-advisor', 'p-senior', 'p-head', 'p-owner', 'p-finance', 'p-gone'];
    const busy = await busyOf(await (await desk()).as('advisor'), people, '2027-03-01', '2027-03-04');
    assert.deepEqual(
      people.map((key) => busy.get(key)?.sure),
      [true, true, false, false, false, false],
    );
    assert.equal(busy.get('p-head')?.why, 'Tally does not see their calendar');
  });

  test('a diary outside is asked for whole local days, and counts besides Tally’s own; its copy of a booked meeting is said once', async () => {
    const asked: unknown[] = [];
    const diary = diaryOf(
      {
        'advisor@ashmere.example': {
          known: true,
          busy: [
            { from: '2027-03-29T08:00:00Z', until: '2027-03-29T09:00:00Z' },
            { from: '2027-03-02T14:00:00.000Z', until: '2027-03-02T16:00:00.000Z' },
            { from: '2027-03-01T22:30:00Z', until: '2027-03-02T08:00:00Z' },
          ],
        },
        'head@ashmere.example': { known: false, why: 'the calendar is not shared' },
      },
      asked,
    );
    const context = { ...(await (await desk()).as('advisor')), diary };
    const busy = await busyOf(context, ['p-advisor', 'p-head', 'p-senior'], '2027-03-02', '2027-03-29');
    assert.deepEqual(asked, [
      [
        ['advisor@ashmere.example', 'head@ashmere.example', 'senior@ashmere.example'],
        '2027-03-02T00:00:00.000Z',
        '2027-03-29T23:00:00.000Z',
      ],
    ]);
    const spans = busy.get('p-advisor')?.spans ?? [];
    assert.deepEqual(
      spans.filter(({ date }) => date === '2027-03-02' || date === '2027-03-29'),
      [
        { date: '2027-03-02', ...booked },
        // British Summer Time: eight by the instant is nine by the clock.
        { date: '2027-03-29', from: '09:00', until: '10:00' },
        { date: '2027-03-02', from: '00:00', until: '08:00' },
      ],
    );
    assert.deepEqual(busy.get('p-head')?.why, 'the calendar is not shared');
    assert.deepEqual([busy.get('p-senior')?.sure, busy.get('p-advisor')?.sure], [false, true]);
  });

  test('of many people is the same as of each', async () => {
    const context = await (await desk()).as('advisor');
    const many = ['p-advisor', ...Array.from({ length: 30 }, (_, at) => `p-${at}`)];
    const [all, one] = [
      await busyOf(context, many, '2027-03-01', '2027-04-30'),
      await busyOf(context, ['p-advisor'], '2027-03-01', '2027-04-30'),
    ];
    assert.deepEqual(all.get('p-advisor'), one.get('p-advisor'));
    assert.equal(one.get('p-advisor')?.spans.length, 20);
  });
});

test('times of day and of meetings are said as people say them', () => {
  assert.deepEqual(['09:00', '09:30', '12:00', '12:15', '00:30', '18:00', '24:00'].map(sayTime), [
    '9 am',
    '9.30 am',
    '12 noon',
    '12.15 pm',
    '12.30 am',
    '6 pm',
    'midnight',
  ]);
  assert.equal(sayMeetingTime({ date: '2027-03-02', from: '14:00', minutes: 120 }), 'Tue 2 Mar 2027, 2 pm to 4 pm');
  assert.equal(sayMeetingTime({ date: '2027-03-02', from: '10:30', minutes: 90 }), 'Tue 2 Mar 2027, 10.30 am to 12 noon');
});
