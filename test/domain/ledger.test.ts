import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { applyEntry } from '../../src/domain/apply-entry.ts';
import { emptyYear } from '../../src/domain/empty-year.ts';
import { entitlementFor } from '../../src/domain/entitlement-for.ts';
import type { LedgerEntry } from '../../src/domain/ledger-entry.ts';
import { parts } from '../../src/domain/ledger-entry.ts';
import { rebuildYear } from '../../src/domain/rebuild-year.ts';
import { reverseEntry } from '../../src/domain/reverse-entry.ts';
import { splitDays } from '../../src/domain/split-days.ts';
import { TallyError } from '../../src/domain/tally-error.ts';
import { decided, entry, groups } from './example.ts';

/** Entries with distinct ids, some of them reversed later. */
const ledgers = fc
  .array(
    fc.record({
      activity: fc.constantFrom('core-visit', 'review', 'tas-meeting'),
      part: fc.constantFrom(...parts),
      date: fc.constantFrom('2026-10-05', '2026-11-03', '2027-01-20', '2027-01-21'),
      quarters: fc.integer({ min: 1, max: 12 }),
      isReversed: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((rows) =>
    rows.flatMap(({ isReversed, ...row }, at): LedgerEntry[] => {
      const one = entry(`e${at}`, { ...row, visits: row.part === 'visit' ? 1 : 0 });
      return isReversed ? [one, reverseEntry(one, { id: `r-e${at}`, reason: 'entered twice' })] : [one];
    }),
  );

const start = emptyYear('900001', 2026);

test('an entry adds its days to its activity and date, in its part', () => {
  const after = [entry('1'), entry('2', { part: 'report', visits: 0 }), entry('3', { date: '2026-10-05', activity: 'review' })].reduce(
    applyEntry,
    start,
  );
  assert.deepEqual(after.sums, [
    { activity: 'review', date: '2026-10-05', prep: 0, visit: 2, report: 0, visits: 1 },
    { activity: 'core-visit', date: '2027-01-20', prep: 0, visit: 2, report: 2, visits: 1 },
  ]);
});

test('applying an entry leaves the record it was given as it was', () => {
  const before = applyEntry(start, entry('1'));
  const copy = structuredClone(before);
  applyEntry(before, entry('2'));
  assert.deepEqual(before, copy);
});

test('an entry of another provider or year is refused and named', () => {
  for (const wrong of [entry('1', { provider: '900002' }), entry('1', { year: 2025 })]) {
    assert.throws(
      () => applyEntry(start, wrong),
      (error) => error instanceof TallyError && error.code === 'entry-misplaced' && error.culprit === '1',
    );
  }
});

test('the order of entries does not matter', () => {
  fc.assert(
    fc.property(
      ledgers.chain((ledger) => fc.tuple(fc.constant(ledger), fc.shuffledSubarray(ledger, { minLength: ledger.length }))),
      ([ledger, shuffled]) => assert.deepEqual(shuffled.reduce(applyEntry, start), ledger.reduce(applyEntry, start)),
    ),
  );
});

test('a year rebuilt from its entries is the one kept up entry by entry, however often they are replayed', () => {
  const history = [decided('B1', '2025-09-01'), decided('B2', '2026-06-01'), decided('C', '2027-01-12'), decided('B2', '2027-09-01')];
  const planned = [{ activity: 'review', date: '2027-03-01', ref: 'm1' }];
  fc.assert(
    fc.property(ledgers, (ledger) => {
      const kept = ledger.reduce(applyEntry, {
        ...emptyYear('900001', 2026, [decided('B2', '2026-06-01'), decided('C', '2027-01-12')]),
        planned,
      });
      assert.deepEqual(rebuildYear('900001', 2026, [...ledger, ...ledger], history, planned), kept);
    }),
  );
});

test('a record is sorted, holds each activity and date once and no row of nothing', () => {
  fc.assert(
    fc.property(ledgers, (ledger) => {
      const keys = ledger.reduce(applyEntry, start).sums.map(({ activity, date, prep, visit, report, visits }) => {
        assert.ok(prep || visit || report || visits);
        return `${date} ${activity}`;
      });
      assert.deepEqual(keys, [...new Set(keys)].sort());
    }),
  );
});

test('reversing an entry restores the record exactly', () => {
  fc.assert(
    fc.property(ledgers, fc.constantFrom(...parts), fc.integer({ min: 0, max: 20 }), (ledger, part, quarters) => {
      const before = ledger.reduce(applyEntry, start);
      const one = entry('x', { part, quarters, visits: part === 'visit' ? 1 : 0 });
      const back = reverseEntry(one, { id: 'r-x', reason: 'wrong school', by: 'p1' });
      assert.deepEqual([one, back].reduce(applyEntry, before), before);
      assert.deepEqual([back, one].reduce(applyEntry, before), before);
    }),
  );
});

test('a reversal names what it reverses, why and by whom, in the same place and on the same date', () => {
  const back = reverseEntry(entry('1', { part: 'report', visits: 0, note: 'long', by: 'p9' }), {
    id: 'r-1',
    reason: 'wrong school',
    by: 'p1',
  });
  assert.deepEqual(back, entry('r-1', { part: 'report', quarters: -2, visits: 0, by: 'p1', reverses: '1', reason: 'wrong school' }));
});

test('a reversal is not itself reversed', () => {
  const back = reverseEntry(entry('1'), { id: 'r-1', reason: 'wrong' });
  assert.throws(
    () => reverseEntry(back, { id: 'r-r-1', reason: 'right' }),
    (error) => error instanceof TallyError && error.code === 'entry-is-reversal',
  );
});

const entitled = (category: string, activity: string) =>
  entitlementFor(
    groups.filter(({ id }) => id === category),
    activity,
  );

test('a figure without a part fills preparation, visit and report in that order', () => {
  const split = (quarters: number) =>
    splitDays({ quarters, entitlement: entitled('b2', 'status-check') }).map((one) => `${one.part} ${one.quarters}`);
  assert.deepEqual(split(16), ['prep 4', 'visit 8', 'report 4']);
  assert.deepEqual(split(6), ['prep 4', 'visit 2']);
  assert.deepEqual(split(3), ['prep 3']);
});

test('what exceeds an occurrence goes to the visit', () => {
  assert.deepEqual(splitDays({ quarters: 7, entitlement: entitled('b2', 'core-visit') }), [
    { part: 'visit', quarters: 5, visits: 1 },
    { part: 'report', quarters: 2, visits: 0 },
  ]);
});

test('preparation that has no visit of its own stays preparation and counts no visit', () => {
  assert.deepEqual(splitDays({ quarters: 6, entitlement: entitled('b2', 'conversation-prep') }), [
    { part: 'prep', quarters: 6, visits: 0 },
  ]);
});

test('a named part takes the whole figure, and an activity nothing mentions is all visit', () => {
  assert.deepEqual(splitDays({ quarters: 7, part: 'report', entitlement: entitled('b2', 'core-visit') }), [
    { part: 'report', quarters: 7, visits: 0 },
  ]);
  assert.deepEqual(splitDays({ quarters: 2 }), [{ part: 'visit', quarters: 2, visits: 1 }]);
});

test('a visit of a cadence counts even without days, and its report counts none', () => {
  const entitlement = entitled('two-year-olds', 'two-year-old-visit');
  assert.deepEqual(splitDays({ quarters: 0, entitlement }), [{ part: 'visit', quarters: 0, visits: 1 }]);
  assert.deepEqual(splitDays({ quarters: 2, entitlement }), [{ part: 'visit', quarters: 2, visits: 1 }]);
  assert.deepEqual(splitDays({ quarters: 2, part: 'report', entitlement }), [{ part: 'report', quarters: 2, visits: 0 }]);
});

test('no days are lost or made in the split, no part is empty, and at most one visit is counted', () => {
  const activities = fc.constantFrom('conversation-prep', 'conversation', 'core-visit', 'tas-meeting', 'review', 'status-check', 'nothing');
  fc.assert(
    fc.property(fc.nat(200), activities, fc.constantFrom(undefined, ...parts), (quarters, activity, part) => {
      const split = splitDays({ quarters, part, entitlement: entitled('b2', activity) });
      assert.equal(
        split.reduce((all, one) => all + one.quarters, 0),
        quarters,
      );
      assert.ok(split.every((one) => one.quarters > 0 && one.visits === (one.part === 'visit' ? 1 : 0)));
      assert.equal(new Set(split.map((one) => one.part)).size, split.length);
    }),
  );
});

test('a figure below zero or finer than a quarter is refused', () => {
  for (const quarters of [-1, 0.5, Number.NaN]) {
    assert.throws(
      () => splitDays({ quarters }),
      (error) => error instanceof TallyError && error.code === 'days-invalid',
    );
  }
});

test('an activity is looked up in the allocation first, then on top of it, then as a cadence', () => {
  assert.equal(entitled('b1', 'status-check')?.shape, 'days');
  assert.equal(entitled('two-year-olds', 'two-year-old-visit')?.shape, 'cadence');
  assert.equal(entitled('b1', 'academy-day'), undefined);
});
