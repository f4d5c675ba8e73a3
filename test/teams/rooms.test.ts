import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { TallyError } from '../../src/domain/tally-error.ts';
import { perform } from '../../src/requests/perform.ts';
import { plainAnswer } from '../../src/requests/words/plain-answer.ts';
import { botUnderTest } from '../support/bot.ts';

const bot = await botUnderTest({
  converse: async (words, context) => {
    if (words === 'fail') throw new TallyError('pack-invalid', 'Marlow Bank’s pack is wrong.');
    return words === 'public' ? plainAnswer('Public', 'On the register.') : perform(context, 'remaining-days', { provider: '900001' });
  },
});
const { connector } = bot;
const mention = { entities: [{ type: 'mention', text: '<at>Tally</at>', mentioned: { id: '28:tally' } }] };
const rooms = {
  'group chat': { id: '19:group', conversationType: 'groupChat', isGroup: true },
  channel: { id: '19:channel;messageid=100', conversationType: 'channel', isGroup: true },
};

for (const [kind, room] of Object.entries(rooms)) {
  describe(`in a ${kind}`, () => {
    afterEach(() => {
      connector.sent.length = 0;
      connector.refuse.length = 0;
    });
    const tell = (part: string, text: string) => bot.post(bot.message(part, `<at>Tally</at> ${text}`, room, mention));

    it('what is on the public register is shown to all', async () => {
      await tell('advisor', 'public');
      assert.deepEqual(
        connector.sent.map(({ conversation, body }) => [conversation, body.summary]),
        [[room.id, 'Public\n\nOn the register.']],
      );
    });

    it('anything else goes to the asker’s own chat, and the room is told only that', async () => {
      await tell('advisor', 'days');
      const [opened, card, told, ...more] = connector.sent;
      assert.deepEqual(more, []);
      assert.deepEqual([opened?.body.members[0].id, opened?.body.isGroup, opened?.body.tenantId], ['29:advisor', false, 'ashmere-tenant']);
      assert.equal(card?.conversation, 'a:own-29:advisor');
      assert.match(card?.body.summary, /Marlow Bank/);
      assert.equal(told?.conversation, room.id);
      assert.match(told?.body.text, /sent you the answer in our own chat/);
      assert.doesNotMatch(JSON.stringify(told?.body), /Marlow|days left/);
    });

    it('a chat that cannot be opened is said plainly, and nothing else is shown', async () => {
      connector.refuse.push({ match: /POST \/v3\/conversations$/, status: 403 });
      await tell('advisor', 'days');
      assert.equal(connector.sent.length, 1);
      assert.match(connector.sent[0]?.body.text, /could not open a chat with you.*add the Tally app/);
      assert.doesNotMatch(JSON.stringify(connector.sent), /Marlow|days left/);
    });

    it('a failure names no school', async () => {
      await tell('advisor', 'fail');
      assert.match(connector.sent[0]?.body.text, /Something went wrong.*Reference/);
      assert.doesNotMatch(JSON.stringify(connector.sent), /Marlow/);
    });

    it('a button’s answer that is not for all goes to who pressed it, and the card stays', async () => {
      const { body } = await bot.post(
        bot.press('head', 'remaining-days', { v: 1, request: 'remaining-days', input: { provider: '900001' } }, room),
      );
      assert.equal(body.type, 'application/vnd.microsoft.activity.message');
      assert.match(body.value, /sent you the answer in our own chat/);
      assert.deepEqual(
        connector.sent.map(({ conversation }) => conversation),
        ['', 'a:own-29:head'],
      );
    });

    it('somebody unknown learns nothing and the room neither', async () => {
      await tell('stranger', 'days');
      assert.equal(connector.sent.length, 1);
      assert.match(connector.sent[0]?.body.text, /does not know you yet/);
    });
  });
}
