import assert from 'node:assert/strict';
import type { Message } from '../../src/domain/message.ts';
import type { Answer } from '../../src/requests/answer.ts';
import type { TestDesk } from './desk.ts';

/** A proposal as somebody makes it with the form; returns the answer and the proposal’s id. */
export async function proposeAt(
  desk: Pick<TestDesk, 'ask' | 'store'>,
  part: string,
  fields: Record<string, unknown> & { provider: string; category: string },
  nonce?: string,
): Promise<{ answer: Answer; id: string }> {
  const input = { shown: fields.category, date: '2027-01-20', reason: 'Two leaders have left.', ...fields };
  const answer = await desk.ask(part, 'propose-category', input, nonce);
  const all = await proposalsIn(desk.store, fields.provider);
  const id = all.at(-1)?.id;
  assert.ok(id, answer.lead);
  return { answer, id };
}

/** The proposals of a provider as stored, in the order in which they were made. */
export async function proposalsIn(store: TestDesk['store'], provider: string) {
  const all = [];
  for await (const { body } of store.list('demo', 'proposal', `proposal:${provider}:`)) all.push(body);
  return all.sort((a, b) => a.at.localeCompare(b.at));
}

/** What waits in the outbox, by whom it goes to. */
export async function outboxIn(store: TestDesk['store']): Promise<Message[]> {
  const all = [];
  for await (const { body } of store.list('demo', 'outbox', 'outbox:')) all.push(body);
  return all;
}

/** The decisions of a provider as stored. */
export async function decisionsIn(store: TestDesk['store'], provider: string) {
  const all = [];
  for await (const { body } of store.list('demo', 'decision', `decision:${provider}:`)) all.push(body);
  return all;
}

/** The categories that a year’s record holds, in order. */
export async function categoriesIn(store: TestDesk['store'], provider: string, year: number): Promise<string[] | undefined> {
  const stored = await store.read('demo', 'year', `year:${year}:${provider}`);
  return stored?.body.decisions.map(({ category, effectiveFrom }) => `${category} ${effectiveFrom}`);
}
