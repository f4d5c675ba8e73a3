import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rowsOf } from '../support/answer-words.ts';
import { testDesk } from '../support/desk.ts';

const { ask } = await testDesk();

test('a caseload adds up: allocated less used is what is left', async () => {
  const { lead, facts } = await ask('advisor', 'totals', {});
  // Marlow Bank 9.5 − 2.5, Cinder Lane 19 − 4, Hollin Edge 5 − 1.5, Saltersgate Academy 1 − 0.5; Quarry Hill has no category.
  assert.match(lead, /^For your caseload: 26 days left of 34\.5 days, 8\.5 days used\./);
  assert.deepEqual(facts?.find(({ label }) => label === 'Of that, reports owed')?.value, '0.5 days');
  // 104 quarter-days between five.
  assert.equal(facts?.find(({ label }) => label === 'Left on average')?.value, '5.25 days');
});

test('an overspend is shown beside what is left, and does not eat into it', async () => {
  const { lead, facts } = await ask('advisor-two', 'totals', {});
  // St Bride’s 7 and 14.5, Fellview Academy 1 left; Ravenscroft used 6 of 5.
  assert.match(lead, /^For your caseload: 22\.5 days left of 27\.5 days, 6 days used, 1 day of them over\./);
  assert.equal(facts?.find(({ label }) => label === 'Over')?.value, '1 day at 1 provider');
});

test('a person, a category, a kind and the whole authority are each their own sum', async () => {
  assert.match((await ask('manager', 'totals', { person: 'p-advisor' })).lead, /^For Priya Nair: 26 days left/);
  assert.match(
    (await ask('advisor', 'totals', { scope: 'authority', category: 'C', kind: 'pvi' })).lead,
    /11 days left of 12\.5 days, 1\.5 days used/,
  );
  assert.match((await ask('advisor', 'totals', { scope: 'authority' })).lead, /^For the whole authority/);
  assert.match((await ask('manager', 'totals', {})).lead, /^For the whole authority/);
});

test('the table by category adds up to the whole', async () => {
  const answer = await ask('manager', 'totals', {});
  const used = rowsOf(answer).reduce((sum, cells) => sum + Number(cells[3]), 0);
  assert.equal(`${used} days`, answer.facts?.find(({ label }) => label === 'Used')?.value);
});

test('what is at risk is defined in the answer, and is what closed windows left behind', async () => {
  const { notes, facts } = await ask('advisor', 'totals', {});
  assert.match(notes?.join(' ') ?? '', /Tally’s own reckoning, not the strategy’s: .*window has closed/);
  assert.match(notes?.join(' ') ?? '', /\d+ school days still to come/);
  assert.ok(facts?.some(({ label }) => label === 'At risk: windows closed'));
});

test('more left than school days is at risk at the end of the year', async () => {
  const late = await testDesk({ today: '2027-07-19' });
  const { facts } = await late.ask('advisor', 'totals', {});
  // Two school days remain after 19 July, so of what is left nearly all is at risk.
  const risk = facts?.filter(({ label }) => label.startsWith('At risk')).reduce((sum, { value }) => sum + Number.parseFloat(value), 0);
  assert.equal(risk, 24);
});

test('visits are counted where there are no days', async () => {
  const warwickshire = await testDesk({ pack: 'warwickshire-2013' });
  assert.match((await warwickshire.ask('manager', 'totals', {})).lead, /visits and meetings left/);
});

test('each colleague stands beside the others, and the parts add up to the whole', async () => {
  const answer = await ask('advisor', 'totals', { each: 'colleague' });
  assert.match(answer.title, /^Totals 2026\/27: the whole authority$/);
  assert.deepEqual(answer.tables?.[0]?.columns.slice(0, 2), ['Colleague', 'Providers']);
  const rows = rowsOf(answer);
  const priya = rows.find(([name]) => name === 'Priya Nair');
  assert.deepEqual(priya?.slice(2, 6), ['34.5', '8.5', '0.5', '26']);
  const used = rows.reduce((sum, cells) => sum + Number(cells[3]), 0);
  assert.equal(`${used} days`, answer.facts?.find(({ label }) => label === 'Used')?.value);
  assert.deepEqual(answer.tables?.[0]?.rows.find(({ cells }) => cells[0] === 'Priya Nair')?.open?.input, { person: 'p-advisor' });
});

test('a head has no totals of colleagues to see', async () => {
  const answer = await ask('head', 'totals', { each: 'colleague' });
  assert.equal(answer.refused, 'role');
  assert.doesNotMatch(JSON.stringify(answer), /Priya|Tom |whole authority/);
});

test('one activity is summed alone, in meetings and days', async () => {
  const { lead, facts } = await ask('advisor', 'totals', { activity: 'tas-meeting', category: 'C' });
  assert.match(
    lead,
    /^For schools and settings in category C on your caseload: \d of 6 TAS meetings still to hold, \d held; .* used of 3 days\.$/,
  );
  const [left, held] = ['Still to hold', 'Held'].map((label) => Number(facts?.find((one) => one.label === label)?.value));
  assert.ok(left! + held! <= 6);
  assert.match(
    (await ask('advisor', 'totals', { activity: 'tas-meeting', category: 'A' })).lead,
    /^There are no TAS meetings in the allocation/,
  );
});
