import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Authority } from '../../src/domain/authority.ts';
import type { AcademicCalendar } from '../../src/domain/calendar.ts';
import type { Documents, Kind } from '../../src/domain/documents.ts';
import { rebuildYear } from '../../src/domain/rebuild-year.ts';
import { openPacks } from '../../src/packs/open-packs.ts';
import type { Diary, Doc, Operation, Packs, Store } from '../../src/ports.ts';
import type { Answer } from '../../src/requests/answer.ts';
import type { Context } from '../../src/requests/context.ts';
import { type Desk, openDesk } from '../../src/requests/desk/desk.ts';
import { perform } from '../../src/requests/perform.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { decided, decidedInWarwickshire, decisionOf, entriesOf, spent, spentInWarwickshire } from './desk-history.ts';
import { emailOf, people } from './desk-people.ts';
import { providers } from './desk-providers.ts';
import { exampleCalendar } from './example-calendar.ts';
import { plannerHere } from './planner-here.ts';

/** A Wednesday in Spring 1. */
export const TODAY = '2027-01-20';

export const calendar: AcademicCalendar = { ...exampleCalendar, closures: [] };

/** The desk of an invented authority, and the two ways into it. */
export interface TestDesk {
  desk: Desk;
  store: Store;
  /** Where the store lies, for a test that opens it a second time, as another process does. */
  folder: string;
  authority: Authority;
  /** What day and what instant it is: a test may move it. */
  time: { today: string; now: string };
  /** Somebody by the part they play ("head"), as they ask. Fails for somebody the authority does not know. */
  as(part: string, nonce?: string): Promise<Context>;
  /** What a person is answered: in at `perform`, as from a button or a message. */
  ask(part: string, request: string, input: unknown, nonce?: string): Promise<Answer>;
}

/**
 * An invented authority of seventeen providers in a store of its own, with the real Wolverhampton pack or, as a
 * variant, Warwickshire's, or another from `packs`. The store and its folder are gone when the test file ends.
 *
 * @example (await testDesk()).ask('advisor', 'remaining-days', { provider: '900001' })
 */
export async function testDesk({
  today = TODAY,
  pack = 'wolverhampton-2021',
  packs = openPacks(),
  diary,
}: {
  today?: string;
  pack?: string;
  packs?: Packs;
  /** A diary outside; without one Tally's own bookings are the diary. */
  diary?: Diary;
} = {}): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'tally-desk-'));
  const store = openEmbeddedStore({ folder });
  after(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const authority: Authority = {
    id: 'demo',
    name: 'Ashmere',
    laCode: '999',
    tenantId: 'ashmere-tenant',
    timeZone: 'Europe/London',
    packs: [{ fromYear: 2025, pack }],
  };
  const time = { today, now: `${today}T10:00:00.000Z` };
  const desk = openDesk({ store, packs, clock: { today: () => time.today, now: () => time.now }, diary, planner: plannerHere });
  const inWarwickshire = pack === 'warwickshire-2013';
  const docs = documents(authority, inWarwickshire ? decidedInWarwickshire : decided, inWarwickshire ? spentInWarwickshire : spent);
  for (let from = 0; from < docs.length; from += 90) await putAll(store, authority.id, docs.slice(from, from + 90));

  async function as(part: string, nonce?: string): Promise<Context> {
    const context = await desk.context(authority.id, { email: emailOf(part) }, { via: 'chat', nonce });
    assert.ok(context, `${part} is known to the authority`);
    return context;
  }
  return {
    desk,
    store,
    folder,
    authority,
    time,
    as,
    ask: async (part, request, input, nonce) => perform(await as(part, nonce), request, input),
  };
}

/** Writes documents as they are, whatever stood there. */
export async function putAll(store: Store, authority: string, docs: readonly Doc[]): Promise<void> {
  const operations = docs.map((doc): Operation => ({ do: 'put', doc }));
  assert.deepEqual(await store.write(authority, operations), { ok: true });
}

/** @example docOf('revision', 'revision', { revision: '2' }) */
export function docOf<K extends Kind>(kind: K, id: string, body: Documents[K]): Doc<K> {
  return { id, kind, v: 1, body };
}

function documents(authority: Authority, decisions: typeof decided, days: typeof spent): Doc[] {
  const history = decisions.map(decisionOf);
  const entries = days.flatMap((row) => entriesOf(row, advisorOf(row[0])));
  const touched = [...new Set(entries.map(({ provider }) => provider))];
  return [
    docOf('authority', 'authority', authority),
    docOf('revision', 'revision', { revision: '1' }),
    docOf('calendar', `calendar:${calendar.year}`, calendar),
    ...providers.map((body) => docOf('provider', `provider:${body.key}`, body)),
    ...people.map((body) => docOf('person', `person:${body.key}`, body)),
    ...history.map((body) => docOf('decision', `decision:${body.provider}:${body.effectiveFrom}:${body.id}`, body)),
    ...entries.map((body) =>
      docOf('entry', `entry:${body.provider}:${body.year}:${body.id}`, { ...body, at: `${body.date}T16:00:00.000Z`, source: 'import' }),
    ),
    // A provider without days has no record of its year yet: its category comes from its decisions alone.
    ...touched.map((key) => {
      const own = history.filter(({ provider }) => provider === key).map(({ provider: _, at: __, ...decision }) => decision);
      const record = rebuildYear(
        key,
        2026,
        entries.filter(({ provider }) => provider === key),
        own,
      );
      return docOf('year', `year:2026:${key}`, record);
    }),
  ];
}

function advisorOf(key: string): string | undefined {
  return people.find(({ roles }) => roles.some(({ role, providers: keys }) => role.includes('advisor') && keys.includes(key)))?.key;
}
