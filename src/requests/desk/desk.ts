import { randomUUID } from 'node:crypto';
import type { AuditRecord } from '../../domain/audit-record.ts';
import type { Authority } from '../../domain/authority.ts';
import { academicYearOf } from '../../domain/date.ts';
import { type Person, rolesBySight } from '../../domain/person.ts';
import { TallyError } from '../../domain/tally-error.ts';
import type { Clock, Diary, Packs, Planner, Store } from '../../ports.ts';
import { namedSchools } from '../compliance/named-schools.ts';
import type { Asker, Context, Here } from '../context.ts';
import { askersOf } from './askers.ts';
import { directoryOf } from './directory.ts';
import { learnIdentity } from './learn-identity.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';
import type { Who } from './who.ts';

/** The desk of every authority this process serves: turns "who asks" into what they may see. */
export interface Desk {
  /**
   * The context of one act of asking, or undefined for somebody the authority does not know. Reads the
   * authority's revision each time, so that whoever was removed has lost access on their next turn.
   * `nonce` names the act (an activity's id); without one a random one is made.
   */
  context(authority: string, who: Who, act: { via: AuditRecord['via']; nonce?: string; here?: Here }): Promise<Context | undefined>;
  /**
   * The context of what Tally does by itself at its hours (`rounds`): it sees the whole authority and holds no role, so
   * that it may make no request of a person. Throws where the authority is not set up.
   */
  itself(authority: string): Promise<Context>;
  /** Throws where the store cannot be reached or the authority's pack does not load. */
  ready(authority: string): Promise<void>;
  store: Store;
  /** The desk's day and time, which a trial may fix. */
  clock: Clock;
}

/** What a desk stands on. `email` says that a mail server is set up; `diary` is the one outside, where there is one; `planner` works out terms. */
export interface DeskOptions {
  store: Store;
  packs: Packs;
  clock: Clock;
  email?: boolean;
  diary?: Diary;
  planner?: Planner;
}

/**
 * Opens the desk over a store and the packs.
 *
 * @example const context = await openDesk({ store, packs, clock }).context('demo', { email: 'a.advisor@ashmere.example' }, { via: 'terminal' })
 */
export function openDesk({ store, packs, clock, email, diary, planner }: DeskOptions): Desk {
  const snapshots = new Map<string, Snapshot>();

  async function current(authority: string): Promise<Snapshot> {
    const revision = (await store.read(authority, 'revision', 'revision'))?.body.revision ?? '';
    const held = snapshots.get(authority);
    if (held?.revision === revision) return held;
    const fresh = await takeSnapshot(store, authority, revision);
    snapshots.set(authority, fresh);
    return fresh;
  }

  function contextOf(snapshot: Snapshot, asker: Asker, { via, nonce, here }: Pick<Context, 'via' | 'nonce' | 'here'>): Context {
    const { authority, people, calendars, directory } = snapshot;
    const today = clock.today();
    const pack = (year: number) => packs.get(packInForce(authority, year));
    return {
      authority,
      asker,
      via,
      nonce,
      today,
      now: clock.now(),
      here,
      directory: asker.staff
        ? directory
        : directoryOf(
            `${directory.id}/${asker.person.key}`,
            asker.providers.flatMap((key) => directory.get(key) ?? []),
          ),
      named: isPartner(asker) ? namedSchools(pack(academicYearOf(today)), asker.person, directory) : undefined,
      people,
      covers: askersOf(snapshot, today).covers,
      email,
      diary,
      planner,
      store,
      pack,
      calendar: (year) => calendars.get(year),
    };
  }

  return {
    store,
    clock,
    async ready(authority) {
      await store.ready();
      const { authority: facts } = await current(authority);
      for (const { pack } of facts.packs) packs.get(pack);
    },
    async context(authorityId, who, { via, nonce = randomUUID(), here }) {
      const snapshot = await current(authorityId);
      const person = find(snapshot, who) ?? (await learnIdentity(store, snapshot, who));
      // Somebody whose roles were all taken away is as unknown as anybody else.
      if (!person || person.roles.length === 0) return undefined;
      return contextOf(snapshot, askersOf(snapshot, clock.today()).of(person), { via, nonce, here });
    },
    async itself(authorityId) {
      return contextOf(await current(authorityId), tallyItself, { via: 'round', nonce: randomUUID() });
    },
  };
}

/** Tally as the author of what it does by itself. */
const tallyItself: Asker = { person: { key: 'tally', name: 'Tally', email: '', roles: [] }, roles: [], staff: true, providers: [] };

/** Somebody of the authority's staff besides sees all of it anyway. */
function isPartner({ staff, roles }: Asker): boolean {
  return !staff && roles.some((role) => rolesBySight.partners.some((one) => one === role));
}

function find({ byAadObjectId, byEmail, byKey }: Snapshot, who: Who): Person | undefined {
  if (who.key) return byKey.get(who.key);
  if (who.aadObjectId) return byAadObjectId.get(who.aadObjectId.toLowerCase());
  return who.email ? byEmail.get(who.email.toLowerCase()) : undefined;
}

/** The pack of the latest year that is not after `year`; a year before the first uses the first. */
function packInForce(authority: Authority, year: number): string {
  const byYear = [...authority.packs].sort((a, b) => b.fromYear - a.fromYear);
  const inForce = byYear.find(({ fromYear }) => fromYear <= year) ?? byYear.at(-1);
  if (!inForce) throw new TallyError('pack-unknown', `No strategy is in force for ${authority.name}.`, { culprit: authority.id });
  return inForce.pack;
}
