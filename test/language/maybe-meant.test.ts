import assert from 'node:assert/strict';
import { test } from 'node:test';
import { converse } from '../../src/language/converse.ts';
import { mayMake } from '../../src/requests/may.ts';
import { testDesk } from '../support/desk.ts';

const desk = await testDesk();
const say = async (part: string, text: string) => converse(text, await desk.as(part));

test('a message of the desk that is not understood offers what it may have meant, with what it names filled in', async () => {
  const answer = await say('head', 'things about our support that were on the card');
  assert.deepEqual([answer.card, answer.title], ['choice', 'What did you mean?']);
  const options = answer.options ?? [];
  assert.ok(options.length >= 1 && options.length <= 3);
  const { asker } = await desk.as('head');
  for (const { request, input, detail } of options) {
    assert.ok(mayMake(request, asker.roles), request);
    assert.equal(input.provider, '900001');
    assert.equal(detail, 'Marlow Bank Primary School');
  }
  const [first] = options;
  assert.ok(first && (await desk.ask('head', first.request, first.input)).refused === undefined);
});

test('a message that is plainly of something else is offered nothing but help', async () => {
  for (const said of ['who won the cricket', 'write me a poem', 'is there free parking at cinder lane']) {
    const answer = await say('advisor', said);
    assert.equal(answer.card, 'help', said);
    assert.match(answer.lead, /^I cannot help with that/, said);
  }
});

test('what changes something is never done on a guess', async () => {
  const answer = await say('advisor', 'could cinder lane do with more help');
  assert.ok(!/watching|paused|logged|kept/i.test(answer.title), answer.title);
});
