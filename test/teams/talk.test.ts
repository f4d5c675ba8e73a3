import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { botUnderTest } from '../support/bot.ts';

const bot = await botUnderTest();
const { connector } = bot;

/** What somebody is told, by what they type. */
async function tell(part: string, text: string, conversation?: object): Promise<string> {
  connector.sent.length = 0;
  await bot.post(bot.message(part, text, conversation));
  return connector.sent.map(({ body }) => body?.summary ?? body?.text ?? '').join('\n');
}

describe('talk with the bot', () => {
  afterEach(() => void connector.sent.splice(0));

  it('goes from a question in words to the card that answers it', async () => {
    assert.match(await tell('advisor', 'how many days has Marlow Bank Primary left?'), /^Marlow Bank Primary School\n[\s\S]*days left/);
  });

  it('leads from card to card by buttons: days left, breakdown, visits', async () => {
    await tell('advisor', 'how many days has Marlow Bank Primary left?');
    let actions: { title: string; verb: string; data: object }[] = connector.sent[0]?.body.attachments[0].content.actions ?? [];
    for (const title of ['Breakdown', 'Visits so far']) {
      const action = actions.find((one) => one.title === title);
      assert.ok(action, `a button ${title} among ${actions.map((one) => one.title)}`);
      const { body } = await bot.post(bot.press('advisor', action.verb, action.data));
      assert.equal(body.type, 'application/vnd.microsoft.card.adaptive');
      assert.match(JSON.stringify(body.value.body), /Marlow Bank Primary School/);
      actions = body.value.actions;
    }
  });

  it('remembers what a button was about for the next question', async () => {
    const choice = { v: 1, request: 'category', input: { provider: '900002' }, nonce: 'n.o1' };
    await bot.post(bot.press('advisor', 'category', choice));
    assert.match(await tell('advisor', 'how many days has it left?'), /^Cinder Lane Primary School/);
  });

  it('asks which one is meant where two schools share a name', async () => {
    const said = await tell('advisor', 'what category is St Bride’s?');
    assert.match(said, /Nether Ashmere|900008/);
    const [{ body }] = connector.sent as [(typeof connector.sent)[0]];
    assert.equal(body.attachments[0].content.body.filter(({ selectAction }: { selectAction?: object }) => selectAction).length, 2);
  });

  it('keeps the talk of two people in one room apart, and out of the room', async () => {
    const room = { id: '19:group', conversationType: 'groupChat', isGroup: true };
    await tell('advisor', 'how many days has Cinder Lane left?', room);
    await tell('senior', 'how many days has Marlow Bank Primary left?', room);
    const said = await tell('advisor', 'and what category is it?', room);
    assert.match(said, /Cinder Lane/);
    const shown = connector.sent.filter(({ conversation }) => conversation === room.id);
    assert.doesNotMatch(JSON.stringify(shown), /Cinder Lane|Marlow|category/);
  });
});
