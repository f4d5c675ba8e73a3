import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Outcome } from '../../src/domain/message.ts';
import { outcomeDoc } from '../../src/requests/sending/outcome-doc.ts';
import { messageOf, sending, type Told } from '../../src/requests/sending/sending.ts';
import { until } from '../delivery/support/outbox-desk.ts';
import { botUnderTest } from '../support/bot.ts';
import { putAll } from '../support/desk.ts';

const hour = 3_600_000;
// It looks at the outbox only when it is told to.
const bot = await botUnderTest({ delivery: { rounds: [], idle: hour } });
const { store, connector } = bot;
const reach = async (part: string) => (await store.read('demo', 'reach', `reach:p-${part}`))?.body;
const told = (part: string, term: string): Told => ({ to: { person: `p-${part}` }, request: 'meaning', input: { term }, cause: term });
const own = (part: string) => connector.sent.filter(({ conversation }) => conversation === `own-${part}`).map(({ body }) => body.summary);

describe('where somebody can be reached', () => {
  it('is kept as they write to Tally, with the id that Teams has for them', async () => {
    await bot.post(bot.message('head', 'help'));
    await until(async () => (await reach('head')) !== undefined);
    assert.deepEqual(await reach('head'), {
      person: 'p-head',
      address: { serviceUrl: connector.url, conversation: 'own-head', tenant: 'ashmere-tenant', bot: '28:tally', user: '29:head' },
    });
  });

  it('is neither read nor written again while nothing changes, and is when the chat is another', async () => {
    const { read } = store;
    let reads = 0;
    store.read = (authority, kind, id) => {
      reads += kind === 'reach' ? 1 : 0;
      return read(authority, kind, id);
    };
    for (let at = 0; at < 3; at += 1) await bot.post(bot.message('head', 'help'));
    assert.equal(reads, 0);
    await bot.post(bot.message('head', 'help', { id: 'another', conversationType: 'personal' }));
    await until(async () => (await reach('head'))?.address.conversation === 'another');
    store.read = read;
  });

  it('is nothing that a room, a chat of two people or a stranger shows', async () => {
    await bot.post(bot.message('senior', 'help', { id: '19:team', conversationType: 'channel', isGroup: true }));
    await bot.post(
      bot.press('senior', 'help', { v: 1, request: 'help', input: {} }, { id: '19:two@unq.gbl.spaces', conversationType: 'personal' }),
    );
    await bot.post(bot.message('stranger', 'help'));
    await bot.post(bot.message('hos', 'help'));
    await until(async () => (await reach('hos')) !== undefined);
    assert.equal(await reach('senior'), undefined);
    const all: string[] = [];
    for await (const { id } of store.list('demo', 'reach', 'reach:')) all.push(id);
    assert.deepEqual(all, ['reach:p-head', 'reach:p-hos']);
  });

  it('is closed when they remove Tally, and opens when they install it again, renew it or write', async () => {
    const change = (action: string) => bot.post(bot.activity('manager', { type: 'installationUpdate', action }));
    for (const opens of ['add', 'add-upgrade', 'write']) {
      await (opens === 'write' ? bot.post(bot.message('manager', 'help')) : change(opens));
      await until(async () => (await reach('manager'))?.closed === undefined && (await reach('manager')) !== undefined, opens);
      await change('remove');
      await until(async () => (await reach('manager'))?.closed?.why === 'removed', `remove after ${opens}`);
    }
  });
});

describe('what waits for somebody', () => {
  it('goes to them when they first write, after the answer that they asked for', async () => {
    await store.write('demo', [sending({ now: '2027-01-20T10:00:00.000Z' }, told('advisor', 'while you were away'))]);
    await bot.post(bot.message('advisor', 'what does PVI mean'));
    await until(() => own('advisor').length === 2);
    assert.match(own('advisor')[0], /^PVI/);
    assert.match(own('advisor')[1], /^while you were away/);
  });

  it('goes out at once when a request puts it into the outbox', async () => {
    const failed: Outcome = {
      message: messageOf('2027-01-20T10:00:00.000Z', told('advisor', 'again')),
      state: 'failed',
      at: '2027-01-20T10:00:00.000Z',
    };
    await putAll(store, 'demo', [outcomeDoc(failed)]);
    await bot.post(
      bot.press('manager', 'resend-message', { v: 1, request: 'resend-message', input: { message: failed.message.id }, nonce: 'n1.0' }),
    );
    await until(() => own('advisor').some((says) => says.startsWith('again')));
  });
});
