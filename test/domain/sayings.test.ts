import assert from 'node:assert/strict';
import test from 'node:test';
import { halfTerms } from '../../src/domain/entitlements/window.ts';
import { sayGrade } from '../../src/domain/say-grade.ts';
import { sayHalfTerm } from '../../src/domain/say-half-term.ts';
import { sayInspection } from '../../src/domain/say-inspection.ts';
import { sayWindow } from '../../src/domain/say-window.ts';

test('a window is said as the strategies put it', () => {
  assert.equal(sayWindow({ in: 'month', month: 11 }), 'November');
  assert.equal(sayWindow({ in: 'month', month: 11, halfTerm: 'autumn-2' }), 'November (Autumn 2)');
  assert.equal(sayWindow({ in: 'half-term', halfTerm: 'spring-1' }), 'Spring 1');
  assert.equal(sayWindow({ in: 'term', term: 'spring' }), 'spring term');
  assert.equal(sayWindow({ in: 'term', term: 'spring', prefer: 'second-half' }), 'spring term, usually its second half');
  assert.equal(sayWindow({ in: 'any-time' }), 'any time');
  assert.equal(sayWindow({ in: 'any-time', usually: 'spring' }), 'any time, usually in the spring term');
  assert.equal(sayWindow({ in: 'before', activity: 'autumn-conversation' }, 'Autumn Conversation'), 'before the Autumn Conversation');
  assert.equal(sayWindow({ in: 'before', activity: 'autumn-conversation' }), 'before the autumn conversation');
});

test('half terms and grades have their everyday names', () => {
  assert.deepEqual(halfTerms.map(sayHalfTerm), ['Autumn 1', 'Autumn 2', 'Spring 1', 'Spring 2', 'Summer 1', 'Summer 2']);
  assert.deepEqual([1, 2, 3, 4, 9].map(sayGrade), ['outstanding', 'good', 'requires improvement', 'inadequate', 'not judged']);
});

test('an inspection is said in its own scale with its date', () => {
  assert.equal(sayInspection({ framework: 'overall', grade: 2, date: '2022-03-15' }), 'Good overall, inspected Tue 15 Mar 2022');
  assert.equal(
    sayInspection({
      framework: 'areas',
      areas: { 'quality of education': 2, 'personal development': 1 },
      safeguarding: 'effective',
      date: '2025-03-04',
    }),
    'No overall grade: quality of education good; personal development outstanding, safeguarding effective, inspected Tue 4 Mar 2025',
  );
  assert.equal(
    sayInspection({ framework: 'ungraded', outcome: 'School remains Good', date: '2024-03-05' }),
    'Ungraded inspection: School remains Good, inspected Tue 5 Mar 2024',
  );
  assert.equal(
    sayInspection({ framework: 'requirements', outcome: 'not-met', date: '2023-01-10' }),
    'Requirements not met, inspected Tue 10 Jan 2023',
  );
});

test('an area of a report card that was graded on another day carries that day', () => {
  assert.equal(
    sayInspection({
      framework: 'report-card',
      areas: { inclusion: { grade: 'Expected standard' }, achievement: { grade: 'Expected standard', date: '2026-06-09' } },
      safeguarding: 'met',
      date: '2026-02-03',
    }),
    'Report card: inclusion expected standard; achievement expected standard (Tue 9 Jun 2026), safeguarding met, inspected Tue 3 Feb 2026',
  );
});

test("a predecessor's inspection and a category of concern are said", () => {
  assert.equal(
    sayInspection({ framework: 'overall', grade: 4, date: '2022-03-15', concern: 'special measures', predecessorKey: '900010' }),
    'Inadequate overall, category of concern: special measures, inspected Tue 15 Mar 2022, when it was its predecessor (900010)',
  );
});
