import { randomUUID } from 'node:crypto';
import type { Person } from '../../domain/person.ts';
import { TallyError } from '../../domain/tally-error.ts';
import type { AuditRecord, Authority, Clock, Packs, Store } from '../../ports.ts';
import { coversOn } from '../caseloads/covers.ts';
import type { Context } from '../context.ts';
import { askerOf } from './asker.ts';
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
  context(authority: string, who: Who, act: { via: AuditRecord['via']; nonce?: string }): Promise<Context | undefined>;
  /** Throws where the store cannot be reached or the authority's pack does not load. */
  ready(authority: string): Promise<void>;
  store: Store;
}

/**
 * Opens the desk over a store and the packs.
 *
 * @example const context = await openDesk({ store, packs, clock }).context('demo', { email: 'a.advisor@ashmere.example' }, { via: 'terminal' })
 */
export function openDesk({ store, packs, clock }: { store: Store; packs: Packs; clock: Clock }): Desk {
  const snapshots = new Map<string, Snapshot>();

  async function current(authority: string): Promise<Snapshot> {
    const revision = (await store.read(authority, 'revision', 'revision'))?.body.revision ?? '';
    const held = snapshots.get(authority);
    if (held?.revision === revision) return held;
    const fresh = await takeSnapshot(store, authority, revision);
    snapshots.set(authority, fresh);
    return fresh;
  }

  return {
    store,
    async ready(authority) {
      await store.ready();
      const { authority: facts } = await current(authority);
      for (const { pack } of facts.packs) packs.get(pack);
    },
    async context(authorityId, who, { via, nonce = randomUUID() }) {
      const snapshot = await current(authorityId);
      const person = find(snapshot, who) ?? (await learnIdentity(store, snapshot, who));
      // Somebody whose roles were all taken away is as unknown as anybody else.
      if (!person || person.roles.length === 0) return undefined;
      const today = clock.today();
      const covers = coversOn(snapshot.covers, today);
      const asker = askerOf(person, { people: snapshot.people, covers });
      const { authority } = snapshot;
      return {
        authority,
        asker,
        via,
        nonce,
        today,
        now: clock.now(),
        directory: asker.staff
          ? snapshot.directory
          : directoryOf(
              `${snapshot.directory.id}/${person.key}`,
              asker.providers.flatMap((key) => snapshot.directory.get(key) ?? []),
            ),
        people: snapshot.people,
        covers,
        store,
        pack: (year) => packs.get(packInForce(authority, year)),
        calendar: (year) => snapshot.calendars.get(year),
      };
    },
  };
}

function find({ byAadObjectId, byEmail }: Snapshot, who: Who): Person | undefined {
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
