import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCategories } from '../../src/language/find-categories.ts';
import { findDates } from '../../src/language/find-dates.ts';
import { findDays } from '../../src/language/find-days.ts';
import { findKeys } from '../../src/language/find-keys.ts';
import { findLostDates } from '../../src/language/find-lost-dates.ts';
import { findPhrases } from '../../src/language/find-phrases.ts';
import type { Found } from '../../src/language/found.ts';
import { lexiconOf } from '../../src/language/lexicon.ts';
import { readWords } from '../../src/language/read-words.ts';
import { openPacks } from '../../src/packs/open-packs.ts';

const wolverhampton = openPacks().get('wolverhampton-2021');
const warwickshire = openPacks().get('warwickshire-2013');
const values = (found: readonly Found[]) => found.flatMap((one) => one.values.map(({ value }) => value));

test('a date that no calendar has is heard as one, without a value, and no other figure is', () => {
  const lost = (said: string) => findLostDates(readWords(said), '2027-02-24').map(({ from, to, values }) => [from, to, values.length]);
  assert.deepEqual(lost('core visit on 30 feb'), [[3, 5, 0]]);
  assert.deepEqual(lost('on november 31st'), [[1, 3, 0]]);
  for (const said of ['on 31/11', 'on 29/02/2027', 'on 2026-02-30']) assert.deepEqual(lost(said), [[1, 2, 0]]);
  for (const said of ['on 28 feb', '3/11', '3/4 day', '0.5 days', 'EY900001', 'year 6', '900012-w']) assert.deepEqual(lost(said), []);
});

test('names are brought to one form whatever their case, accents, marks and abbreviations', () => {
  const same = [
    'St. Mary’s C of E (Jnr) Sch',
    "ST MARY'S C.E. JUNIOR SCHOOL",
    'saint marys church of england junior school',
    'Śt Márys CofE Jr schl',
  ];
  for (const one of same)
    assert.deepEqual(
      readWords(one).map(({ text }) => text),
      ['st', 'marys', 'cofe', 'junior', 'school'],
      one,
    );
});

for (const [said, quarters] of [
  ['half a day', 2],
  ['a half day', 2],
  ['0.5', 2],
  ['½ day', 2],
  ['1½ days', 6],
  ['2 days', 8],
  ['2d', 8],
  ['two days', 8],
  ['a day', 4],
  ['a day and a half', 6],
  ['one and a half days', 6],
  ['2 1/2 days', 10],
  ['3/4 day', 3],
  ['quarter of a day', 1],
  ['three quarters of a day', 3],
] as const) {
  test(`“${said}” is ${quarters} quarter-days`, () =>
    assert.deepEqual(values(findDays(readWords(`log ${said} for Fellview`))), [quarters]));
}

test('a figure that is no whole quarter is seen but has no value, and a bare whole number is no days at all', () => {
  assert.deepEqual(
    findDays(readWords('log 0.3 days')).map((one) => one.values),
    [[]],
  );
  assert.deepEqual(findDays(readWords('log 3 for Fellview')), []);
  assert.deepEqual(findDays(readWords('how many days has One Day Nursery')), []);
});

for (const [said, date] of [
  ['today', '2026-11-22'],
  ['yesterday', '2026-11-21'],
  ['this morning', '2026-11-22'],
  ['3 November', '2026-11-03'],
  ['3rd of Nov', '2026-11-03'],
  ['Nov 3', '2026-11-03'],
  ['3/11', '2026-11-03'],
  ['03/11/26', '2026-11-03'],
  ['3-11-2026', '2026-11-03'],
  ['3.11.2026', '2026-11-03'],
  ['2026-11-03', '2026-11-03'],
  ['3 Jun', '2026-06-03'],
  ['10 January', '2027-01-10'],
  ['last Tuesday', '2026-11-17'],
  ['on Sunday', '2026-11-22'],
  ['last Sunday', '2026-11-15'],
  ['next Monday', '2026-11-23'],
  ['2 weeks ago', '2026-11-08'],
  ['the 12th', '2026-11-12'],
  ['the 3rd', '2026-12-03'],
  ['weds 11th', '2026-11-11'],
  ['Tuesday 24 November', '2026-11-24'],
  ['Thursday the 3rd of December', '2026-12-03'],
] as const) {
  test(`on Sunday 22 November 2026 “${said}” is ${date}`, () => {
    assert.deepEqual(values(findDates(readWords(`log it for ${said} please`), '2026-11-22')), [date]);
  });
}

test('a day that does not exist is no date', () => {
  assert.deepEqual(findDates(readWords('on 31/02 or 45/13 or 30 February'), '2026-11-22'), []);
});

test('category codes are read in the pack that is in force, and bare letters only where they make sense', () => {
  const read = (said: string, pack = wolverhampton) => values(findCategories(readWords(said), pack));
  assert.deepEqual(read('what does cat b1 get'), ['B1']);
  assert.deepEqual(read('is Fellview in C?'), ['C']);
  assert.deepEqual(read('category a'), ['A']);
  assert.deepEqual(read('is it as good as a school can be'), []);
  assert.deepEqual(read("days at St Mary's C of E"), []);
  assert.deepEqual(read('which are AS?'), ['AS']);
  assert.deepEqual(read('which schools are As'), ['A']);
  assert.deepEqual(read('what does a 3D school get', warwickshire), ['3D']);
  assert.deepEqual(read('category 4 schools', warwickshire), ['4']);
  assert.deepEqual(read('log 4 days', warwickshire), []);
  assert.deepEqual(
    findCategories(readWords('what does category C get'), warwickshire).map((one) => one.values),
    [[]],
  );
});

test('activities are known by plural, alias, former name and with a slip', () => {
  const read = (said: string) => values(findPhrases(readWords(said), lexiconOf(wolverhampton)));
  assert.deepEqual(read('how many TAS meetings'), ['tas-meeting']);
  assert.deepEqual(read('T.A.S.'), ['tas-meeting']);
  assert.deepEqual(read('the SIB'), ['tas-meeting']);
  assert.deepEqual(read('pre-Ofsted health check'), ['status-check']);
  assert.deepEqual(read('autum convresation'), ['autumn-conversation']);
  assert.deepEqual(read('my school'), []);
});

test('register keys are read with and without a space, and for wrap-around care', () => {
  assert.deepEqual(values(findKeys(readWords('urn 900001, ey 900002, EY900003 and 900004-W'))), [
    '900001',
    'EY900002',
    'EY900003',
    '900004-w',
  ]);
  assert.deepEqual(findKeys(readWords('call 01902 555555 0')).length, 1);
});

test('an ordinal before a noun counts, and names no day', () => {
  for (const said of ['the 2nd TAS', 'the 1st visit of the year', 'the 3rd one'])
    assert.deepEqual(values(findDates(readWords(said), '2026-11-22')), [], said);
});
