import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { botUnderTest } from '../support/bot.ts';
import { docOf, putAll } from '../support/desk.ts';
import { people } from '../support/desk-people.ts';

const bot = await botUnderTest();
const { connector } = bot;
const personOf = async (part: string) => (await bot.store.read('demo', 'person', `person:p-${part}`))?.body;
let revision = 0;

/** Somebody stands in the list of people with an address and no Entra id. */
async function forget(part: string): Promise<void> {
  const body = people.find(({ key }) => key === `p-${part}`);
  assert.ok(body);
  revision += 1;
  await putAll(bot.store, 'demo', [
    docOf('person', `person:${body.key}`, body),
    docOf('revision', 'revision', { revision: `r${revision}` }),
  ]);
}

async function helpFor(part: string, more: object = {}): Promise<string> {
  connector.sent.length = 0;
  await bot.post(bot.message(part, '', undefined, more));
  return connector.sent[0]?.body.summary ?? connector.sent[0]?.body.text;
}

const member = {
  id: '29:owner',
  aadObjectId: 'aad-owner',
  userPrincipalName: 'Owner@Ashmere.example',
  tenantId: 'ashmere-tenant',
  userRole: 'user',
};

describe('a person at first contact', () => {
  before(() => forget('owner'));
  beforeEach(() => connector.members.clear());

  for (const [who, entry] of Object.entries({
    'is not in the roster': undefined,
    'is of another tenant': { ...member, tenantId: 'another-tenant' },
    'is a guest': { ...member, userRole: 'guest' },
    'has a guest’s address': { ...member, userPrincipalName: 'owner_ashmere.example#EXT#@other.example' },
    'has a roster entry that is somebody else’s': { ...member, aadObjectId: 'aad-someone' },
    'has another address': { ...member, userPrincipalName: 'other@ashmere.example' },
  })) {
    it(`who ${who} stays unknown`, async () => {
      if (entry) connector.members.set('29:owner', entry);
      assert.match(await helpFor('owner'), /does not know you yet/);
      assert.equal((await personOf('owner'))?.aadObjectId, undefined);
    });
  }

  it('is learnt from the roster’s own address and tenant, and known without the roster from then on', async () => {
    connector.members.set('29:owner', member);
    assert.match(await helpFor('owner'), /^What you can ask/);
    assert.equal((await personOf('owner'))?.aadObjectId, 'aad-owner');
    connector.members.clear();
    assert.match(await helpFor('owner'), /^What you can ask/);
  });

  it('never takes the place of somebody whose Entra id is known', async () => {
    connector.members.set('29:thief', { ...member, id: '29:thief', aadObjectId: 'aad-thief', userPrincipalName: 'head@ashmere.example' });
    assert.match(await helpFor('thief'), /does not know you yet/);
    assert.equal((await personOf('head'))?.aadObjectId, 'aad-head');
  });

  it('who was removed has lost access on the next turn', async () => {
    assert.match(await helpFor('finance'), /Tally|ask/);
    const stored = await bot.store.read('demo', 'person', 'person:p-finance');
    assert.ok(stored);
    await bot.store.write('demo', [
      { do: 'remove', id: stored.id, etag: stored.etag },
      { do: 'put', doc: docOf('revision', 'revision', { revision: 'gone' }) },
    ]);
    assert.match(await helpFor('finance'), /does not know you yet/);
  });
});
