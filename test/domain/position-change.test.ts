import assert from 'node:assert/strict';
import test from 'node:test';
import { carryPredecessor } from '../../src/domain/carry-predecessor.ts';
import { decisionsInYear } from '../../src/domain/decisions-in-year.ts';
import { emptyYear } from '../../src/domain/empty-year.ts';
import type { PositionInput } from '../../src/domain/position.ts';
import { positionOf } from '../../src/domain/position-of.ts';
import { decided, group, groups, input, record, sum } from './example.ts';

const b2 = decided('B2', '2026-09-01');
const c = decided('C', '2027-01-12');
// Four days used as B2: prep, conversation and its report, two TAS meetings, a day of focused support.
const autumn = [
  sum('conversation-prep', '2026-09-29', { prep: 4 }),
  sum('conversation', '2026-10-06', { visit: 2, report: 2, visits: 1 }),
  sum('focused-support', '2026-10-13', { visit: 4, visits: 1 }),
  sum('tas-meeting', '2026-11-10', { visit: 2, visits: 1 }),
  sum('tas-meeting', '2026-12-01', { visit: 2, visits: 1 }),
];

function figures(given: Partial<PositionInput>) {
  const { allocated, used, remaining, before } = positionOf(input(given)).balance;
  return { allocated, used, remaining, before };
}

function states(given: Partial<PositionInput>, activity: string) {
  return positionOf(input(given))
    .plan.filter((line) => line.activity === activity)
    .map(({ state, doneOn }) => doneOn ?? state);
}

test('19 days as C from 12 January; 4 used as B2 before that: 15 left', () => {
  assert.deepEqual(figures({ record: record(autumn, [b2, c]), today: '2027-02-01' }), {
    allocated: 76,
    used: 16,
    remaining: 60,
    before: [{ category: 'B2', used: 16 }],
  });
});

test('until the day a decision takes effect the earlier category stands', () => {
  assert.deepEqual(figures({ record: record(autumn, [b2, c]), today: '2027-01-11' }), {
    allocated: 58,
    used: 16,
    remaining: 42,
    before: [],
  });
});

test('on the day a decision takes effect its category is in force', () => {
  assert.equal(figures({ record: record([], [b2, c]), today: '2027-01-12' }).allocated, 76);
});

test('a window that closed the day before the decision was never due; one that closes that day is', () => {
  const october = (from: string) =>
    states({ record: record([], [decided('B1', '2026-09-01'), decided('B2', from)]), today: '2026-11-03' }, 'conversation');
  assert.deepEqual(october('2026-10-23'), ['overdue']);
  assert.deepEqual(october('2026-10-24'), ['not-due']);
});

test('what is used on the day of the change is used under the new category', () => {
  const used = [sum('core-visit', '2027-01-11', { visit: 2, visits: 1 }), sum('core-visit', '2027-01-12', { visit: 2, visits: 1 })];
  assert.deepEqual(figures({ record: record(used, [b2, c]), today: '2027-02-01' }).before, [{ category: 'B2', used: 2 }]);
});

test('windows that closed before the decision are not due, and later ones are overdue when missed', () => {
  const given = { record: record([], [b2, c]), today: '2027-02-15' };
  assert.deepEqual(states(given, 'tas-meeting'), ['not-due', 'not-due', 'overdue', 'upcoming', 'upcoming', 'upcoming']);
  assert.deepEqual(states(given, 'conversation'), ['not-due']);
});

test('visits under the earlier category fulfil the windows they fell in', () => {
  const given = { record: record(autumn, [b2, c]), today: '2027-02-01' };
  assert.deepEqual(states(given, 'tas-meeting'), ['2026-12-01', '2026-11-10', 'due', 'upcoming', 'upcoming', 'upcoming']);
});

test('a visit that makes up for a missed one does not go to a window that was never due', () => {
  const late = ['2027-03-02', '2027-03-16'].map((date) => sum('tas-meeting', date, { visit: 2, visits: 1 }));
  assert.deepEqual(states({ record: record(late, [b2, c]), today: '2027-03-20' }, 'tas-meeting').slice(0, 4), [
    'not-due',
    'not-due',
    '2027-03-16',
    '2027-03-02',
  ]);
});

test('what is still to hold leaves out what was never due', () => {
  const { balance } = positionOf(input({ record: record(autumn.slice(0, 4), [b2, c]), today: '2027-02-01' }));
  const tas = balance.activities.find(({ activity }) => activity === 'tas-meeting');
  assert.deepEqual([tas?.count, tas?.visits, tas?.visitsLeft, tas?.usedBefore], [6, 1, 4, 2]);
});

test('a report owed from the earlier category stays owed, even for an activity the new one does not have', () => {
  const given = record([sum('status-check', '2026-11-10', { visit: 8, visits: 1 })], [b2, decided('B1', '2027-01-12')]);
  const { balance } = positionOf(input({ record: given, today: '2027-02-01' }));
  assert.equal(balance.used, 8);
  assert.equal(balance.owed, 4);
});

test('a decision that confirms the category is no change: what was overdue stays overdue', () => {
  const given = { record: record(autumn.slice(0, 1), [b2, decided('B2', '2027-01-12')]), today: '2027-02-01' };
  assert.deepEqual(figures(given).before, []);
  assert.deepEqual(states(given, 'conversation'), ['overdue']);
});

test('two changes in a year are both shown, in order', () => {
  const decisions = [b2, c, decided('B1', '2027-05-01')];
  const used = [...autumn, sum('core-visit', '2027-01-20', { visit: 2, report: 2, visits: 1 })];
  assert.deepEqual(figures({ record: record(used, decisions), today: '2027-06-10' }), {
    allocated: 38,
    used: 20,
    remaining: 18,
    before: [
      { category: 'B2', used: 16 },
      { category: 'C', used: 4 },
    ],
  });
});

test('days used before the first decision are shown without a category', () => {
  assert.deepEqual(figures({ record: record(autumn, [c]), today: '2027-02-01' }).before, [{ category: null, used: 16 }]);
  assert.deepEqual(figures({ record: record([], [c]), today: '2027-02-01' }).before, []);
});

test('a backdated decision splits the year at its own date', () => {
  assert.deepEqual(figures({ record: record(autumn, [b2, decided('C', '2026-11-01')]), today: '2027-02-01' }).before, [
    { category: 'B2', used: 12 },
  ]);
});

test('a change in August counts for the rest of that year, and its closed windows are not due', () => {
  const given = { record: record(autumn, [b2, decided('C', '2027-08-20')]), today: '2027-08-25' };
  assert.deepEqual(figures(given), { allocated: 76, used: 16, remaining: 60, before: [{ category: 'B2', used: 16 }] });
  assert.deepEqual(states(given, 'status-check'), ['not-due', 'not-due']);
});

test('a category persists over 1 September, unspent days lapse, and every window of the new year is due', () => {
  const next = emptyYear('900001', 2027, decisionsInYear([b2, decided('C', '2027-08-20')], 2027));
  const given = { record: next, calendar: undefined, today: '2027-10-05' };
  assert.deepEqual(figures(given), { allocated: 76, used: 0, remaining: 76, before: [] });
  assert.deepEqual(states(given, 'conversation'), ['overdue']);
});

test('a report written in September for a visit in July counts in the year of the visit', () => {
  const used = [sum('review', '2027-07-06', { visit: 4, visits: 1 }), sum('review', '2027-09-03', { report: 4 })];
  const { balance } = positionOf(input({ record: record(used, [b2]), today: '2027-09-10' }));
  assert.deepEqual([balance.used, balance.owed], [8, 0]);
});

test('a status check outside the allocation stays outside when the category later includes one', () => {
  const given = record([sum('status-check', '2026-10-06', { prep: 4, visit: 8, report: 4, visits: 1 })], [decided('B1', '2026-09-01'), c]);
  const { balance } = positionOf(input({ record: given, today: '2027-02-01' }));
  assert.deepEqual([balance.used, balance.remaining, balance.outside[0]?.used], [0, 76, 16]);
});

test("a school that becomes an academy carries its predecessor's days", () => {
  const academy = { kind: 'academy' as const, opened: '2027-01-01' };
  const school = record(autumn, [b2], { provider: '900010' });
  const carried = carryPredecessor(record([sum('academy-day', '2027-03-02', { visit: 2, visits: 1 })]), school);
  const position = positionOf(input({ provider: academy, record: carried, today: '2027-04-13' }));
  assert.equal(position.decision, undefined);
  const { allocated, used, remaining, before } = position.balance;
  assert.deepEqual(
    { allocated, used, remaining, before },
    {
      allocated: 4,
      used: 18,
      remaining: -14,
      before: [{ category: 'B2', used: 16, provider: '900010' }],
    },
  );
});

test('two schools that merge carry the days of both, each once', () => {
  const school = (key: string) => record(autumn, [b2], { provider: key });
  const merged = [school('900010'), school('900011'), school('900010')].reduce(carryPredecessor, record([], [c]));
  const given = { provider: { kind: 'maintained-school' as const, opened: '2027-01-12' }, record: merged, today: '2027-02-15' };
  assert.deepEqual(figures(given).before, [
    { category: 'B2', used: 16, provider: '900010' },
    { category: 'B2', used: 16, provider: '900011' },
  ]);
  assert.deepEqual(states(given, 'status-check'), ['not-due', 'upcoming']);
});

test('a group that two categories share is not new when the category changes between them', () => {
  const shared = group('shared', { categories: ['B2', 'C'] }, [{ shape: 'cadence', activity: 'seminar', every: 'term' }]);
  const given = { record: record([], [b2, c]), groups: [...groups, shared], today: '2027-02-01' };
  assert.deepEqual(states(given, 'seminar'), ['overdue', 'due', 'upcoming']);
});

test("a predecessor's visits outside the days stay outside them", () => {
  const school = record([sum('two-year-old-visit', '2026-10-06', { visit: 2, visits: 1 })], [b2], { provider: '900010' });
  const provider = { kind: 'academy' as const, opened: '2027-01-01' };
  assert.equal(figures({ provider, record: carryPredecessor(record([]), school), today: '2027-02-01' }).used, 0);
});

test('a category that was confirmed has been in force since it first was', () => {
  const since = (...decisions: (typeof b2)[]) => positionOf(input({ record: record([], decisions), today: '2027-06-01' })).since;
  assert.equal(since(b2, c, decided('C', '2027-04-12')), '2027-01-12');
  assert.equal(since(decided('B2', '2025-11-03'), b2), '2025-11-03');
  assert.equal(since(b2, c, decided('B2', '2027-04-12')), '2027-04-12');
  assert.equal(since(), undefined);
});
