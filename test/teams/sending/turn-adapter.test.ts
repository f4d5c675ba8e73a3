import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import type { Answer } from '../../../src/requests/answer.ts';
import { cardMessage } from '../../../src/teams/card-message.ts';
import { TurnAdapter } from '../../../src/teams/turn-adapter.ts';
import { startConnector } from '../../support/connector.ts';

const answer: Answer = {
  card: 'answer',
  title: 'Marlow Bank “Primary”',
  lead: '9.5 days left.',
  facts: [{ label: 'Held', value: '2' }],
  sources: ['Strategy, page 4'],
  buttons: [],
  audience: 'person',
};

/** The SDK's own way of sending, to compare with. */
class Plain extends CloudAdapter {
  turn(_: string, activity: Activity, logic: (context: TurnContext) => Promise<void>) {
    return this.processActivity('', activity, logic);
  }
}

async function sentBy(adapter: { turn: TurnAdapter['turn'] }, serviceUrl: string, message: Partial<Activity> | string) {
  const activity = {
    type: 'message',
    id: 'f:1;a/b',
    channelId: 'msteams',
    serviceUrl,
    locale: 'en-GB',
    text: 'days',
    conversation: { id: '19:room@thread.v2;messageid=7', conversationType: 'channel', isGroup: true, tenantId: 't' },
    from: { id: '29:a', name: 'Priya', aadObjectId: 'aad' },
    recipient: { id: '28:tally', name: 'Tally' },
  } as unknown as Activity;
  let id: string | undefined;
  await adapter.turn('', activity, async (turn) => {
    id = (await turn.sendActivity(message))?.id;
  });
  return id;
}

const connector = await startConnector();
after(() => connector.close());

describe('a message of the bot', () => {
  const kinds: [string, Partial<Activity> | string][] = [
    ['a sentence', 'You said “hello”'],
    ['a card with its twin', cardMessage(answer)],
    ['two cards', { type: 'message', attachments: [...cardMessage(answer).attachments!, ...cardMessage(answer).attachments!] }],
    ['a file and no card', { type: 'message', attachments: [{ contentType: 'text/plain', contentUrl: 'https://a.example/f' }] }],
    ['typing', { type: 'typing' }],
  ];
  for (const [what, message] of kinds) {
    it(`goes to the same place and says the same as if the SDK had sent it: ${what}`, async () => {
      const own = await sentBy(new TurnAdapter(undefined), connector.url, message);
      const theirs = await sentBy(new Plain(new ConfigurationBotFrameworkAuthentication({})), connector.url, message);
      const [mine, sdk] = connector.sent.splice(0);
      assert.deepEqual(mine, sdk);
      assert.equal(mine!.path, '/v3/conversations/19:room@thread.v2;messageid=7/activities/f:1;a/b');
      assert.ok(own && theirs);
    });
  }

  it('keeps the answer to an invoke for the response', async () => {
    const adapter = new TurnAdapter(undefined);
    const activity = {
      type: 'invoke',
      id: 'i',
      channelId: 'msteams',
      serviceUrl: connector.url,
      conversation: { id: 'c' },
      from: { id: '29:a' },
      recipient: { id: '28:tally' },
    } as unknown as Activity;
    const response = await adapter.turn('', activity, async (turn) => {
      await turn.sendActivity({ type: 'invokeResponse', value: { status: 200, body: { statusCode: 200 } } });
    });
    assert.deepEqual(response, { status: 200, body: { statusCode: 200 } });
    assert.equal(connector.sent.length, 0);
  });
});
