import assert from 'node:assert/strict';
import type { Message } from '../../src/domain/message.ts';
import type { Store } from '../../src/ports.ts';
import type { Answer } from '../../src/requests/answer.ts';
import { perform } from '../../src/requests/perform.ts';
import { rounds } from '../../src/requests/rounds/index.ts';
import { docOf, putAll, type TestDesk } from './desk.ts';

/** Sets a test's clock to an instant, and its day to London's. */
export function moveTo({ time }: Pick<TestDesk, 'time'>, instant: string): void {
  time.now = instant;
  time.today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date(instant));
}

/** Makes one of Tally's rounds, as every process does every few minutes. */
export async function makeRound({ desk, authority }: Pick<TestDesk, 'desk' | 'authority'>, name: string): Promise<void> {
  const round = rounds.find((one) => one.name === name);
  assert.ok(round, `there is a round ${name}`);
  await round.run(await desk.itself(authority.id));
}

/** What waits in the outbox: for whom, which request and with what. */
export async function outboxOf(store: Store): Promise<Message[]> {
  const all: Message[] = [];
  for await (const { body } of store.list('demo', 'outbox', 'outbox:')) all.push(body);
  return all;
}

/** For whom something waits, each as often as they are told. */
export async function toldIn(store: Store): Promise<string[]> {
  return (await outboxOf(store)).map(({ as }) => as).toSorted();
}

/** Takes everything out of the outbox, as its delivery makes it: who is told what. What has nothing left to tell is left out. */
export async function deliverAll({
  desk,
  store,
  authority,
}: Pick<TestDesk, 'desk' | 'store' | 'authority'>): Promise<{ to: string; answer: Answer }[]> {
  const told: { to: string; answer: Answer }[] = [];
  for await (const { id, etag, body } of store.list(authority.id, 'outbox', 'outbox:')) {
    const context = await desk.context(authority.id, { key: body.as }, { via: 'delivery', nonce: id });
    const answer = context && (await perform(context, body.request, body.input));
    if (answer && !answer.nothing && !answer.refused) told.push({ to: body.as, answer });
    assert.ok((await store.write(authority.id, [{ do: 'remove', id, etag }])).ok);
  }
  return told;
}

/** Puts the authority somewhere else. */
export async function inZone({ store, authority }: Pick<TestDesk, 'store' | 'authority'>, timeZone: string): Promise<void> {
  await putAll(store, authority.id, [
    docOf('authority', 'authority', { ...authority, timeZone }),
    docOf('revision', 'revision', { revision: timeZone }),
  ]);
}
