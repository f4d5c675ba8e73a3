import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activityName, activityOf } from '../../src/packs/activity-of.ts';
import { categoryOf } from '../../src/packs/category-of.ts';
import { citeWords } from '../../src/packs/cite-words.ts';
import { loadPack } from '../../src/packs/load.ts';
import { noteShapeFor } from '../../src/packs/note-shape-for.ts';
import { openPacks } from '../../src/packs/open-packs.ts';
import { file } from './offences-of.ts';
import { smallPack } from './small-pack.ts';

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

test('a note entitlement that names its parts is a shape of note, without a word of code or of the pack besides', () => {
  const written = smallPack();
  written.activities.push({ id: 'dsin', name: 'DSIN', plural: 'DSINs', nature: 'task', citation: { document: 'strategy', place: '5' } });
  written.groups[0]!.items.push({
    shape: 'note',
    activity: 'dsin',
    parts: ['Diagnose', 'Support', 'Impact', 'Next steps'],
    citation: { document: 'strategy', place: 'Monitoring' },
  });
  const small = loadPack(written, file);
  const shape = noteShapeFor(small, 'dsin', 'maintained-school');
  assert.deepEqual(
    shape?.parts.filter(({ kind }) => kind === 'text').map(({ id, label }) => [id, label]),
    [
      ['1-diagnose', 'Diagnose'],
      ['2-support', 'Support'],
      ['3-impact', 'Impact'],
      ['4-next-steps', 'Next steps'],
    ],
  );
  assert.deepEqual([shape?.own, shape?.general, shape?.citation.place], [false, undefined, 'Monitoring']);
  assert.equal(noteShapeFor(small, 'dsin', 'child-minder')?.general, true, 'a kind that is not entitled to it has the general parts');
});

test('an activity of which a pack says nothing has Tally’s general parts; one that is not in it has none', () => {
  const general = noteShapeFor(pack, 'academy-day', 'academy');
  assert.deepEqual([general?.general, general?.own], [true, true]);
  assert.deepEqual(
    general?.parts.map(({ kind }) => kind),
    ['met', 'text', 'text', 'text', 'text', 'progress', 'priorities', 'actions', 'next-visit'],
  );
  assert.equal(noteShapeFor(pack, 'officer-visit', 'maintained-school'), undefined);
});
