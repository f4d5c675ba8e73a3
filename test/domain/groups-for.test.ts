import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applies, groupsFor } from '../../src/domain/groups-for.ts';

describe('whom a rule speaks of', () => {
  test('a rule with kinds alone speaks of every provider of those kinds', () => {
    assert.equal(applies({ kinds: ['pvi', 'child-minder'] }, { kind: 'child-minder', category: 'C' }), true);
    assert.equal(applies({ kinds: ['pvi', 'child-minder'] }, { kind: 'academy' }), false);
  });

  test('every condition must hold', () => {
    const to = { kinds: ['maintained-school' as const], phases: ['primary' as const], categories: ['4'] };
    assert.equal(applies(to, { kind: 'maintained-school', phase: 'primary', category: '4' }), true);
    assert.equal(applies(to, { kind: 'maintained-school', phase: 'secondary', category: '4' }), false);
    assert.equal(applies(to, { kind: 'maintained-school', phase: 'primary', category: '3C' }), false);
  });

  test('a provider without a category or a phase meets no condition on it', () => {
    assert.equal(applies({ kinds: ['pvi'], categories: ['C'] }, { kind: 'pvi' }), false);
    assert.equal(applies({ kinds: ['academy'], phases: ['special'] }, { kind: 'academy' }), false);
  });

  test('a school of which it is not known takes no two-year-olds', () => {
    const to = { kinds: ['academy' as const] };
    assert.equal(applies({ ...to, offersTwoYearOlds: true }, { kind: 'academy' }), false);
    assert.equal(applies({ ...to, offersTwoYearOlds: false }, { kind: 'academy' }), true);
    assert.equal(applies({ ...to, offersTwoYearOlds: true }, { kind: 'academy', offersTwoYearOlds: true }), true);
    assert.equal(applies({ ...to, offersTwoYearOlds: false }, { kind: 'academy', offersTwoYearOlds: true }), false);
  });
});

test('the groups that speak of a provider add up, in the pack’s order', () => {
  const citation = { document: 'strategy', place: 'Annex 2' };
  const group = (id: string, appliesTo: Parameters<typeof applies>[0]) => ({
    id,
    title: id,
    appliesTo,
    totalDays: null,
    upTo: false,
    atLeast: false,
    discrepancies: [],
    items: [],
    citation,
  });
  const groups = [
    group('b1', { kinds: ['maintained-school'], categories: ['B1'] }),
    group('b2', { kinds: ['maintained-school'], categories: ['B2'] }),
    group('two-year-olds', { kinds: ['maintained-school', 'academy'], offersTwoYearOlds: true }),
    group('all', { kinds: ['maintained-school'] }),
  ];
  const found = groupsFor(groups, { kind: 'maintained-school', category: 'B2', offersTwoYearOlds: true });
  assert.deepEqual(
    found.map(({ id }) => id),
    ['b2', 'two-year-olds', 'all'],
  );
});
