import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { addDecision } from '../../src/domain/add-decision.ts';
import type { CategoryDecision } from '../../src/domain/category-decision.ts';
import { categorySince } from '../../src/domain/category-since.ts';
import { decisionOn } from '../../src/domain/decision-on.ts';
import { decisionsInYear } from '../../src/domain/decisions-in-year.ts';
import { reviewDue } from '../../src/domain/review-due.ts';
import { decided } from './example.ts';

const b2 = decided('B2', '2026-09-01');
const c = decided('C', '2027-01-12');

test('a decision is in force from its own date on, and not the day before', () => {
  assert.equal(decisionOn([b2, c], '2026-08-31'), undefined);
  assert.equal(decisionOn([b2, c], '2027-01-11'), b2);
  assert.equal(decisionOn([b2, c], '2027-01-12'), c);
});

test('of two decisions from one date the last appended is in force', () => {
  const corrected = decided('B1', '2027-01-12', 'corrected');
  assert.equal(decisionOn(addDecision(addDecision([b2], c), corrected), '2027-02-01'), corrected);
  assert.equal(decisionOn(addDecision(addDecision([b2], corrected), c), '2027-02-01'), c);
});

test('a decision added twice stands once', () => {
  assert.deepEqual(addDecision([b2, c], c), [b2, c]);
});

test('a backdated decision takes its place before the later ones', () => {
  assert.deepEqual(addDecision([c], b2), [b2, c]);
});

test('decisions from different dates may be added in any order', () => {
  const dates = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 10 });
  const lists = dates.map((all) => all.map((day) => decided('B1', `2027-02-${String(day).padStart(2, '0')}`)));
  fc.assert(
    fc.property(
      lists.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        const added = shuffled.reduce<CategoryDecision[]>(addDecision, []);
        assert.deepEqual(added, list.reduce<CategoryDecision[]>(addDecision, []));
        assert.deepEqual(
          added.map(({ effectiveFrom }) => effectiveFrom),
          added.map(({ effectiveFrom }) => effectiveFrom).sort(),
        );
      },
    ),
  );
});

test('a category persists over 1 September: the new year starts with the one in force on 31 August', () => {
  assert.deepEqual(decisionsInYear([b2, c], 2027), [c]);
  assert.deepEqual(decisionsInYear([], 2027), []);
});

test('a change in August belongs to the year that is ending, and starts the next', () => {
  const august = decided('C', '2027-08-20');
  assert.deepEqual(decisionsInYear([b2, august], 2026), [b2, august]);
  assert.deepEqual(decisionsInYear([b2, august], 2027), [august]);
});

test('a decision entered in one year that takes effect in the next goes with the next', () => {
  const september = decided('C', '2027-09-10');
  assert.deepEqual(decisionsInYear([b2, september], 2027), [b2, september]);
});

test('a category that was confirmed in an earlier year keeps the date it began', () => {
  const confirmed = [c, decided('C', '2027-06-14')];
  assert.deepEqual(decisionsInYear([b2, ...confirmed], 2028), confirmed);
  assert.equal(categorySince(decisionsInYear([b2, ...confirmed], 2028), '2028-10-01'), '2027-01-12');
});

test("a year's decisions are the one in force on 1 September and those within the year", () => {
  const history = [decided('A', '2024-09-01'), decided('B1', '2026-03-01'), b2, c, decided('B1', '2027-09-01')];
  assert.deepEqual(decisionsInYear(history, 2026), [b2, c]);
  assert.deepEqual(decisionsInYear(history, 2025), [history[0], history[1]]);
  assert.deepEqual(decisionsInYear(history, 2030), [history[4]]);
});

test('a category for a year is due for review on its anniversary, not the day before', () => {
  const first = { effectiveFrom: '2025-11-03' };
  assert.equal(reviewDue(first, 12, '2026-11-02'), undefined);
  assert.equal(reviewDue(first, 12, '2026-11-03'), '2026-11-03');
  assert.equal(reviewDue(first, 12, '2027-02-01'), '2026-11-03');
  assert.equal(reviewDue(first, undefined, '2027-02-01'), undefined);
});
