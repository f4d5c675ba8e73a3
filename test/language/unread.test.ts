import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understand } from '../../src/language/understand.ts';
import { requests } from '../../src/requests/index.ts';
import { contextFor } from './support/ashmere.ts';

test('a category the pack does not have is asked about, with those it has', () => {
  const got = understand('what does category D get', contextFor('advisor'), requests);
  assert.ok(got.does === 'ask' && got.slot === 'category');
  assert.deepEqual(
    got.candidates.map(({ value }) => value),
    ['A', 'AS', 'B1', 'B2', 'C'],
  );
});

test('days that are no whole quarters are asked about, the rest of the message kept', () => {
  const got = understand('log 0.3 days TAS at Cinder Lane today', contextFor('advisor'), requests);
  assert.ok(got.does === 'ask' && got.slot === 'days');
  assert.deepEqual(got.input, { provider: '900003', activity: 'tas-meeting', date: '2026-11-22' });
});

test('two activities in one question make a choice', () => {
  const got = understand('how many reviews and core visits has Cinder Lane left', contextFor('advisor'), requests);
  assert.ok(got.does === 'ask' && got.slot === 'activity');
  assert.deepEqual(got.candidates.map(({ value }) => value).sort(), ['core-visit', 'review']);
});
