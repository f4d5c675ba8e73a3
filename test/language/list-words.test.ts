import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCategories } from '../../src/language/find-categories.ts';
import { findFaith } from '../../src/language/find-faith.ts';
import { findFilters } from '../../src/language/find-filters.ts';
import { findLeft } from '../../src/language/find-left.ts';
import { findPlaces } from '../../src/language/find-places.ts';
import { findSince } from '../../src/language/find-since.ts';
import type { Found, Slot } from '../../src/language/found.ts';
import { readWords } from '../../src/language/read-words.ts';
import { understand } from '../../src/language/understand.ts';
import { openPacks } from '../../src/packs/open-packs.ts';
import { requests } from '../../src/requests/index.ts';
import { calendar } from '../support/desk.ts';
import { contextFor } from './support/ashmere.ts';

const [wolverhampton, warwickshire] = ['wolverhampton-2021', 'warwickshire-2013'].map((id) => openPacks().get(id)) as [never, never];
const codes = (said: string, pack = wolverhampton) =>
  findCategories(readWords(said), pack).flatMap(({ values }) => values.map(({ value }) => value));
const slot = (found: readonly Found[], of: Slot) => found.find((one) => one.slot === of)?.values[0]?.value;
const inWords = (said: string, of: Slot) => slot(findFilters(readWords(said)), of);

test('a letter that begins several codes is all of them, where a category makes sense', () => {
  assert.deepEqual(codes('which B schools have no TAS booked'), ['B1', 'B2']);
  assert.deepEqual(codes('how many are in category B'), ['B1', 'B2']);
  assert.deepEqual(codes('all the Bs'), ['B1', 'B2']);
  assert.deepEqual(codes('plan b for Fellview'), []);
  assert.deepEqual(codes('A schools'), ['A'], 'A is a code of its own, and not A and AS');
  assert.deepEqual(codes('category 3', warwickshire), ['3A', '3B', '3C', '3D']);
  assert.deepEqual(codes('3 schools', warwickshire), [], 'three schools');
});

for (const [said, date] of [
  ['since September', '2026-09-01'],
  ['since last March', '2026-03-01'],
  ['since Sept 2025', '2025-09-01'],
  ['since half term', '2026-11-02'],
  ['since October half term', '2026-11-02'],
  ['since Christmas', '2027-01-04'],
  ['since the start of term', '2027-01-04'],
  ['since Monday', '2027-01-18'],
  ['since 3 November', '2026-11-03'],
  ['since yesterday', '2027-01-19'],
  ['since the 3rd', '2027-01-03'],
  ['since I went on leave on 2 January', '2027-01-02'],
  ['in the last month', '2026-12-20'],
  ['over the last two weeks', '2027-01-06'],
  ['this week', '2027-01-18'],
  ['this month', '2027-01-01'],
  ['this term', '2027-01-04'],
  ['this year', '2026-09-01'],
] as const) {
  test(`on Wednesday 20 January 2027 “${said}” reaches back to ${date}`, () => {
    const context = { today: '2027-01-20', calendar: (year: number) => (year === 2026 ? calendar : undefined) };
    assert.equal(slot(findSince(readWords(`what changed ${said} please`), context), 'since'), date);
  });
}

test('a day still to come is no day since when', () => {
  assert.deepEqual(findSince(readWords('since 3 March 2027'), { today: '2027-01-20', calendar: () => calendar }), []);
});

test('how a provider stands is heard in several ways, and in none from its name', () => {
  for (const said of ['with no TAS booked', 'without a TAS planned', 'hasnt got a TAS in the diary'])
    assert.equal(inWords(said, 'state'), 'not-booked', said);
  for (const said of ['not visited this term', 'havent been visited', 'nobody has been to'])
    assert.equal(inWords(said, 'state'), 'not-visited', said);
  assert.equal(inWords('days left at Cinder Lane', 'state'), undefined);
});

test('an outcome of Ofsted is heard in its own words, and “outstanding” days are no outcome', () => {
  assert.equal(inWords('schools rated good', 'ofsted'), 'good');
  assert.equal(inWords('schools that require improvement', 'ofsted'), 'requires improvement');
  assert.equal(inWords('needs attention in leadership', 'ofsted'), 'needs attention');
  assert.equal(inWords('needs attention in leadership', 'area'), 'leadership');
  assert.equal(inWords('outstanding days for Kiln Row', 'ofsted'), undefined);
  assert.equal(inWords('a good school', 'ofsted'), undefined);
});

test('a ward counts where schools are asked for, and a school of the same word stays a school', () => {
  const context = contextFor('manager');
  assert.equal(slot(findPlaces(readWords('which schools are in Weirside'), context), 'place'), 'Weirside');
  assert.deepEqual(findPlaces(readWords('days left at Weirside Academy'), context), []);
  const one = understand('how many days has Weirside Academy left', context, requests);
  assert.deepEqual(one.does === 'request' && one.input, { provider: '900032' });
});

test('two names are heard each by itself: a misspelt second one is asked about, one not visible is unknown', () => {
  const heard = (said: string, who: 'advisor' | 'head' = 'advisor') => understand(said, contextFor(who), requests);
  const slip = heard('compare Cinder Lane with Kiln');
  assert.ok(slip.does === 'ask' && slip.slot === 'other' && slip.input.provider === '900003', JSON.stringify(slip));
  const unseen = heard('compare us with Kiln Row', 'head');
  assert.ok(unseen.does === 'unknown-provider' && unseen.slot === 'other', JSON.stringify(unseen));
});

test('a bound on what is left is heard with its figure, and in quarter-days', () => {
  const bound = (said: string) => findLeft(readWords(said)).map(({ slot, values }) => [slot, values[0]?.value]);
  assert.deepEqual(bound('schools with less than 3 days left'), [['leftUpTo', 11]]);
  assert.deepEqual(bound('with 2 days or fewer remaining'), [['leftUpTo', 8]]);
  assert.deepEqual(bound('who has more than half a day left'), [['leftFrom', 3]]);
  assert.deepEqual(bound('which ones have 5 or more days to use'), [['leftFrom', 20]]);
  assert.deepEqual(bound('log less than 2 days at Kiln Row'), [], 'of nothing that is left');
  assert.equal(inWords('which schools have run out of days', 'leftUpTo'), 0);
});

test('a religious character is one only of several schools; in a name it belongs to the name', () => {
  const faith = (said: string) => slot(findFaith(readWords(said)), 'faith');
  assert.equal(faith('list the faith schools'), 'any');
  assert.equal(faith('which C of E primaries are in B1'), 'church of england');
  assert.equal(faith('how many Roman Catholic schools'), 'catholic');
  assert.equal(faith('non faith schools'), 'none');
  assert.equal(faith('days left at St Mary’s Catholic Primary School'), undefined);
});
