import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Post } from '../../src/delivery/mailer.ts';
import type { SentMessage } from '../../src/ports.ts';
import { docOf, putAll } from '../support/desk.ts';
import { outboxDesk, until } from './support/outbox-desk.ts';

const head = { person: 'p-head' };
const says = (desk: Awaited<ReturnType<typeof outboxDesk>>) => desk.teams.taken.map((one) => one.says);

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

test('messages of one conversation go in the order of their times, one that fails holds up those behind it and nobody else’s', async () => {
  const desk = await outboxDesk();
  const chair = { person: 'p-chair' };
  await Promise.all([desk.open(head), desk.open(chair)]);
  for (const minute of [3, 1, 2]) await desk.queue(`head ${minute}`, { due: `2027-01-20T09:0${minute}:00Z` });
  await desk.queue('chair 1', { to: chair });
  desk.teams.trouble = ({ says: what }, tries) => (what === 'head 1' && tries <= 2 ? { status: 503 } : undefined);
  const delivery = desk.deliver();
  await until(async () => (await desk.outcomes()).length === 4);
  await delivery.stop();
  assert.deepEqual(says(desk), ['chair 1', 'head 1', 'head 2', 'head 3']);
  assert.equal((await desk.outcomes()).find(({ message }) => message.input.term === 'head 1')?.message.tries, 2);
});

test('a message that is not due is not sent, holds up nothing, and goes when its time has come', async () => {
  const desk = await outboxDesk();
  await desk.open(head);
  await desk.queue('later', { due: '2027-01-20T10:10:00Z' });
  await desk.queue('now');
  const delivery = desk.deliver();
  await until(() => desk.teams.taken.length === 1);
  desk.time.now = '2027-01-20T10:09:59.999Z';
  delivery.wake();
  await desk.queue('and this');
  await until(() => desk.teams.taken.length === 2);
  desk.time.now = '2027-01-20T10:10:00.000Z';
  await until(() => desk.teams.taken.length === 3);
  await delivery.stop();
  assert.deepEqual(says(desk), ['now', 'and this', 'later']);
});

test('what the recipient may not see, or a channel may not, is dropped with its reason and never sent', async () => {
  const desk = await outboxDesk();
  await Promise.all([desk.open(head), desk.open({ person: 'p-nobody' }), desk.open({ channel: 'c1' })]);
  await desk.queue('role', { request: 'totals', input: {} });
  await desk.queue('unseen', { request: 'category', input: { provider: '900002' } });
  await desk.queue('input', { request: 'category', input: { provider: '900001', more: 1 } });
  await desk.queue('unknown', { to: { person: 'p-nobody' } });
  await desk.queue('left', { to: { person: 'p-left' } });
  await desk.queue('room', { to: { channel: 'c1', as: 'p-manager' }, request: 'category', input: { provider: '900001' } });
  await desk.queue('fine', { to: { channel: 'c1', as: 'p-manager' } });
  const delivery = desk.deliver();
  await until(async () => (await desk.outcomes()).length === 7);
  await delivery.stop();
  assert.deepEqual(says(desk), ['fine']);
  const reasons = Object.fromEntries((await desk.outcomes()).map(({ message, state, reason }) => [message.cause, `${state}: ${reason}`]));
  assert.deepEqual(reasons, {
    'test:role': 'dropped: Their role may not see this any more.',
    'test:unseen': 'dropped: It is about a school or setting that they may not see any more.',
    'test:input': 'dropped: Tally has changed since it was written, and cannot make it any more.',
    'test:unknown': 'dropped: Tally does not know them any more.',
    'test:left': 'dropped: Tally does not know them any more.',
    'test:room': 'dropped: It is not for everybody who reads the channel.',
    'test:fine': 'delivered: undefined',
  });
});

test('nobody to be reached is no failed try: the message says why it waits, and goes when a chat opens', async () => {
  const desk = await outboxDesk();
  await desk.queue('hello');
  const delivery = desk.deliver();
  await until(async () => (await desk.pending())[0]?.waiting !== undefined);
  const [waits] = await desk.pending();
  assert.equal(waits?.waiting, 'They have not added Tally in Teams yet, and no e-mail is set up for Tally.');
  assert.deepEqual([waits?.tries, waits?.claim], [0, undefined]);
  await desk.open(head);
  delivery.wake('person:p-head');
  await until(() => desk.teams.taken.length === 1);
  await delivery.stop();
  assert.deepEqual(await desk.pending(), []);
});

test('somebody who blocks Tally is written to by e-mail at once and is never tried there again', async () => {
  const desk = await outboxDesk();
  await desk.open(head);
  for (const what of ['one', 'two']) await desk.queue(what);
  desk.teams.trouble = () => ({ status: 403, code: 'ConversationBlockedByUser' });
  const posts: Post[] = [];
  const closed: string[] = [];
  const send = async (post: Post): Promise<SentMessage> => {
    posts.push(post);
    return { ok: true };
  };
  const delivery = desk.deliver({ mailer: { send }, onClosed: (id) => void closed.push(id) });
  await until(async () => (await desk.outcomes()).length === 2);
  await delivery.stop();
  assert.equal(desk.teams.heard.length, 1);
  assert.deepEqual((await desk.reach(head))?.closed, { why: 'blocked', at: desk.time.now });
  assert.deepEqual(closed, ['reach:p-head']);
  assert.deepEqual(posts.map(({ to, answer }) => [to.email, answer.title]).sort(), [
    ['head@ashmere.example', 'one'],
    ['head@ashmere.example', 'two'],
  ]);
  assert.deepEqual([...new Set((await desk.outcomes()).map(({ state, way }) => `${state} ${way}`))], ['delivered email']);
});

test('e-mail that fails is tried again, and one that is refused for good is given up with the reason', async () => {
  const desk = await outboxDesk();
  await desk.queue('hello');
  await desk.queue('hello', { to: { person: 'p-chair' } });
  let tries = 0;
  const send = async ({ to }: Post): Promise<SentMessage> => {
    if (to.key === 'p-chair') return { ok: false, why: 'never', reason: 'The mail server knows no such address.' };
    tries += 1;
    return tries < 3 ? { ok: false, why: 'later', reason: 'The mail server was busy.' } : { ok: true };
  };
  const delivery = desk.deliver({ mailer: { send } });
  await until(async () => (await desk.outcomes()).length === 2);
  await delivery.stop();
  assert.equal(tries, 3);
  assert.deepEqual(
    (await desk.outcomes()).map(({ message, state, reason }) => [message.as, state, reason, message.tries]),
    [
      ['p-chair', 'failed', 'The mail server knows no such address.', 1],
      ['p-head', 'delivered', undefined, 2],
    ],
  );
});

test('a message claimed by another process is left alone until the claim has ended, and taken over then', async () => {
  const desk = await outboxDesk();
  await desk.open(head);
  const claim = { by: 'another', until: new Date(Date.now() + 100_000).toISOString() };
  await desk.queue('first', { due: '2027-01-20T09:00:00Z' }, { claim });
  await desk.queue('second');
  const delivery = desk.deliver();
  await until(() => desk.teams.taken.length === 2);
  await delivery.stop();
  assert.deepEqual(says(desk), ['first', 'second']);
  // A hundred seconds, of a time that runs a hundred times as fast.
  assert.ok(Date.now() > Date.parse(claim.until) - 99_500);
});

test('stopping waits for what is being sent and begins nothing more', async () => {
  const desk = await outboxDesk();
  await desk.open(head);
  await desk.queue('first', { due: '2027-01-20T09:00:00Z' });
  await desk.queue('second');
  desk.teams.trouble = () => ({ after: 100 });
  const delivery = desk.deliver();
  await until(() => desk.teams.heard.length === 1);
  await delivery.stop();
  assert.deepEqual(
    (await desk.outcomes()).map(({ message }) => message.input.term),
    ['first'],
  );
  assert.deepEqual(
    (await desk.pending()).map(({ input, claim }) => [input.term, claim]),
    [['second', undefined]],
  );
});

test('a person whose access is taken away between the writing and the sending is told nothing', async () => {
  const desk = await outboxDesk();
  await desk.open(head);
  await desk.queue('was theirs', { request: 'category', input: { provider: '900001' }, due: '2027-01-20T10:10:00Z' });
  const delivery = desk.deliver();
  const { person } = (await desk.as('head')).asker;
  await putAll(desk.store, 'demo', [
    docOf('person', 'person:p-head', { ...person, roles: [{ role: 'headteacher', providers: ['900002'] }] }),
    docOf('revision', 'revision', { revision: 'moved' }),
  ]);
  desk.time.now = '2027-01-20T10:10:00.000Z';
  await until(async () => (await desk.outcomes()).length === 1);
  await delivery.stop();
  assert.deepEqual(desk.teams.heard, []);
  assert.equal((await desk.outcomes())[0]?.state, 'dropped');
});
