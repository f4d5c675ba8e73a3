import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openConversations } from '../../src/language/open-conversations.ts';
import { putAll, testDesk } from '../support/desk.ts';

const ask = 'category of St Brides School';

/** A desk with one ambiguous name that somebody chose a provider for, by pressing the second choice. */
async function chosen(part: string) {
  const desk = await testDesk();
  const talk = openConversations();
  // The two schools of this name are told apart by a third word here, so that "St Brides" is not a whole name.
  for (const [key, name] of [
    ['900007', 'St Bride’s Catholic Primary School'],
    ['900008', 'St Bride’s Church of England Primary School'],
  ] as const) {
    const doc = await desk.store.read('demo', 'provider', `provider:${key}`);
    await putAll(desk.store, 'demo', [{ ...doc!, body: { ...doc!.body, name } }]);
  }
  await putAll(desk.store, 'demo', [{ id: 'revision', kind: 'revision', v: 1, body: { revision: '2' } }]);
  const asked = await talk(ask, await desk.as(part), 'chat');
  assert.equal(asked.card, 'choice');
  const option = asked.options?.find(({ input }) => input.provider === '900008');
  await talk.pressed(option!.request, option!.input, await desk.as(part), 'chat');
  return { desk, talk, say: async (who: string, text: string) => talk(text, await desk.as(who), 'chat') };
}

test('words that a person chose a school for go straight to it the next time, in any request and any conversation', async () => {
  const { desk, talk } = await chosen('advisor');
  const answer = await talk('how many days has st bride’s left?', await desk.as('advisor'), 'another chat');
  const plain = await desk.ask('advisor', 'remaining-days', { provider: '900008' });
  assert.equal(answer.lead, plain.lead);
  assert.match(answer.notes![0]!, /By “st bride’s” I took you to mean St Bride’s Church of England Primary School/);
});

test('what one person chose is nobody else’s', async () => {
  const { say } = await chosen('advisor');
  assert.equal((await say('manager', ask)).card, 'choice');
});

test('a name typed whole and “forget my names” both end the short cut', async () => {
  const { desk, say } = await chosen('advisor');
  assert.equal((await say('advisor', 'category of St Bride’s Catholic Primary School')).title, 'St Bride’s Catholic Primary School');
  assert.notEqual((await say('advisor', ask)).card, 'choice');
  const forgotten = await say('advisor', 'forget my names');
  assert.match(forgotten.lead, /^Forgotten/);
  assert.equal((await say('advisor', ask)).card, 'choice');
  assert.equal(await desk.store.read('demo', 'aliases', 'alias:p-advisor'), undefined);
});

test('a chosen school that the person may no longer see is as unknown as any other', async () => {
  const { desk, say } = await chosen('advisor');
  const person = await desk.store.read('demo', 'person', 'person:p-advisor');
  const body = { ...person!.body, roles: [{ role: 'headteacher' as const, providers: ['900001'] }] };
  await putAll(desk.store, 'demo', [
    { ...person!, body },
    { id: 'revision', kind: 'revision', v: 1, body: { revision: '3' } },
  ]);
  const answer = await say('advisor', ask);
  assert.match(answer.lead, /I cannot find “St Brides School”/);
});

test('a choice typed as “the second one” is learnt as much as a pressed one, up to a hundred words', async () => {
  const { desk, say } = await chosen('manager');
  const words = Array.from({ length: 100 }, (_, nth) => ({ said: `word ${nth}`, provider: '900001' }));
  await putAll(desk.store, 'demo', [{ id: 'alias:p-manager', kind: 'aliases', v: 1, body: { words } }]);
  await say('manager', ask);
  await say('manager', 'the second one');
  const kept = (await desk.store.read('demo', 'aliases', 'alias:p-manager'))!.body.words;
  assert.equal(kept.length, 100);
  assert.deepEqual(kept.at(-1), { said: 'st bride', provider: '900008' });
});
