import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factOf, rowsOf } from '../support/answer-words.ts';
import { testDesk } from '../support/desk.ts';

const { ask } = await testDesk();
const school = { category: 'A', kind: 'maintained-school' };
const lead = async (input: object) => (await ask('head', 'rules', input)).lead;

test('a school that requires improvement cannot be in A, one judged good may, one is told which rule says so', async () => {
  assert.match(await lead({ ...school, grade: 'requires improvement' }), /^No\. However strong its data/);
  assert.match(await lead({ ...school, grade: 'inadequate' }), /^No\./);
  assert.match(await lead({ ...school, grade: 'good' }), /^Yes, as far as the hard rule for A goes/);
  assert.match(await lead({ ...school, grade: 'outstanding' }), /^Yes/);
});

test('a setting that has met requirements may be in A, one that has not may not', async () => {
  assert.match(await lead({ category: 'A', kind: 'pvi', grade: 'met' }), /^Yes/);
  assert.match(await lead({ category: 'A', kind: 'pvi', grade: 'not met' }), /^No\./);
  assert.match(await lead({ ...school, grade: 'met' }), /^The rule does not speak of “met”/);
});

test('a report card decides nothing: a senior advisor does, and the reading offered is said to be off', async () => {
  for (const grade of ['report card', 'needs attention', 'expected standard']) {
    assert.match(
      await lead({ ...school, grade }),
      /^It cannot be decided from a report card: a senior advisor decides, and gives the reason/,
    );
  }
  const { notes = [] } = await ask('head', 'rules', { ...school, grade: 'report card' });
  assert.ok(notes.some((note) => /no overall grade since September 2024/.test(note)));
  assert.ok(notes.some((note) => /off until a manager adopts it/.test(note)));
});

test('where no hard rule stands against it, the criteria are said to decide', async () => {
  const said = await lead({ category: 'B2', kind: 'maintained-school', grade: 'outstanding' });
  assert.match(said, /^No hard rule stands against it; the criteria for B2 decide/);
  assert.match(said, /Or: judged good or outstanding at the last inspection/);
});

test('AS lasts 12 months and is then reviewed; B2 has no set time', async () => {
  assert.match(await lead({ category: 'AS', aspect: 'how-long' }), /^AS lasts for 12 months; then it is reviewed/);
  assert.match(await lead({ category: 'B2', aspect: 'how-long' }), /^B2 lasts until a review changes it/);
  assert.equal(factOf(await ask('head', 'rules', { category: 'AS' }), 'How long AS lasts')?.startsWith('For 12 months'), true);
});

test('a rule is found by what it is about: when schools are told, how often a category is reviewed', async () => {
  assert.match(await lead({ topic: 'told category' }), /^Schools and settings are told their category .* in the autumn term\.$/);
  assert.match(await lead({ topic: 'category reviewed' }), /^The category is reviewed each term/);
});

test('the rules of a category begin with its own, each with those it is for', async () => {
  const rows = rowsOf(await ask('head', 'rules', { category: 'A' }));
  assert.match(rows[0]?.[1] ?? '', /^However strong its data, a school/);
  assert.equal(rows[0]?.[0], 'LA-maintained schools');
});

test('words that name no grade are passed over, not guessed at', async () => {
  assert.match(await lead({ category: 'A', grade: 'splendid' }), /^However strong its data/);
});

test('Warwickshire has no rule about grades, and Tally says so without a yes or a no', async () => {
  const { ask: there } = await testDesk({ pack: 'warwickshire-2013' });
  assert.match((await there('head', 'rules', { category: '3C', grade: 'good' })).lead, /^No hard rule decides it/);
  assert.match((await there('head', 'rules', {})).lead, /6 hard rules/);
});
