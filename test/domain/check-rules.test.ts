import assert from 'node:assert/strict';
import test from 'node:test';
import { type CheckableRule, checkRules, type RuleInput } from '../../src/domain/check-rules.ts';
import type { Inspection } from '../../src/domain/inspection.ts';
import type { PackRule } from '../../src/packs/schema.ts';

// A pack's rules are checkable as they are: this line is a test of the types.
export const fromPack = (rule: PackRule): CheckableRule => rule;

const reading = {
  text: 'no area below the expected standard and safeguarding met',
  lowestArea: 'expected standard' as const,
  safeguardingMet: true,
};
const school: CheckableRule = {
  check: 'inspection-grade',
  id: 'a-school',
  appliesTo: { kinds: ['maintained-school'], categories: ['A'] },
  text: 'at least good',
  grades: [1, 2],
  outcomes: [],
  reading,
};
const setting: CheckableRule = {
  ...school,
  id: 'a-setting',
  appliesTo: { kinds: ['pvi', 'child-minder'], categories: ['A'] },
  outcomes: ['met'],
};
const words: CheckableRule = { check: 'statement', id: 'autumn', appliesTo: { kinds: ['maintained-school', 'pvi'] } };

const check = (given: Partial<RuleInput> & { inspections: Inspection[] }) =>
  checkRules({ rules: [school, setting, words], kind: 'maintained-school', category: 'A', ...given });
const outcome = (given: Parameters<typeof check>[0]) => check(given)[0]?.outcome;
const overall = (grade: 1 | 2 | 3 | 4, date = '2022-03-15'): Inspection => ({ framework: 'overall', grade, date });
const card = (grade: string, safeguarding?: Inspection['safeguarding']): Inspection => ({
  framework: 'report-card',
  date: '2026-02-03',
  safeguarding,
  areas: { inclusion: { grade: 'Strong standard' }, achievement: { grade }, 'post-16': { grade: 'Not applicable' } },
});

test('good or better allows category A, requires improvement does not', () => {
  assert.equal(outcome({ inspections: [overall(1)] }), 'met');
  assert.equal(outcome({ inspections: [overall(2)] }), 'met');
  assert.equal(outcome({ inspections: [overall(3)] }), 'not-met');
  assert.equal(outcome({ inspections: [overall(4)] }), 'not-met');
});

test('the most recent inspection decides, in whatever order they come', () => {
  assert.equal(outcome({ inspections: [overall(3, '2025-01-20'), overall(2, '2019-05-01')] }), 'not-met');
  assert.equal(outcome({ inspections: [overall(2, '2019-05-01'), overall(3, '2025-01-20')] }), 'not-met');
});

test('an inspection without an overall grade leaves the rule to a senior advisor, even after a good one', () => {
  const without: Inspection[] = [
    { framework: 'areas', date: '2025-03-01', areas: { 'quality of education': 2 } },
    { framework: 'ungraded', date: '2024-03-01' },
    card('Expected standard', 'met'),
  ];
  for (const one of without) {
    const [result] = check({ inspections: [one, overall(2)] });
    assert.equal(result?.outcome, 'undecided');
    assert.match(result?.says ?? '', /cannot be decided from the inspection: a senior advisor decides, and gives the reason/);
  }
});

test('without any inspection the rule is undecided and says so', () => {
  assert.deepEqual(check({ inspections: [] }), [
    {
      rule: 'a-school',
      outcome: 'undecided',
      says: 'No Ofsted inspection is recorded. It cannot be decided from the inspection: a senior advisor decides, and gives the reason.',
    },
  ]);
});

test('for a setting "met" counts, and "not met" does not', () => {
  const of = (outcomeGiven: 'met' | 'not-met') =>
    outcome({ kind: 'pvi', inspections: [{ framework: 'requirements', outcome: outcomeGiven, date: '2023-01-01' }] });
  assert.equal(of('met'), 'met');
  assert.equal(of('not-met'), 'not-met');
});

test('a rule that names no outcomes is not decided by met or not met', () => {
  assert.equal(outcome({ inspections: [{ framework: 'requirements', outcome: 'met', date: '2023-01-01' }] }), 'undecided');
});

test("the authority's reading of report cards decides only once it is adopted, for that rule alone", () => {
  const inspections = [card('Expected standard', 'met')];
  assert.equal(outcome({ inspections }), 'undecided');
  assert.equal(outcome({ inspections, adopted: ['a-setting'] }), 'undecided');
  const [result] = check({ inspections, adopted: ['a-school'] });
  assert.equal(result?.outcome, 'met');
  assert.match(result?.says ?? '', /no area below the expected standard/);
});

test('an adopted reading fails on one area below it or on safeguarding, and stays open where safeguarding is not known', () => {
  const read = (one: Inspection) => outcome({ inspections: [one], adopted: ['a-school'] });
  assert.equal(read(card('Needs attention', 'met')), 'not-met');
  assert.equal(read(card('Exceptional', 'not met')), 'not-met');
  assert.equal(read(card('Exceptional')), 'undecided');
  assert.equal(read(card('Something new', 'met')), 'undecided');
});

test('the rule is asked only where it applies', () => {
  assert.deepEqual(check({ category: 'B1', inspections: [overall(3)] }), []);
  assert.deepEqual(check({ kind: 'academy', inspections: [overall(3)] }), []);
  assert.deepEqual(
    check({ kind: 'pvi', inspections: [overall(3)] }).map(({ rule }) => rule),
    ['a-setting'],
  );
});
