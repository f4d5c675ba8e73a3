import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPacks } from '../../src/packs/open-packs.ts';
import { pointsOf } from '../support/answer-words.ts';
import { testDesk } from '../support/desk.ts';

const { ask } = await testDesk();
const points = async (input: object) => pointsOf(await ask('head', 'disagreement', input));

test('“14 or 12.5” is answered with 12.5, both places and the reading', async () => {
  const answer = await ask('head', 'disagreement', { topic: '14 or 12.5' });
  assert.match(answer.lead, /^12\.5 days: the items of the table add up to it exactly/);
  assert.deepEqual(pointsOf(answer), ['How many days a category C early years setting gets']);
  assert.ok(answer.discrepancies?.[0]?.places.some((place) => place.includes('14 days')));
  assert.ok(answer.sources.length > 0);
});

test('figures fit in digits and in words: five or six TAS meetings for C', async () => {
  const one = ['How many Team Around meetings category C gets'];
  assert.deepEqual(await points({ topic: '5 or 6', category: 'C', activity: 'tas-meeting' }), one);
  assert.deepEqual(await points({ topic: 'five or six', category: 'C', activity: 'tas-meeting' }), one);
});

test('what is named narrows it: B1’s 8 or 10 days, a review’s 1 or 2, who chairs', async () => {
  assert.deepEqual(await points({ topic: '8 or 10', category: 'B1' }), ['How many days a B1 early years setting gets']);
  assert.deepEqual(await points({ topic: '1 or 2', activity: 'review' }), ['How long a review takes']);
  assert.deepEqual(await points({ topic: 'chairs', activity: 'tas-meeting' }), ['Who chairs a Team Around meeting']);
});

test('figures that no disagreement holds are not answered with another', async () => {
  const answer = await ask('head', 'disagreement', { topic: '3 or 7' });
  assert.match(answer.lead, /^The strategy is not known to disagree with itself on 3 or 7\./);
  assert.equal(answer.discrepancies?.length ?? 0, 0);
});

test('all of them are listed a page at a time, each leading to its own two places', async () => {
  const all = openPacks().get('wolverhampton-2021').discrepancies;
  const first = await ask('head', 'disagreement', {});
  const second = await ask('head', 'disagreement', first.page?.next?.input);
  const rows = [...(first.tables?.[0]?.rows ?? []), ...(second.tables?.[0]?.rows ?? [])];
  assert.deepEqual(
    rows.map(({ cells }) => cells[0]),
    all.map(({ point }) => point),
  );
  for (const [at, row] of rows.entries()) {
    const answer = await ask('head', 'disagreement', row.open?.input);
    assert.deepEqual(pointsOf(answer), [all[at]?.point]);
    assert.ok((answer.discrepancies?.[0]?.places.length ?? 0) >= 2);
  }
});

test('Warwickshire’s six are listed with its own document', async () => {
  const { ask: there } = await testDesk({ pack: 'warwickshire-2013' });
  const answer = await there('head', 'disagreement', {});
  assert.match(answer.lead, /6 places/);
  assert.deepEqual(answer.sources, ['Championing the Learner: A Strategy for Change']);
});
