import assert from 'node:assert/strict';
import { test } from 'node:test';
import { converse } from '../../src/language/converse.ts';
import { openConversations } from '../../src/language/open-conversations.ts';
import { perform } from '../../src/requests/perform.ts';
import { testDesk } from '../support/desk.ts';

const desk = await testDesk();
const say = async (part: string, text: string) => converse(text, await desk.as(part));

test('a question in an advisor’s own words is answered by the request it means', async () => {
  const answer = await say('advisor', 'how many days has cinder lane got left?');
  assert.equal(answer.title, 'Cinder Lane Primary School');
  assert.deepEqual(answer, await desk.ask('advisor', 'remaining-days', { provider: '900002' }));
});

test('two schools of one name make a choice, and each choice leads to its own answer', async () => {
  const answer = await say('advisor', 'category of St Brides');
  assert.equal(answer.card, 'choice');
  assert.equal(answer.lead, '2 names fit “St Brides”. Which one do you mean?');
  assert.deepEqual(
    answer.options?.map(({ title, request, input }) => ({ title, request, input })),
    [
      { title: 'St Bride’s Primary School', request: 'category', input: { provider: '900007' } },
      { title: 'St Bride’s Primary School', request: 'category', input: { provider: '900008' } },
    ],
  );
  assert.notEqual(answer.options?.[0]?.detail, answer.options?.[1]?.detail);
  const [first] = answer.options!;
  const led = await perform(await desk.as('advisor'), first!.request, first!.input);
  assert.match(led.title, /St Bride’s/);
});

test('a school that is not the head’s and one that does not exist are answered with the same words', async () => {
  const words = async (name: string) => JSON.stringify(await say('head', `how many days has ${name} left?`)).replaceAll(name, 'NAME');
  assert.equal(await words('Cinder Lane Primary School'), await words('Grimshaw Park Primary School'));
  assert.match(await words('Cinder Lane Primary School'), /I cannot find “NAME” among the schools and settings you can see/);
});

test('an unknown name brings the nearest names, each asking what was asked', async () => {
  const answer = await say('advisor', 'days left at Ravenscrag Primary');
  assert.equal(answer.card, 'choice');
  assert.ok(
    answer.options?.some(
      ({ title, request, input }) => title === 'Ravenscroft Primary School' && request === 'remaining-days' && input.provider === '900011',
    ),
  );
});

test('a greeting and a question Tally cannot answer both show what can be asked', async () => {
  const hello = await say('advisor', 'good morning');
  assert.equal(hello.card, 'help');
  assert.match(hello.lead, /^Hello \w+\./);
  const other = await say('advisor', 'sing me a song about the sea');
  assert.equal(other.card, 'help');
  assert.match(other.lead, /cannot help with that/);
  assert.deepEqual(other.options, hello.options);
});

test('what a role does not include is refused in the same words whether or not the school exists', async () => {
  const [own, none] = [
    await say('head', 'log half a day at Marlow Bank today'),
    await say('head', 'log half a day at Grimshaw Park today'),
  ];
  assert.deepEqual(own, none);
  assert.match(own.lead, /does not include this/);
});

test('a message that was cut says so under its answer', async () => {
  const answer = await say('advisor', `what category is Cinder Lane? ${'.'.repeat(5000)}`);
  assert.ok(answer.notes?.some((note) => note.includes('4,000 characters')));
});

test('talk is remembered by conversation and person', async () => {
  const talk = openConversations();
  const advisor = await desk.as('advisor');
  const manager = await desk.as('manager');
  await talk('category of Cinder Lane', advisor, 'room');
  const asked = await perform(advisor, 'category', { provider: '900006' });
  assert.deepEqual(await talk('and Quarry Hill?', advisor, 'room'), asked);
  const overview = await perform(manager, 'provider-overview', { provider: '900006' });
  assert.deepEqual(await talk('and Quarry Hill?', manager, 'room'), overview);
  assert.deepEqual(
    await talk('and Quarry Hill?', advisor, 'another room'),
    await perform(advisor, 'provider-overview', { provider: '900006' }),
  );
});

test('days said for a date that no calendar has are not entered on today’s: the date is asked for', async () => {
  const answer = await say('advisor', 'log 0.5 days core visit at cinder lane on 30 feb');
  assert.deepEqual([answer.card, answer.lead], ['choice', 'Which date?']);
  const visits = await desk.ask('advisor', 'visits', { provider: '900002' });
  assert.match(visits.lead, /^2 visits and meetings this year/);
});

test('“settings” are never answered with schools; “schools” may be all that there are', async () => {
  const settings = await say('manager', 'list all settings');
  assert.match(settings.lead, /^2 settings/);
  assert.match((await say('manager', 'how many schools are there')).lead, /schools and settings/);
});
