import assert from 'node:assert/strict';
import { test } from 'node:test';
import { converse } from '../../src/language/converse.ts';
import { testDesk } from '../support/desk.ts';

const desk = await testDesk();
const say = async (part: string, text: string) => converse(text, await desk.as(part));

test('two questions about one school are answered in one reply, each by its own sentence', async () => {
  const answer = await say('advisor', 'what category is Cinder Lane and how many days has it left?');
  const [category, days] = [
    await desk.ask('advisor', 'category', { provider: '900002' }),
    await desk.ask('advisor', 'remaining-days', { provider: '900002' }),
  ];
  assert.equal(answer.title, 'Cinder Lane Primary School');
  assert.equal(answer.lead, `${category.lead} ${days.lead}`);
  assert.equal(answer.tables?.length, (category.tables?.length ?? 0) + (days.tables?.length ?? 0));
  assert.deepEqual(answer.sources, [...new Set([...category.sources, ...days.sources])]);
});

test('a head asks without naming the school, with thanks at the end', async () => {
  const answer = await say('head', 'Are we B1 or B2, and how many days are left? Thanks');
  const days = await desk.ask('head', 'remaining-days', { provider: '900001' });
  assert.match(answer.lead, /is in category/);
  assert.ok(answer.lead.endsWith(days.lead));
});

test('one question about a list of schools is answered for each, by name', async () => {
  const answer = await say('advisor', 'days left for Cinder Lane, Hollin Edge and Quarry Hill');
  for (const name of ['Cinder Lane Primary School', 'Hollin Edge Infant School', 'Quarry Hill Primary School'])
    assert.ok(answer.lead.includes(name), name);
});

test('of one part that is a question back, the other is still answered and the choice offered', async () => {
  const answer = await say('advisor', 'days left for Cinder Lane and St Brides');
  const days = await desk.ask('advisor', 'remaining-days', { provider: '900002' });
  assert.equal(answer.lead, days.lead);
  assert.ok(answer.notes?.some((note) => note.includes('2 names fit “St Brides”')));
  const offered = answer.buttons.filter(({ request }) => request === 'remaining-days').map(({ input }) => input.provider);
  assert.deepEqual(offered, ['900007', '900008']);
});

test('a part that is not understood is named and not passed over', async () => {
  const answer = await say('advisor', "what category is Cinder Lane and what's the weather like");
  assert.match(answer.lead, /is in category/);
  assert.ok(answer.notes?.some((note) => note.includes("did not understand “what's the weather like”")));
});

test('days are never logged as one part of several: they are offered as a button', async () => {
  const answer = await say('advisor', "log half a day core visit at Cinder Lane today, and what's its category?");
  assert.match(answer.lead, /is in category/);
  assert.ok(answer.notes?.some((note) => note.includes('is not done yet')));
  const [button] = answer.buttons;
  assert.equal(button?.request, 'log-days');
  assert.deepEqual(button?.input, { provider: '900002', activity: 'core-visit', days: 2, date: '2027-01-20' });
  for await (const entry of desk.store.list('demo', 'entry', 'entry:900002:2026:')) assert.notEqual(entry.body.date, '2027-01-20');
});

test('what is said beside a command belongs to it', async () => {
  const answer = await say('advisor', 'Log half a day at Cinder Lane today. It was a core visit.');
  assert.match(answer.lead, /^Logged 0\.5 days of Core Visit on Wed 20 Jan 2027\./);
});

test('a pasted e-mail is answered for the question in it, not for its greeting, header or signature', async () => {
  const mail = `From: Ruth Calloway <ruth@ashmere.example>
Sent: Monday
Subject: Summer term

Hi Priya,
Hope you are well. Could you let me know how many days Cinder Lane
has left this year? We would like to plan the summer term.

Kind regards,
Ruth Calloway
Headteacher, Marlow Bank Primary School`;
  assert.deepEqual(await say('advisor', mail), await desk.ask('advisor', 'remaining-days', { provider: '900002' }));
});

test('a pasted row of a table is about its provider, and a question above rows is asked of each', async () => {
  assert.deepEqual(
    await say('advisor', '900002\tCinder Lane Primary School\tB1\t19'),
    await desk.ask('advisor', 'provider-overview', { provider: '900002' }),
  );
  const answer = await say('advisor', 'days left for:\n900002\tCinder Lane Primary School\tB1\n900006\tQuarry Hill Primary School\tC');
  assert.ok(answer.lead.includes('Cinder Lane Primary School') && answer.lead.includes('Quarry Hill Primary School'));
});

test('two lists in one reply have a file each, and each button says of what', async () => {
  const answer = await say('advisor', 'what is due at Cinder Lane and which visits has it had?');
  const files = answer.buttons.filter(({ request }) => request === 'export').map(({ title }) => title);
  assert.equal(new Set(files).size, files.length, files.join());
  assert.ok(files.length > 1 && files.every((title) => /^Excel: /.test(title)), files.join());
});
