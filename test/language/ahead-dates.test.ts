import assert from 'node:assert/strict';
import { test } from 'node:test';
import { converse } from '../../src/language/converse.ts';
import { findAhead } from '../../src/language/find-ahead.ts';
import { readWords } from '../../src/language/read-words.ts';
import { agreedAction, putActions } from '../support/agreed.ts';
import { calendar, testDesk } from '../support/desk.ts';

const ahead = (said: string, today: string) =>
  findAhead(readWords(`more time until ${said} please`), { today, calendar: (year) => (year === 2026 ? calendar : undefined) })
    .flatMap(({ values }) => (values.length > 0 ? values : [{ value: 'which?', label: '' }]))
    .map(({ value }) => value);

// 20 January 2027 is a Wednesday in Spring 1: half term is 15 to 19 February, Easter 26 March to 11 April.
for (const [said, date] of [
  ['half term', '2027-02-12'],
  ['before half term', '2027-02-12'],
  ['after half term', '2027-02-22'],
  ['after the half term break', '2027-02-22'],
  ['after the February half term', '2027-02-22'],
  ['after the May half term', '2027-06-07'],
  ['Easter', '2027-03-25'],
  ['before Easter', '2027-03-25'],
  ['before the Easter holidays', '2027-03-25'],
  ['after Easter', '2027-04-12'],
  ['the end of term', '2027-03-25'],
  ['end of term', '2027-03-25'],
  ['the end of this term', '2027-03-25'],
  ['the end of next term', '2027-07-21'],
  ['the end of the summer term', '2027-07-21'],
  ['the end of the half term', '2027-02-12'],
  ['the end of next half term', '2027-03-25'],
  ['the end of the school year', '2027-07-21'],
  ['the summer', '2027-07-21'],
  ['next term', '2027-04-12'],
  ['the start of next term', '2027-04-12'],
  ['the beginning of the summer term', '2027-04-12'],
  ['next half term', '2027-02-22'],
  ['the end of the week', '2027-01-22'],
  ['the end of next week', '2027-01-29'],
  ['next week', '2027-01-29'],
  ['the end of the month', '2027-01-31'],
  ['the end of next month', '2027-02-28'],
  ['the end of March', '2027-03-31'],
  ['the end of January', '2027-01-31'],
  ['next month', '2027-02-01'],
  ['September', '2027-09-01'],
  ['in two weeks', '2027-02-03'],
  ['in a fortnight', '2027-02-03'],
  ['3 weeks from now', '2027-02-10'],
  ['in 10 days', '2027-01-30'],
  ['in a month', '2027-02-20'],
  // No calendar of 2027/28 says when autumn begins, nor when next Christmas is.
  ['after the summer', 'which?'],
  ['after Christmas', 'which?'],
] as const) {
  test(`on Wednesday 20 January 2027 “until ${said}” is ${date}`, () => {
    assert.deepEqual(ahead(said, '2027-01-20'), [date]);
  });
}

test('in a holiday “before” it names none any more, and what follows is still to come', () => {
  assert.deepEqual(ahead('before Easter', '2027-03-30'), ['which?']);
  assert.deepEqual(ahead('after Easter', '2027-03-30'), ['2027-04-12']);
  assert.deepEqual(ahead('the end of term', '2027-03-30'), ['2027-07-21']);
  assert.deepEqual(ahead('half term', '2027-02-17'), ['2027-05-28']);
});

test('“another week”, “two more weeks” and “a week longer” need no until', () => {
  const said = (text: string) =>
    findAhead(readWords(text), { today: '2027-01-20', calendar: () => undefined }).flatMap(({ values }) =>
      values.map(({ value }) => value),
    );
  assert.deepEqual(said('give Cinder Lane another week'), ['2027-01-27']);
  assert.deepEqual(said('two more weeks for the action'), ['2027-02-03']);
  assert.deepEqual(said('a week longer'), ['2027-01-27']);
  assert.deepEqual(said('two weeks ago we met'), []);
  assert.deepEqual(said('how many days left in two schools'), []);
});

test('a name with such a word in it is no date', () => {
  for (const name of ['Summerfields Primary', 'Easter Road Nursery', 'Lands End School', 'Christmas Tree Club'])
    assert.deepEqual(
      findAhead(readWords(`days left at ${name}`), { today: '2027-01-20', calendar: () => calendar }).flatMap(({ values }) => values),
      [],
      name,
    );
});

test('what was said fills the form or does it: a pause, a cover and more time, by the authority’s own term dates', async () => {
  const desk = await testDesk();
  await putActions(desk.store, agreedAction({ provider: '900002' }));
  const say = async (text: string) => converse(text, await desk.as('advisor', text));
  const pause = await say('pause Hollin Edge until the end of term');
  assert.equal(pause.form?.fields.find(({ id }) => id === 'until')?.value, '2027-03-25');
  assert.match((await say('give Cinder Lane until after half term')).lead, /It is due on Mon 22 Feb 2027/);
  assert.match((await say('more time for the books action at Cinder Lane, before Easter')).lead, /It is due on Thu 25 Mar 2027/);
  assert.match((await say('Tom Ashdown covers for me until Easter')).lead, /until Thu 25 Mar 2027/);
});

test('where no calendar says the day, a request that takes one asks for it', async () => {
  const desk = await testDesk();
  await putActions(desk.store, agreedAction({ provider: '900002' }));
  const asked = await converse('give Cinder Lane until after the summer', await desk.as('advisor'));
  assert.equal(asked.lead, 'Until which day?');
});
