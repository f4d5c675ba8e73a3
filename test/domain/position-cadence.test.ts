import assert from 'node:assert/strict';
import test from 'node:test';
import type { PositionInput } from '../../src/domain/position.ts';
import { positionOf } from '../../src/domain/position-of.ts';
import { schoolWeeks } from '../../src/domain/school-weeks.ts';
import { calendar, decided, group, groups, input, record, sum } from './example.ts';

const cadence = (activity: string, every: unknown, more: object = {}) => ({ shape: 'cadence', activity, every, ...more });

/** Support as a cadence of visits: every second school week in category 4, every third in 3C. */
const visiting = [
  group('4', { categories: ['4'] }, [
    cadence('officer-visit', { weeks: 2 }),
    cadence('review-meeting', 'half-term'),
    cadence('seminar', 'term'),
  ]),
  group('3C', { categories: ['3C'] }, [cadence('officer-visit', { weeks: 3 }), cadence('performance-visit', 'year')]),
  group('3A', { categories: ['3A'] }, [cadence('diagnostic-visit', 'once', { from: 'decision' })]),
  group('new', { categories: ['new'] }, [
    cadence('officer-visit', { weeks: 2 }, { from: 'decision' }),
    cadence('review-meeting', 'half-term', { from: 'decision' }),
  ]),
];
const four = [decided('4', '2026-09-01')];
const visit = (date: string, activity = 'officer-visit') => sum(activity, date, { visit: 2, visits: 1 });

function plan(given: Partial<PositionInput>, activity = 'officer-visit') {
  return positionOf(input({ groups: visiting, ...given })).plan.filter((line) => line.activity === activity);
}

test('every second school week means weeks 2, 4, 6 of the year, holidays not counted', () => {
  const weeks = schoolWeeks(calendar);
  const lines = plan({ record: record([], four) });
  assert.equal(weeks.length, 40);
  assert.equal(lines.length, 20);
  assert.deepEqual(
    lines.map(({ opens, closes }) => [opens, closes]),
    weeks.filter(({ number }) => number % 2 === 0).map(({ from, to }) => [from, to]),
  );
  assert.deepEqual([lines[0]?.opens, lines[3]?.opens, lines[4]?.opens], ['2026-09-07', '2026-10-19', '2026-11-09']);
});

test('a missed week is overdue, this week is due, and the rest is coming up', () => {
  const lines = plan({ record: record([visit('2026-09-08')], four), today: '2026-10-05' });
  assert.deepEqual(
    lines.slice(0, 4).map(({ state }) => state),
    ['done', 'overdue', 'due', 'upcoming'],
  );
});

test('a visit in a week between makes up for the missed one', () => {
  const lines = plan({ record: record([visit('2026-09-08'), visit('2026-09-30')], four), today: '2026-10-05' });
  assert.deepEqual(
    lines.slice(0, 3).map(({ state, doneOn }) => doneOn ?? state),
    ['2026-09-08', '2026-09-30', 'due'],
  );
});

test('what is held for everybody together is counted apart and never overdue', () => {
  const offered = [...visiting, group('all', {}, [cadence('heads-meeting', 'term', { outside: true })])];
  const held = { groups: offered, record: record([visit('2026-10-01', 'heads-meeting')], four), today: '2027-07-01' };
  const { plan: lines, balance } = positionOf(input(held));
  const meetings = lines.filter(({ activity }) => activity === 'heads-meeting');
  assert.deepEqual(
    meetings.map(({ state, outside }) => [state, outside]),
    [
      ['done', true],
      ['not-due', true],
      ['due', true],
    ],
  );
  assert.deepEqual(
    balance.outside.map(({ activity, visits }) => [activity, visits]),
    [['heads-meeting', 1]],
  );
  assert.ok(!balance.activities.some(({ activity }) => activity === 'heads-meeting'));
});

test('visits of a cadence are counted and their days touch no total', () => {
  const { balance } = positionOf(input({ groups: visiting, record: record([visit('2026-09-08')], four) }));
  assert.deepEqual([balance.allocated, balance.remaining, balance.used], [null, null, 0]);
  const [officer] = balance.activities;
  assert.deepEqual([officer?.count, officer?.visits, officer?.visitsLeft, officer?.used, officer?.owed], [20, 1, 19, 0, 0]);
});

test('a cadence beside a category of days leaves the days as they are', () => {
  const given = record([visit('2026-10-06', 'two-year-old-visit')], [decided('B1', '2026-09-01')]);
  const { balance } = positionOf(input({ groups, record: given, provider: { kind: 'maintained-school', offersTwoYearOlds: true } }));
  assert.deepEqual([balance.allocated, balance.used], [38, 0]);
  assert.equal(balance.activities.at(-1)?.visitsLeft, 2);
});

test('half-termly is six windows, termly three and yearly one', () => {
  assert.equal(plan({ record: record([], four) }, 'review-meeting').length, 6);
  assert.equal(plan({ record: record([], four) }, 'seminar').length, 3);
  const [yearly] = plan({ record: record([], [decided('3C', '2026-09-01')]) }, 'performance-visit');
  assert.deepEqual([yearly?.opens, yearly?.closes, yearly?.of], ['2026-09-02', '2027-07-21', 1]);
});

test('weeks before a change of category are not due under the new one, and not left to hold', () => {
  const given = { record: record([], [decided('3C', '2026-09-01'), decided('4', '2027-01-18')]), today: '2027-02-01' };
  const lines = plan(given);
  assert.equal(lines.filter(({ state }) => state === 'not-due').length, lines.filter(({ closes = '' }) => closes < '2027-01-18').length);
  const [officer] = positionOf(input({ groups: visiting, ...given })).balance.activities;
  assert.equal(officer?.visitsLeft, lines.filter(({ closes = '' }) => closes >= '2027-01-18').length);
});

test('counted from the decision, the week of the decision is week 1 and nothing before it is planned', () => {
  const given = { record: record([], [decided('new', '2027-01-13')]), today: '2027-02-01' };
  assert.deepEqual(
    plan(given)
      .slice(0, 2)
      .map(({ opens }) => opens),
    ['2027-01-18', '2027-02-01'],
  );
  assert.deepEqual(
    plan(given, 'review-meeting').map(({ opens }) => opens),
    ['2027-01-04', '2027-02-22', '2027-04-12', '2027-06-07'],
  );
});

test('once is due from the decision until the year ends', () => {
  const [once] = plan({ record: record([], [decided('3A', '2026-10-12')]), today: '2026-11-03' }, 'diagnostic-visit');
  assert.deepEqual([once?.opens, once?.closes, once?.state, once?.of], ['2026-10-12', '2027-08-31', 'due', 1]);
});

test('without a calendar the number of weekly visits is not known, and nothing is claimed of it', () => {
  const given = { record: record([visit('2026-09-08')], four), calendar: undefined };
  const [line, ...others] = plan(given);
  assert.deepEqual([line?.of, line?.opens, others.length], [0, undefined, 0]);
  const [officer] = positionOf(input({ groups: visiting, ...given })).balance.activities;
  assert.deepEqual([officer?.count, officer?.visits, officer?.visitsLeft], [0, 1, 0]);
});

test('a visit made under a cadence stays a visit when the category no longer has one', () => {
  const given = record([visit('2026-10-06')], [...four, decided('3A', '2026-11-01')]);
  const { balance } = positionOf(input({ groups: [...visiting, ...groups], record: given, today: '2026-11-10' }));
  assert.deepEqual([balance.used, balance.activities.find(({ activity }) => activity === 'officer-visit')?.visits], [0, 1]);
});

test('a visit made before the category that counts it touches no days', () => {
  const { balance } = positionOf(
    input({ groups: visiting, record: record([visit('2026-09-08')], [decided('4', '2026-10-01')]), today: '2026-11-10' }),
  );
  assert.deepEqual([balance.used, balance.before, balance.activities[0]?.visits], [0, [], 1]);
});
