import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPacks } from '../../src/packs/open-packs.ts';
import { buttonOf } from '../support/answer-words.ts';
import { testDesk } from '../support/desk.ts';

const { ask } = await testDesk();
const lead = async (term: string) => (await ask('head', 'meaning', { term })).lead;

test('every word of the strategy’s own list is answered with its own meaning and source', async () => {
  for (const { term, means } of openPacks().get('wolverhampton-2021').words) {
    const answer = await ask('head', 'meaning', { term });
    assert.equal(answer.lead, `${term} means ${means}.`);
    assert.equal(answer.sources.length, 1, term);
  }
});

test('a word is known however it is cased, dotted or numbered', async () => {
  for (const said of ['SIA', 'sia', 'SIAs', 'S.I.A.', 'the SIA']) assert.equal(await lead(said), 'SIA means School Improvement Advisor.');
});

test('PRIDE is told letter by letter, with the place where the source disagrees on its P', async () => {
  const answer = await ask('head', 'meaning', { term: 'pride' });
  assert.match(answer.lead, /^PRIDE stands for the values: P, Put people first; R, /);
  assert.deepEqual(
    answer.discrepancies?.map(({ point }) => point),
    ['What the P of PRIDE stands for'],
  );
});

test('a category, a kind and an activity by a former name have meanings, each leading on', async () => {
  assert.match(await lead('B2'), /^B2 is the category .*, with medium support\./);
  assert.match(await lead('health check'), /^Status check: /);
  const { request, input } = buttonOf(await ask('head', 'meaning', { term: 'sib meeting' }), 'Team Around the School meeting');
  assert.equal((await ask('head', request, input)).title, 'Team Around the School meeting');
});

test('words everybody uses are known without a source; the strategy’s own meaning stands first', async () => {
  const { ask: there } = await testDesk({ pack: 'warwickshire-2013' });
  assert.match(await lead('URN'), /^URN means Unique Reference Number/);
  assert.match((await there('head', 'meaning', { term: 'HMI' })).lead, /attached to a school by Ofsted/);
  assert.match((await there('head', 'meaning', { term: 'NLE' })).lead, /National Leader of Education/);
});

test('an unknown word is said to be unknown, with the list to look in', async () => {
  const answer = await ask('head', 'meaning', { term: 'XYZ' });
  assert.match(answer.lead, /^“XYZ” is not a word of/);
  assert.ok((await ask('head', 'meaning', buttonOf(answer, 'All abbreviations').input)).tables?.[0]?.rows.length);
});
