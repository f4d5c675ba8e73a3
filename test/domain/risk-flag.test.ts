import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { riskBecause } from '../../src/domain/risk-flag.ts';

const three = [{ id: 'low' }, { id: 'medium' }, { id: 'high', review: true }];
const four = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }];

test('a rating that calls for a review, or a risk that rose twice running, speaks for looking at the category', () => {
  const table: [typeof three | typeof four, string[], 'rating' | 'rose' | undefined][] = [
    [three, ['high'], 'rating'],
    [three, ['low', 'medium', 'high'], 'rating'],
    [three, ['low', 'medium'], undefined],
    [three, ['high', 'medium'], undefined],
    [four, ['a', 'b', 'c'], 'rose'],
    [four, ['b', 'c', 'd'], 'rose'],
    [four, ['a', 'b'], undefined],
    [four, ['a', 'b', 'b'], undefined],
    [four, ['a', 'a', 'b'], undefined],
    [four, ['a', 'c', 'b'], undefined],
    [four, ['a', 'b', 'c', 'c'], undefined],
    [four, ['a', 'gone', 'b', 'c'], 'rose'],
    [four, ['a', 'b', 'gone'], undefined],
    [four, [], undefined],
  ];
  for (const [ratings, given, because] of table) assert.equal(riskBecause(ratings, given), because, given.join(' '));
});

test('what came before the last three meetings changes nothing', () => {
  const rating = fc.constantFrom('a', 'b', 'c', 'd');
  fc.assert(
    fc.property(fc.array(rating), fc.tuple(rating, rating, rating), (before, last) => {
      assert.equal(riskBecause(four, [...before, ...last]), riskBecause(four, last));
    }),
  );
});
