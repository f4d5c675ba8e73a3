import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activityName, activityOf } from '../../src/packs/activity-of.ts';
import { categoryOf } from '../../src/packs/category-of.ts';
import { citeWords } from '../../src/packs/cite-words.ts';
import { openPacks } from '../../src/packs/open-packs.ts';

const pack = openPacks().get('wolverhampton-2021');

test('an activity is found by its id; one of another pack is not', () => {
  assert.equal(activityOf(pack, 'tas-meeting')?.plural, 'TAS meetings');
  assert.equal(activityOf(pack, 'officer-visit'), undefined);
});

test('an activity is named as the strategy names it for that kind', () => {
  assert.equal(activityName(pack, 'review', 'child-minder'), 'Collaborative review');
  assert.equal(activityName(pack, 'review', 'pvi'), 'Review');
});

test('an activity the pack does not know is named by its id', () =>
  assert.equal(activityName(pack, 'officer-visit', 'pvi'), 'officer-visit'));

test('a category is found however its code is cased', () => {
  assert.equal(categoryOf(pack, 'as')?.id, 'AS');
  assert.equal(categoryOf(pack, 'B2')?.supportStatus, 'medium');
  assert.equal(categoryOf(pack, 'D'), undefined);
});

test('a citation is said as document and place', () => {
  assert.equal(
    citeWords(pack, { document: 'strategy', place: 'Annex 2, Category B1' }),
    'Education Excellence Strategy 2021–24, Annex 2, Category B1',
  );
  assert.equal(citeWords(pack, { document: 'minutes', place: 'item 4' }), 'minutes, item 4');
});
