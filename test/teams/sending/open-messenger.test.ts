import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answer } from '../../../src/requests/answer.ts';
import { cardMessage } from '../../../src/teams/card-message.ts';
import { openMessenger } from '../../../src/teams/sending/open-messenger.ts';
import { TurnAdapter } from '../../../src/teams/turn-adapter.ts';
import { teamsSide } from './teams-side.ts';

const answer: Answer = { card: 'answer', title: 'Cinder Lane', lead: '9.5 days left.', sources: [], buttons: [], audience: 'person' };
const { url, answers, heard } = await teamsSide();
const to = { serviceUrl: new URL('/', url).href, conversation: 'a:1;x', tenant: 't', bot: '28:tally', user: '29:head' };
const local = openMessenger({ sign: (address) => new TurnAdapter(undefined).sign(address), message: cardMessage, local: true });

describe('what is sent unasked', () => {
  it('says from whom, to whom and where, as a reply of the SDK would, and gives back its id', async () => {
    assert.deepEqual(await local.post(to, answer), { ok: true, activity: 'sent' });
    const { path, headers, body } = heard.pop()!;
    assert.equal(path, '/v3/conversations/a%3A1%3Bx/activities');
    assert.equal(headers.authorization, undefined);
    const { type, from, recipient, conversation, channelId, serviceUrl, summary } = JSON.parse(body);
    assert.deepEqual(
      { type, from, recipient, conversation, channelId, serviceUrl },
      {
        type: 'message',
        from: { id: '28:tally', name: 'Tally' },
        recipient: { id: '29:head', name: '' },
        conversation: { id: 'a:1;x', tenantId: 't' },
        channelId: 'msteams',
        serviceUrl: to.serviceUrl,
      },
    );
    assert.match(summary, /^Cinder Lane\n+9\.5 days left\./);
  });

  it('is changed and taken away by its id', async () => {
    answers.push({ status: 200, body: '{"id":"sent"}' }, { status: 200 });
    assert.deepEqual(await local.update(to, 'sent/1', answer), { ok: true, activity: 'sent' });
    assert.deepEqual(await local.remove(to, 'sent/1'), { ok: true, activity: undefined });
    const [update, removal] = heard.splice(0);
    assert.deepEqual([update?.method, removal?.method, removal?.body], ['PUT', 'DELETE', '']);
    assert.equal(removal?.path, '/v3/conversations/a%3A1%3Bx/activities/sent%2F1');
    assert.equal(JSON.parse(update!.body).id, 'sent/1');
  });

  it('says that it is gone where the local client of a trial cannot delete', async () => {
    answers.push({ status: 501 }, { status: 200 });
    assert.deepEqual(await local.remove(to, 'sent/1'), { ok: true, activity: undefined });
    const [, instead] = heard.splice(0);
    assert.deepEqual([instead?.method, JSON.parse(instead!.body).text], ['PUT', 'This message has been taken back.']);
  });

  it('is tried once, for the outbox tries again', async () => {
    answers.push({ status: 503 });
    assert.deepEqual(await local.post(to, answer), {
      ok: false,
      why: 'later',
      after: undefined,
      reason: 'Teams was in trouble (status 503).',
    });
    assert.equal(heard.splice(0).length, 1);
  });

  it('goes nowhere but to this machine in trial mode, and nowhere without encryption else', async () => {
    const signed: string[] = [];
    const real = openMessenger({
      sign: async ({ serviceUrl }) => {
        signed.push(serviceUrl);
        return 'Bearer x';
      },
      message: cardMessage,
      local: false,
    });
    for (const [messenger, serviceUrl] of [
      [local, 'https://smba.trafficmanager.net/uk/'],
      [real, to.serviceUrl],
    ] as const) {
      const sent = await messenger.post({ ...to, serviceUrl }, answer);
      assert.deepEqual([sent.ok, !sent.ok && sent.why], [false, 'never']);
    }
    assert.deepEqual([heard, signed], [[], []]);
  });

  it('is not sent where the sign-in fails, and says so to the outbox as a fault of its own', async () => {
    const unsigned = openMessenger({ sign: () => Promise.reject(new Error('no token')), message: cardMessage, local: true });
    await assert.rejects(unsigned.post(to, answer), /no token/);
    assert.deepEqual(heard, []);
  });
});
