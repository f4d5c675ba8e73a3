import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../src/domain/date.ts';
import type { Pause, PauseFact } from '../../src/domain/pause.ts';
import { pausesFrom, pausesInYear } from '../../src/domain/pauses-from.ts';
import type { PlanLine, PositionInput } from '../../src/domain/position.ts';
import { positionOf } from '../../src/domain/position-of.ts';
import { rebuildYear } from '../../src/domain/rebuild-year.ts';
import { calendar, decided, groups, input, record } from './example.ts';

const pause = (from: string, until?: string, id = `p-${from}`): Pause => ({ id, from, ...(until && { until }), reason: 'new head' });
const given = (today: string, pauses: Pause[] = []): PositionInput =>
  input({ groups, calendar, today, record: record([], [decided('C', '2026-09-01')], { pauses }) });
const lines = (one: PositionInput) => positionOf(one).plan;
const dates = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2026-09-01', days));
const pauses = fc.array(
  fc.record({ from: dates, length: fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined }) }).map(({ from, length }) => ({
    from,
    length,
  })),
  { maxLength: 4 },
);
const made = pauses.map((all) =>
  pausesFrom(all.map(({ from, length }, at) => pause(from, length === undefined ? undefined : addDays(from, length), `p${at}`))),
);

test('an end cuts a pause short, one before its first day undoes it, and the order of the facts does not matter', () => {
  const facts: PauseFact[] = [
    pause('2027-02-01', '2027-03-31', 'a'),
    pause('2027-05-01', undefined, 'b'),
    { id: 'e1', ends: 'a', from: '2027-03-01' },
    { id: 'e2', ends: 'b', from: '2027-05-01' },
  ];
  for (const order of [facts, facts.toReversed()]) {
    assert.deepEqual(pausesFrom(order), [pause('2027-02-01', '2027-02-28', 'a')]);
  }
});

test('a pause touches every year it reaches into, and an open one every year from its own', () => {
  const open = pause('2027-06-01');
  const over = pause('2026-08-20', '2026-09-01');
  assert.deepEqual(
    [2025, 2026, 2027].map((year) => pausesInYear([over, open], year).map(({ id }) => id)),
    [[over.id], [over.id, open.id], [open.id]],
  );
});

test('a window that closes within a pause is not due and names it, and stays so when support has gone on', () => {
  const closing = lines(given('2027-01-20')).find(({ state, closes }) => state === 'due' && closes === '2027-02-12');
  assert.ok(closing, 'the example has a window that closes at half term');
  for (const today of ['2027-02-05', '2027-02-20', '2027-06-20']) {
    const same: PlanLine | undefined = lines(given(today, [pause('2027-02-01', '2027-02-28')])).find(
      ({ activity, nth }) => activity === closing.activity && nth === closing.nth,
    );
    assert.equal(same?.state, 'not-due', today);
    assert.equal(same?.paused?.reason, 'new head');
  }
});

test('a window still open when the pause ends opens on the day after, and is due then', () => {
  const spring = (today: string) =>
    lines(given(today, [pause('2027-01-11', '2027-01-31')])).find(
      ({ closes, activity }) => closes === '2027-02-12' && activity === 'tas-meeting',
    );
  assert.deepEqual([spring('2027-01-20')?.state, spring('2027-01-20')?.opens], ['upcoming', '2027-02-01']);
  assert.equal(spring('2027-02-01')?.state, 'due');
  assert.equal(spring('2027-01-08')?.state, 'due', 'before the pause begins nothing is taken from it');
});

test('a window that closes on the last day of a pause is not due; one that closes a day later is', () => {
  const state = (until: string) =>
    lines(given('2027-02-05', [pause('2027-02-01', until)])).find(
      ({ closes, activity }) => closes === '2027-02-12' && activity === 'tas-meeting',
    );
  assert.deepEqual([state('2027-02-12')?.state, state('2027-02-11')?.state], ['not-due', 'upcoming']);
  assert.equal(state('2027-02-11')?.opens, '2027-02-12');
});

test('what was overdue before a pause is overdue still', () => {
  const before = lines(given('2027-01-20')).filter(({ state }) => state === 'overdue').length;
  assert.ok(before > 0);
  assert.equal(lines(given('2027-01-25', [pause('2027-01-20')])).filter(({ state }) => state === 'overdue').length, before);
});

test('the position says which pause covers the day', () => {
  const on = (today: string) => positionOf(given(today, [pause('2027-02-01', '2027-02-28')])).paused?.id;
  assert.deepEqual(['2027-01-31', '2027-02-01', '2027-02-28', '2027-03-01'].map(on), [
    undefined,
    'p-2027-02-01',
    'p-2027-02-01',
    undefined,
  ]);
});

test('whatever the pauses: nothing is due on a paused day, nothing overdue that closed in one, and no figure of days moves', () => {
  fc.assert(
    fc.property(made, dates, (all, today) => {
      const [without, paused] = [positionOf(given(today)), positionOf(given(today, all))];
      const covers = (day: string) => all.some(({ from, until }) => from <= day && (until === undefined || day <= until));
      for (const [at, line] of paused.plan.entries()) {
        const plain = without.plan[at];
        assert.equal(line.activity, plain?.activity);
        if (covers(today)) assert.notEqual(line.state, 'due');
        if (line.opens && line.closes) assert.ok(line.opens <= line.closes);
        if (line.state === 'overdue') assert.ok(line.closes && !covers(line.closes));
        if (line.state === 'overdue' || line.state === 'due') assert.equal(line.state, plain?.state);
        assert.equal(line.paused !== undefined, line.state === 'not-due' && plain?.state !== 'not-due');
      }
      const { activities: _, ...figures } = paused.balance;
      const { activities: __, ...plainly } = without.balance;
      assert.deepEqual(figures, plainly);
      assert.equal(paused.paused !== undefined, covers(today));
    }),
  );
});

test('a year rebuilt from its facts holds the pauses that touch it, and none where there are none', () => {
  const facts: PauseFact[] = [pause('2027-02-01', undefined, 'a'), { id: 'e', ends: 'a', from: '2027-03-01' }];
  assert.deepEqual(rebuildYear('900001', 2026, [], [], [], facts).pauses, [pause('2027-02-01', '2027-02-28', 'a')]);
  assert.ok(!('pauses' in rebuildYear('900001', 2027, [], [], [], facts)));
});
