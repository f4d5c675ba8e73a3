import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outboxDesk, until } from './support/outbox-desk.ts';

const head = { person: 'p-head' };

test('a message goes out as a card with its words, to the person’s own chat, and its outcome says so', async () => {
  const desk = await outboxDesk();
  await desk.open(head);
  const message = await desk.queue('hello', { request: 'who-looks-after', input: { provider: '900001' } });
  const delivery = desk.deliver();
  await until(async () => (await desk.outcomes()).length === 1);
  await delivery.stop();
  assert.deepEqual(await desk.pending(), []);
  const [sent] = desk.teams.taken;
  assert.equal(sent?.conversation, 'chat-p-head');
  assert.match(sent?.body.summary, /Priya Nair looks after Marlow Bank/);
  assert.equal(sent?.body.attachments[0].contentType, 'application/vnd.microsoft.card.adaptive');
  const { message: of, ...outcome } = (await desk.outcomes())[0]!;
  assert.equal(of.id, message.id);
  assert.deepEqual(outcome, { state: 'delivered', at: desk.time.now, way: 'teams', activity: 'sent-1' });
});
