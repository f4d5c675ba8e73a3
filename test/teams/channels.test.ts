import assert from 'node:assert/strict';
import { it } from 'node:test';
import { botUnderTest } from '../support/bot.ts';

const bot = await botUnderTest();
const { connector } = bot;
const mention = { entities: [{ type: 'mention', text: '<at>Tally</at>', mentioned: { id: '28:tally' } }] };
const thread = { id: '19:announcements@thread.tacv2;messageid=100', conversationType: 'channel', isGroup: true };
const channelData = {
  tenant: { id: 'ashmere-tenant' },
  team: { id: '19:team@thread.tacv2' },
  channel: { id: '19:announcements@thread.tacv2' },
};

async function stored() {
  const found = [];
  for await (const { body } of bot.store.list('demo', 'channel', 'channel:')) found.push(body);
  return found;
}

it('a manager sets a channel by saying so in it: the form stands there, and the channel itself is kept, not the thread', async () => {
  await bot.post(bot.message('manager', '<at>Tally</at> post category updates here', thread, { ...mention, channelData }));
  // A slow machine shows that Tally is typing.
  const [form, ...more] = connector.sent.filter(({ body }) => body.type !== 'typing');
  assert.deepEqual(more, []);
  assert.equal(form?.conversation, thread.id);
  assert.match(form?.body.summary, /Category updates in Announcements \(Education Excellence\)/);
  const [submit] = form!.body.attachments[0].content.actions;
  const pressed = { ...bot.press('manager', submit.verb, { ...submit.data, kinds: '', phases: 'primary' }, thread), channelData };
  const { body } = await bot.post(pressed);
  assert.match(JSON.stringify(body.value.body), /about primary schools are posted in Announcements/);
  await bot.post(pressed);
  const [channel, ...others] = await stored();
  assert.deepEqual(others, []);
  assert.deepEqual([channel?.name, channel?.team, channel?.phases], ['Announcements', 'Education Excellence', ['primary']]);
  const reach = await bot.store.read('demo', 'reach', `reach:channel:${channel?.key}`);
  assert.equal(reach?.body.address.conversation, '19:announcements@thread.tacv2');
});

it('somebody else who presses the form in the channel changes nothing', async () => {
  const [before] = await stored();
  const data = { v: 1, request: 'post-here', input: { confirm: true }, nonce: 'n-2', kinds: 'pvi' };
  await bot.post({ ...bot.press('advisor', 'post-here', data, thread), channelData });
  assert.deepEqual(await stored(), [before]);
});

it('channel data of any shape does not stop an answer', async () => {
  for (const channelDataOf of [
    null,
    { channel: 7 },
    { channel: { id: 7, name: [] }, team: 'x' },
    { channel: { name: 'x'.repeat(5000) } },
  ]) {
    const { status } = await bot.post(bot.message('manager', 'help', undefined, { channelData: channelDataOf }));
    assert.ok(status === 200 || status === 400, String(status));
  }
});
