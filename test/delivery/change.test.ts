import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outcome } from '../../src/domain/message.ts';
import { outcomeDoc } from '../../src/requests/sending/outcome-doc.ts';
import { messageOf } from '../../src/requests/sending/sending.ts';
import { putAll } from '../support/desk.ts';
import { outboxDesk, until } from './support/outbox-desk.ts';

const to = { channel: 'c1', as: 'p-manager' };
const calls = (desk: Awaited<ReturnType<typeof outboxDesk>>) =>
  desk.teams.heard.map(({ method, activity, says }) => [method, activity, says].filter(Boolean).join(' '));

test('a correction changes the card that was posted, and a withdrawal takes it away, in their order', async () => {
  const desk = await outboxDesk();
  await desk.open({ channel: 'c1' });
  const { id: of } = await desk.queue('the post', { to });
  await desk.queue('corrected', { to, does: 'update', of, due: '2027-01-20T09:00:00Z' });
  await desk.queue('withdrawn', { to, does: 'delete', of, due: '2027-01-20T10:00:01Z' });
  desk.time.now = '2027-01-20T10:00:02.000Z';
  const delivery = desk.deliver();
  await until(async () => (await desk.outcomes()).length === 3);
  await delivery.stop();
  assert.deepEqual(calls(desk), ['POST the post', 'PUT sent-1 corrected', 'DELETE sent-1']);
  assert.deepEqual([...new Set((await desk.outcomes()).map(({ state }) => state))], ['delivered']);
});

test('a change of a post that is still to come waits for it and holds up nothing else', async () => {
  const desk = await outboxDesk();
  await desk.open({ channel: 'c1' });
  const { id: of } = await desk.queue('tomorrow', { to, due: '2027-01-21T09:00:00Z' });
  await desk.queue('corrected', { to, does: 'update', of });
  await desk.queue('something else', { to });
  const delivery = desk.deliver();
  await until(() => desk.teams.heard.length === 1);
  desk.time.now = '2027-01-21T09:00:00.000Z';
  await until(() => desk.teams.heard.length === 3);
  await delivery.stop();
  assert.deepEqual(calls(desk), ['POST something else', 'POST tomorrow', 'PUT sent-2 corrected']);
});

test('a card that was taken off in Teams is forgotten: the change is dropped, and so is the next, without a call', async () => {
  const desk = await outboxDesk();
  await desk.open({ channel: 'c1' });
  const { id: of } = await desk.queue('the post', { to });
  await desk.queue('corrected', { to, does: 'update', of });
  await desk.queue('again', { to, does: 'update', of });
  desk.teams.trouble = ({ method }) => (method === 'PUT' ? { status: 404, code: 'ActivityNotFoundInConversation' } : undefined);
  const delivery = desk.deliver();
  await until(async () => (await desk.outcomes()).length === 3);
  await delivery.stop();
  assert.equal(desk.teams.heard.length, 2);
  const ended = await desk.outcomes();
  assert.equal(ended.find(({ message }) => message.id === of)?.activity, undefined);
  const changes = ended.filter(({ message }) => message.of);
  for (const { state, reason } of changes)
    assert.equal(`${state}: ${reason}`, 'dropped: What it was to change is no longer there in Teams.');
});

test('what went by e-mail, was never delivered or is no longer kept is not changed, and the change says why', async () => {
  const desk = await outboxDesk();
  await desk.open({ channel: 'c1' });
  const ended = (says: string, how: Partial<Outcome>): Outcome => ({
    message: messageOf(desk.time.now, { to, request: 'meaning', input: { term: says }, cause: says }),
    state: 'delivered',
    at: desk.time.now,
    ...how,
  });
  const mailed = ended('mailed', { way: 'email' });
  const failed = ended('failed', { state: 'failed', reason: 'Teams refused it (400).' });
  await putAll(desk.store, 'demo', [outcomeDoc(mailed), outcomeDoc(failed)]);
  await desk.queue('of mail', { to, does: 'update', of: mailed.message.id });
  await desk.queue('of failed', { to, does: 'delete', of: failed.message.id });
  await desk.queue('of nothing', { to, does: 'update', of: 'channel:c1:2026-01-01T00:00:00.000Z:none' });
  const delivery = desk.deliver();
  await until(async () => (await desk.outcomes()).length === 5);
  await delivery.stop();
  assert.deepEqual(desk.teams.heard, []);
  const reasons = Object.fromEntries(
    (await desk.outcomes()).map(({ message, state, reason }) => [message.input.term, `${state}: ${reason}`]),
  );
  assert.deepEqual(reasons, {
    mailed: 'delivered: undefined',
    failed: 'dropped: Taken back before it was delivered.',
    'of mail': 'dropped: What it was to change went by e-mail, which cannot be changed.',
    'of failed': 'dropped: What it was to change was never delivered.',
    'of nothing': 'dropped: What it was to change is no longer kept.',
  });
});

test('a post can be taken off though whoever posted it has left', async () => {
  const desk = await outboxDesk();
  await desk.open({ channel: 'c1' });
  const { id: of } = await desk.queue('the post', { to });
  await desk.queue('gone', { to: { channel: 'c1', as: 'p-left' }, does: 'delete', of });
  const delivery = desk.deliver();
  await until(async () => (await desk.outcomes()).length === 2);
  await delivery.stop();
  assert.deepEqual(calls(desk), ['POST the post', 'DELETE sent-1']);
});
