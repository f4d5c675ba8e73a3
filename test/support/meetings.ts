import assert from 'node:assert/strict';
import { type Meeting, meetingRef } from '../../src/domain/meeting.ts';
import type { Store } from '../../src/ports.ts';
import type { Answer } from '../../src/requests/answer.ts';
import { allDocs } from './all-docs.ts';
import { docOf, putAll, type TestDesk } from './desk.ts';

/** A TAS meeting at Marlow Bank on Tue 2 Mar 2027 at two, as a button of the times that were found books it. */
export const tas = {
  provider: '900001',
  activity: 'tas-meeting',
  date: '2027-03-02',
  from: '14:00',
  minutes: 120,
  place: 'provider',
  chair: 'p-senior',
  people: 'p-advisor,p-head,p-chair',
} as const;

/** The only meeting there is. */
export async function theMeeting(store: Store): Promise<Meeting> {
  const all = await allDocs(store, 'meeting', 'meeting:');
  assert.equal(all.length, 1, 'there is one meeting');
  return all[0]!.body;
}

/** Books it and returns what it is called in a card. */
export async function bookTas(desk: TestDesk, more: object = {}, nonce = 'n-1'): Promise<{ ref: string; booked: Answer }> {
  const booked = await desk.ask('advisor', 'book-meeting', { ...tas, ...more }, nonce);
  const all = await allDocs(desk.store, 'meeting', 'meeting:');
  const made = all
    .map(({ body }) => body)
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  assert.ok(made, booked.lead);
  return { ref: meetingRef(made), booked };
}

/** What people are to be told, as "who request by". */
export async function toldOf(store: Store): Promise<string[]> {
  const messages = await allDocs(store, 'outbox', 'outbox:');
  return messages
    .filter(({ body }) => body.request === 'meeting-invitation')
    .map(({ body }) => [body.as, body.input.tells, body.input.sequence, body.by].filter((one) => one !== undefined).join(' '));
}

/** When somebody's day is taken, as "date from-until". */
export async function daysOf(store: Store, person: string): Promise<string[]> {
  const days = await allDocs(store, 'day', `day:${person}:`);
  return days.flatMap(({ body }) => body.spans.map(({ from, until }) => `${body.date} ${from}-${until}`));
}

/** The planned days of a provider's year, as "date activity". */
export async function plannedOf(store: Store, provider: string, year = 2026): Promise<string[]> {
  const record = await store.read('demo', 'year', `year:${year}:${provider}`);
  return (record?.body.planned ?? []).map(({ date, activity }) => `${date} ${activity}`);
}

/** Opens somebody's chat with Tally in Teams. */
export async function openChat({ store }: Pick<TestDesk, 'store'>, ...people: string[]): Promise<void> {
  const address = { serviceUrl: 'https://smba.example/', conversation: 'a:1', bot: '28:tally' };
  await putAll(
    store,
    'demo',
    people.map((person) => docOf('reach', `reach:${person}`, { person, address })),
  );
}
