import assert from 'node:assert/strict';
import test from 'node:test';
import type { Position } from '../../src/domain/position.ts';
import { positionOf } from '../../src/domain/position-of.ts';
import { anyTime, calendar, days, decided, group, input, month, record, sum, term } from './example.ts';

const b1 = [decided('B1', '2026-09-01')];
const b2 = [decided('B2', '2026-09-01')];

/** The lines of one activity as "nth state", or "nth state date" once done. */
function lines({ plan }: Position, activity: string): string[] {
  return plan.filter((line) => line.activity === activity).map(({ nth, state, doneOn }) => [nth, state, doneOn].filter(Boolean).join(' '));
}

function activity({ balance }: Position, name: string) {
  const found = [...balance.activities, ...balance.outside].find((one) => one.activity === name);
  assert.ok(found, name);
  return found;
}

test("a category's whole allocation is left before anything is used", () => {
  const { balance } = positionOf(input({ record: record([], b2) }));
  assert.deepEqual(
    { allocated: balance.allocated, used: balance.used, owed: balance.owed, remaining: balance.remaining, before: balance.before },
    { allocated: 58, used: 0, owed: 0, remaining: 58, before: [] },
  );
});

test('a visit done with its report still owed shows half a day owed', () => {
  const visited = record([sum('core-visit', '2027-01-20', { visit: 2, visits: 1 })], b2);
  assert.equal(activity(positionOf(input({ record: visited })), 'core-visit').owed, 2);
  const reported = record([...visited.sums, sum('core-visit', '2027-01-27', { report: 2 })], b2);
  assert.equal(activity(positionOf(input({ record: reported })), 'core-visit').owed, 0);
});

test('a visit whose preparation is not logged owes its report alone', () => {
  const position = positionOf(input({ record: record([sum('status-check', '2027-01-20', { visit: 8, visits: 1 })], b2) }));
  assert.equal(activity(position, 'status-check').owed, 4);
});

test('where preparation and write-up are one figure, preparation counts towards what is owed', () => {
  const prepared = record([sum('review', '2026-11-10', { prep: 2, visit: 4, visits: 1 })], b2);
  assert.equal(activity(positionOf(input({ record: prepared })), 'review').owed, 2);
});

test('preparation printed apart is not taken for the write-up', () => {
  const parts = { prep: 1, visit: 1, report: 1 };
  const groups = [group('own', {}, [days('review', parts, [anyTime], { reportCoversPrep: true })])];
  const owed = (prep: number) =>
    activity(positionOf(input({ groups, record: record([sum('review', '2026-10-06', { prep, visit: 4, visits: 1 })]) })), 'review').owed;
  assert.deepEqual([owed(4), owed(6)], [4, 2]);
});

test('more visits than are allocated owe no more reports than are allocated', () => {
  const visits = ['2027-01-20', '2027-02-03', '2027-03-03', '2027-05-05'].map((date) => sum('core-visit', date, { visit: 2, visits: 1 }));
  const { owed, count, visits: held, visitsLeft } = activity(positionOf(input({ record: record(visits, b2) })), 'core-visit');
  assert.deepEqual({ owed, count, held, visitsLeft }, { owed: 4, count: 2, held: 4, visitsLeft: 0 });
});

test('an overspend is below zero and shown as such', () => {
  const { balance } = positionOf(input({ record: record([sum('focused-support', '2026-10-06', { visit: 70, visits: 1 })], b2) }));
  assert.equal(balance.remaining, -12);
  assert.equal(balance.activities.find((one) => one.activity === 'focused-support')?.remaining, -66);
});

test('days offered on top of the total are counted apart and never due', () => {
  const position = positionOf(input({ record: record([sum('status-check', '2026-10-06', { visit: 8, visits: 1 })], b1) }));
  assert.equal(position.balance.allocated, 38);
  assert.equal(position.balance.used, 0);
  assert.deepEqual(
    position.balance.outside.map(({ activity: name, used, owed, visits }) => ({ name, used, owed, visits })),
    [{ name: 'status-check', used: 8, owed: 4, visits: 1 }],
  );
  assert.equal(position.balance.owed, 0);
  assert.deepEqual(lines(position, 'status-check'), ['1 done 2026-10-06']);
});

test('an offer that was not taken up is not overdue when its window closes', () => {
  const groups = [group('own', {}, [days('status-check', { visit: 0.5 }, [month(10)], { outside: true })])];
  const on = (today: string) => lines(positionOf(input({ groups, today })), 'status-check');
  assert.deepEqual([on('2026-10-05'), on('2026-11-03')], [['1 due'], ['1 not-due']]);
});

test('an activity that no entitlement mentions counts as used', () => {
  const position = positionOf(input({ record: record([sum('bespoke-support', '2026-10-06', { visit: 4, visits: 1 })], b1) }));
  assert.equal(position.balance.remaining, 34);
  assert.deepEqual(
    [
      activity(position, 'bespoke-support').allocated,
      activity(position, 'bespoke-support').used,
      activity(position, 'bespoke-support').count,
    ],
    [0, 4, 0],
  );
});

test('without a category nothing is allocated and what was used is still shown', () => {
  const { balance, groups, decision } = positionOf(input({ record: record([sum('core-visit', '2026-10-06', { visit: 2, visits: 1 })]) }));
  assert.deepEqual([balance.allocated, balance.remaining, balance.used, groups, decision], [null, null, 2, [], undefined]);
});

test('an occurrence is coming up, due on the first and last day of its window, and overdue the day after', () => {
  const on = (today: string) => lines(positionOf(input({ record: record([], b2), today })), 'conversation')[0];
  assert.equal(on('2026-09-30'), '1 upcoming');
  assert.equal(on('2026-10-01'), '1 due');
  assert.equal(on('2026-10-23'), '1 due');
  assert.equal(on('2026-10-24'), '1 overdue');
});

test('preparation is done once its days are used, whoever never counts a visit of it', () => {
  const half = positionOf(input({ record: record([sum('conversation-prep', '2026-09-10', { prep: 2 })], b2) }));
  assert.deepEqual(lines(half, 'conversation-prep'), ['1 overdue']);
  const whole = positionOf(
    input({
      record: record([sum('conversation-prep', '2026-09-10', { prep: 2 }), sum('conversation-prep', '2026-09-17', { prep: 2 })], b2),
    }),
  );
  assert.deepEqual(lines(whole, 'conversation-prep'), ['1 done 2026-09-17']);
  assert.equal(activity(whole, 'conversation-prep').visitsLeft, 0);
});

test('divisible days are done when they are used up, in however many visits', () => {
  const visits = (number: number) =>
    ['2026-10-06', '2026-11-10', '2027-02-02', '2027-03-02']
      .slice(0, number)
      .map((date) => sum('focused-support', date, { visit: 1, visits: 1 }));
  const unfinished = positionOf(input({ record: record(visits(3), b2) }));
  assert.deepEqual(lines(unfinished, 'focused-support'), ['1 any-time']);
  assert.equal(activity(unfinished, 'focused-support').visitsLeft, 0, 'how many more visits nobody can say');
  assert.deepEqual(lines(positionOf(input({ record: record(visits(4), b2) })), 'focused-support'), ['1 done 2027-03-02']);
});

test('a visit inside a window fulfils that window, even if an earlier one was missed', () => {
  const position = positionOf(
    input({ record: record([sum('tas-meeting', '2027-02-03', { visit: 2, visits: 1 })], b2), today: '2027-02-10' }),
  );
  assert.deepEqual(lines(position, 'tas-meeting'), ['1 overdue', '2 done 2027-02-03', '3 upcoming']);
});

test('of two windows that hold a visit, the one that closes first is fulfilled', () => {
  const groups = [group('own', {}, [days('tas-meeting', { visit: 0.5 }, [month(11), term('autumn')])])];
  const held = ['2026-11-10', '2026-12-08'].map((date) => sum('tas-meeting', date, { visit: 2, visits: 1 }));
  assert.deepEqual(lines(positionOf(input({ groups, record: record(held) })), 'tas-meeting'), ['1 done 2026-11-10', '2 done 2026-12-08']);
});

test('a second visit in one window makes up for the earlier one missed', () => {
  const held = ['2027-02-03', '2027-02-10'].map((date) => sum('tas-meeting', date, { visit: 2, visits: 1 }));
  const position = positionOf(input({ record: record(held, b2), today: '2027-02-12' }));
  assert.deepEqual(lines(position, 'tas-meeting'), ['1 done 2027-02-10', '2 done 2027-02-03', '3 upcoming']);
});

test('a visit before any window has opened counts early for the first', () => {
  const position = positionOf(
    input({ record: record([sum('tas-meeting', '2026-10-14', { visit: 2, visits: 1 })], b2), today: '2026-12-20' }),
  );
  assert.deepEqual(lines(position, 'tas-meeting'), ['1 done 2026-10-14', '2 upcoming', '3 upcoming']);
});

test('a planned date stands on the occurrence it will fulfil, and goes when the visit is held', () => {
  const planned = [{ activity: 'tas-meeting', date: '2027-03-10', ref: 'm1' }];
  const plannedFor = (given: ReturnType<typeof record>) =>
    positionOf(input({ record: given }))
      .plan.filter((line) => line.activity === 'tas-meeting')
      .map((line) => line.plannedFor);
  assert.deepEqual(plannedFor(record([], b2, { planned })), [undefined, '2027-03-10', undefined]);
  assert.deepEqual(plannedFor(record([sum('tas-meeting', '2027-03-10', { visit: 2, visits: 1 })], b2, { planned })), [
    undefined,
    undefined,
    undefined,
  ]);
});

test('without a calendar months keep their dates and terms are undated', () => {
  const position = positionOf(input({ record: record([], b2), calendar: undefined, today: '2026-11-03' }));
  assert.deepEqual(lines(position, 'tas-meeting'), ['1 due', '2 undated', '3 undated']);
  assert.deepEqual(lines(position, 'core-visit'), ['1 undated', '2 undated']);
  assert.deepEqual(lines(position, 'status-check'), ['1 any-time']);
});

test('occurrences of one activity are numbered together, though the source lists them apart', () => {
  const plan = positionOf(input({ record: record([], b2) })).plan.filter((line) => line.activity === 'core-visit');
  assert.deepEqual(
    plan.map(({ nth, of, opens, closes }) => [nth, of, opens, closes]),
    [
      [1, 2, '2027-01-04', '2027-03-25'],
      [2, 2, '2027-04-12', '2027-07-21'],
    ],
  );
});

test('activities come in the order of the pack, then those used besides', () => {
  const position = positionOf(input({ record: record([sum('bespoke-support', '2026-09-03', { visit: 4, visits: 1 })], b1), calendar }));
  assert.deepEqual(
    position.balance.activities.map((one) => one.activity),
    ['conversation-prep', 'conversation', 'core-visit', 'tas-meeting', 'review', 'bespoke-support'],
  );
});
