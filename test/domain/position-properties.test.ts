import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { addDecision } from '../../src/domain/add-decision.ts';
import { applyEntry } from '../../src/domain/apply-entry.ts';
import { carryPredecessor } from '../../src/domain/carry-predecessor.ts';
import type { CategoryDecision } from '../../src/domain/category-decision.ts';
import { addDays } from '../../src/domain/date.ts';
import { entitlementFor } from '../../src/domain/entitlement-for.ts';
import { parts } from '../../src/domain/ledger-entry.ts';
import type { ActivityBalance, PositionInput } from '../../src/domain/position.ts';
import { positionOf } from '../../src/domain/position-of.ts';
import type { YearSum } from '../../src/domain/year-record.ts';
import { calendar, decided, entry, group, groups, input, record } from './example.ts';

const visiting = group('4', { categories: ['4'] }, [{ shape: 'cadence', activity: 'officer-visit', every: { weeks: 2 } }]);
const everything = [...groups, visiting];
const activities = [
  'conversation-prep',
  'conversation',
  'core-visit',
  'tas-meeting',
  'review',
  'status-check',
  'focused-support',
  'officer-visit',
  'bespoke-support',
];

const dates = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2026-09-01', days));
const entries = fc.array(
  fc
    .record({
      activity: fc.constantFrom(...activities),
      part: fc.constantFrom(...parts),
      date: dates,
      quarters: fc.integer({ min: 1, max: 16 }),
    })
    .map((one) => ({ ...one, visits: one.part === 'visit' ? (1 as const) : (0 as const) })),
  { maxLength: 25 },
);
const decisions = fc
  .array(fc.record({ category: fc.constantFrom('B1', 'B2', 'C', '4'), from: dates }), { maxLength: 4 })
  .map((all) => all.reduce<CategoryDecision[]>((list, { category, from }, at) => addDecision(list, decided(category, from, `d${at}`)), []));
const sumsOf = (all: readonly Partial<ReturnType<typeof entry>>[]) =>
  all.map((one, at) => entry(`e${at}`, one)).reduce(applyEntry, record([])).sums;

const inputs: fc.Arbitrary<PositionInput> = fc
  .record({
    all: entries,
    made: decisions,
    today: fc.integer({ min: -200, max: 600 }).map((days) => addDays('2026-09-01', days)),
    known: fc.boolean(),
    planned: fc.array(fc.record({ activity: fc.constantFrom(...activities), date: dates, ref: fc.constant('m') }), { maxLength: 5 }),
    offersTwoYearOlds: fc.boolean(),
    before: fc.option(fc.record({ all: entries, made: decisions, opened: dates }), { nil: undefined, freq: 3 }),
  })
  .map(({ all, made, today, known, planned, offersTwoYearOlds, before }) => {
    const own = record(sumsOf(all), made, { planned });
    const carried = before && carryPredecessor(own, record(sumsOf(before.all), before.made, { provider: '900010' }));
    return input({
      groups: everything,
      record: carried ?? own,
      calendar: known ? calendar : undefined,
      today,
      provider: { kind: 'maintained-school', offersTwoYearOlds, opened: before?.opened },
    });
  });

const total = (figures: readonly number[]) => figures.reduce((all, one) => all + one, 0);
const days = ({ prep, visit, report }: YearSum) => prep + visit + report;

test('sums agree: by part, by activity and in total', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const { balance } = positionOf(given);
      for (const one of [...balance.activities, ...balance.outside]) {
        assert.equal(one.allocated, total(parts.map((part) => one.parts[part].allocated)));
        assert.equal(one.used, total(parts.map((part) => one.parts[part].used)));
        assert.equal(one.remaining, one.allocated - one.used);
        assert.ok(one.usedBefore <= one.used);
      }
      const of = (figure: (one: ActivityBalance) => number) => total(balance.activities.map(figure));
      assert.equal(
        balance.allocated ?? 0,
        of(({ allocated }) => allocated),
      );
      assert.equal(
        balance.used,
        of(({ used }) => used),
      );
      assert.equal(
        balance.owed,
        of(({ owed }) => owed),
      );
      assert.equal(balance.remaining, balance.allocated === null ? null : balance.allocated - balance.used);
      assert.equal(
        total(balance.before.map(({ used }) => used)),
        of(({ usedBefore }) => usedBefore),
      );
    }),
  );
});

test('every day of the record is counted once: in the total, on top of it, or as a cadence', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const { used, outside } = positionOf(given).balance;
      const sums = [...given.record.sums, ...(given.record.carried ?? []).flatMap((one) => one.sums)];
      const isOfficer = ({ activity }: YearSum) => activity === 'officer-visit';
      const all = total(sums.map(days));
      const counted = used + total(outside.map((one) => one.used));
      assert.ok(counted <= all);
      // Only the one activity that is ever a cadence can be left out.
      assert.ok(counted >= total(sums.filter((one) => !isOfficer(one)).map(days)));
    }),
  );
});

test("a category's allocation is the total its table prints, whatever happened", () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const { balance, groups: inForce } = positionOf(given);
      const printed = inForce.flatMap(({ totalDays }) => totalDays ?? []);
      assert.equal(balance.allocated, printed.length === 0 ? null : total(printed));
    }),
  );
});

test('nothing is owed or still to hold below zero, and never more than was held or allocated', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const { balance, groups: inForce } = positionOf(given);
      for (const one of [...balance.activities, ...balance.outside]) {
        assert.ok(one.owed >= 0 && one.visitsLeft >= 0 && one.visits >= 0);
        assert.ok(one.visitsLeft <= one.count);
        const entitlement = entitlementFor(inForce, one.activity);
        if (entitlement?.shape === 'days' && one.count > 0)
          assert.ok(one.owed <= Math.min(one.visits, one.count) * entitlement.parts.report);
      }
    }),
  );
});

test('the order of sums and of planned dates does not matter', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const { sums, planned } = given.record;
      const turned = { ...given.record, sums: sums.toReversed(), planned: planned.toReversed() };
      assert.deepEqual(positionOf({ ...given, record: turned }).plan, positionOf(given).plan);
      const { before, ...figures } = positionOf({ ...given, record: turned }).balance;
      const straight = positionOf(given).balance;
      assert.deepEqual(before, straight.before);
      assert.deepEqual([figures.used, figures.owed, figures.remaining], [straight.used, straight.owed, straight.remaining]);
    }),
  );
});

test('asking changes nothing in what was asked about', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const before = JSON.stringify(given);
      positionOf(given);
      assert.equal(JSON.stringify(given), before);
    }),
  );
});

test('each visit fulfils at most one occurrence, and every one is done while visits are enough', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const { plan, balance } = positionOf(given);
      for (const one of balance.activities.filter(({ activity }) => activity === 'tas-meeting')) {
        const done = plan.filter(({ activity, outside, state }) => activity === one.activity && !outside && state === 'done');
        assert.equal(done.length, Math.min(one.visits, one.count));
      }
    }),
  );
});

test('states keep to their meaning: nothing before its window is due, and only what has closed is overdue', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const { plan, today } = positionOf(given);
      for (const { state, opens, closes, doneOn, outside } of plan) {
        assert.equal(state === 'done', doneOn !== undefined);
        if (state === 'upcoming') assert.ok(opens && today < opens);
        if (state === 'due') assert.ok(opens && closes && opens <= today && today <= closes);
        if (state === 'overdue') assert.ok(closes && closes < today && !outside);
        if (state === 'any-time' || state === 'undated') assert.equal(opens, undefined);
      }
    }),
  );
});

test('one more visit never leaves more occurrences undone', () => {
  fc.assert(
    fc.property(entries, dates, (all, date) => {
      const undone = (rows: typeof all) =>
        positionOf(input({ record: record(sumsOf(rows), [decided('B2', '2026-09-01')]) })).plan.filter(({ state }) => state !== 'done')
          .length;
      const more = [...all, { activity: 'tas-meeting', part: 'visit' as const, date, quarters: 2, visits: 1 as const }];
      assert.ok(undone(more) <= undone(all));
    }),
  );
});
