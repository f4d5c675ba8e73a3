import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Role } from '../../src/domain/person.ts';
import { botUnderTest } from '../support/bot.ts';
import { docOf, putAll } from '../support/desk.ts';
import { decisionsIn, proposalsIn } from '../support/proposals.ts';

const bot = await botUnderTest();
const { store } = bot;
const typed = { shown: 'C', category: 'C', date: '2027-01-12', reason: 'Two leaders have left.' };

/** The words of a card, one after another. */
const words = (card: unknown): string => JSON.stringify(card);

/** Presses “Propose” on the form, its fields beside the button’s own data as Teams sends them. */
async function propose(part: string, provider: string, nonce: string): Promise<string> {
  const { shown, ...fields } = typed;
  const data = { v: 1, request: 'propose-category', input: { provider, shown }, nonce, ...fields };
  const { status } = await bot.post(bot.press(part, 'propose-category', data));
  assert.equal(status, 200);
  const id = (await proposalsIn(store, provider)).at(-1)?.id;
  assert.ok(id);
  return id;
}

const approving = (provider: string, proposal: string, nonce: string) => ({
  v: 1,
  request: 'approve-category',
  input: { provider, proposal },
  nonce,
});

async function approve(part: string, provider: string, proposal: string, nonce: string): Promise<string> {
  const { body } = await bot.post(bot.press(part, 'approve-category', approving(provider, proposal, nonce)));
  return words(body.value);
}

async function rolesOf(part: string, roles: Role[]): Promise<void> {
  const stored = await store.read('demo', 'person', `person:p-${part}`);
  assert.ok(stored);
  await putAll(store, 'demo', [
    docOf('person', `person:p-${part}`, { ...stored.body, roles: roles.map((role) => ({ role, providers: [] })) }),
    docOf('revision', 'revision', { revision: `${part}-${roles}` }),
  ]);
}

describe('a category decided in chat', () => {
  it('is proposed once though the form is pressed twice, and approved once though the button is', async () => {
    const id = await propose('advisor', '900001', 'form-1');
    assert.equal(await propose('advisor', '900001', 'form-1'), id);
    const both = await Promise.all([approve('senior', '900001', id, 'card-1.0'), approve('senior', '900001', id, 'card-1.0')]);
    for (const said of both) assert.match(said, /You have approved to move Marlow Bank Primary School from B1 to C/);
    assert.equal((await decisionsIn(store, '900001')).filter(({ proposal }) => proposal === id).length, 1);
  });

  it('is decided by one of two who press at the same moment; the other reads who was first', async () => {
    const id = await propose('advisor', '900003', 'form-2');
    const both = await Promise.all([approve('senior', '900003', id, 'a.0'), approve('hos', '900003', id, 'b.0')]);
    assert.equal(both.filter((said) => said.includes('You have approved')).length, 1);
    assert.equal(
      both.filter((said) => /Nothing was changed: (Grace Oyelaran|Daniel Frost) has approved this proposal already/.test(said)).length,
      1,
    );
    assert.equal((await decisionsIn(store, '900003')).length, 2);
  });

  it('is not decided by its proposer, whatever the button that comes back says', async () => {
    const id = await propose('senior', '900011', 'form-3');
    assert.match(await approve('senior', '900011', id, 'c.0'), /You proposed this yourself/);
    await rolesOf('senior', ['senior-advisor', 'head-of-service', 'manager']);
    assert.match(await approve('senior', '900011', id, 'd.0'), /You proposed this yourself/);
    assert.equal((await decisionsIn(store, '900011')).length, 1);
  });

  it('is not decided by somebody who lost the role after the card was sent', async () => {
    const id = await propose('advisor', '900008', 'form-4');
    await rolesOf('hos', ['advisor']);
    assert.match(await approve('hos', '900008', id, 'e.0'), /Your role in Ashmere does not include this/);
    assert.equal((await decisionsIn(store, '900008')).length, 1);
    assert.equal((await proposalsIn(store, '900008'))[0]?.state, 'proposed');
  });

  it('asked for in a room comes to the asker alone', async () => {
    const room = { id: '19:group', conversationType: 'groupChat', isGroup: true };
    await bot.post(
      bot.message('advisor', '<at>Tally</at> propose C for Ravenscroft', room, {
        entities: [{ type: 'mention', mentioned: { id: '28:tally' }, text: '<at>Tally</at>' }],
      }),
    );
    const inRoom = bot.connector.sent.filter(({ conversation }) => conversation === '19:group');
    assert.ok(inRoom.length > 0);
    assert.doesNotMatch(words(inRoom), /Ofsted judges|Hard rules|criteria|waits to be decided/);
  });
});
