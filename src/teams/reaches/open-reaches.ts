import type { ChatAddress, Reach } from '../../domain/message.ts';
import type { Log } from '../../log.ts';
import type { Store } from '../../ports.ts';
import { reachIdOf } from '../../requests/sending/lane.ts';

/** Where people can be reached in Teams, kept as they write. Nothing here throws or waits: a failure is logged and made good the next time. */
export interface Reaches {
  /** They are there, and it stands open. */
  keep(person: string, address: ChatAddress): void;
  /** They have removed Tally. */
  close(person: string, at: string): void;
  /** Something else changed this document. */
  forget(id: string): void;
  /** Resolves when everything begun is kept. */
  idle(): Promise<void>;
}

/** How long it is taken for certain, in milliseconds, that what this process kept still stands: another may have found the chat closed. */
const certainFor = 10 * 60_000;
/** As many people as are remembered. */
const most = 5000;

/**
 * Keeps where people can be reached. What is known to stand already is neither read nor written again, so that a turn
 * costs nothing more than the first of ten minutes. `onOpen` is told when somebody can be reached who could not before, or elsewhere.
 *
 * @example reaches.keep('p-head', context.here.address)
 */
export function openReaches({
  store,
  authority,
  log,
  onOpen,
  now = Date.now,
}: {
  store: Store;
  authority: string;
  log: Log;
  onOpen(person: string): void;
  now?(): number;
}): Reaches {
  const certain = new Map<string, { said: string; until: number }>();
  /** One change of a document at a time, in the order in which people did what led to it. */
  const under = new Map<string, Promise<void>>();

  function next(id: string, work: () => Promise<void>): void {
    const doing = (under.get(id) ?? Promise.resolve())
      .then(work)
      .catch((error) => log.warn({ code: 'reach-not-kept', err: error }, 'where somebody can be reached could not be kept'))
      .finally(() => {
        if (under.get(id) === doing) under.delete(id);
      });
    under.set(id, doing);
  }

  function remember(id: string, said: string): void {
    certain.delete(id);
    certain.set(id, { said, until: now() + certainFor });
    const [oldest] = certain.keys();
    if (certain.size > most && oldest !== undefined) certain.delete(oldest);
  }

  async function write(id: string, body: Reach): Promise<void> {
    const stored = await store.read(authority, 'reach', id);
    if (stored && same(stored.body) === same(body)) return remember(id, same(body));
    const doc = { id, kind: 'reach' as const, v: 1, body };
    const written = await store.write(authority, [stored ? { do: 'replace', doc, etag: stored.etag } : { do: 'create', doc }]);
    // Somebody else wrote at the same moment: the next message looks again.
    if (!written.ok) return;
    remember(id, same(body));
    if (!body.closed) onOpen(body.person);
  }

  return {
    keep(person, address) {
      const id = reachIdOf({ person });
      const body = { person, address };
      const known = certain.get(id);
      if (known && known.said === same(body) && known.until > now()) return;
      next(id, () => write(id, body));
    },
    close(person, at) {
      const id = reachIdOf({ person });
      next(id, async () => {
        const stored = await store.read(authority, 'reach', id);
        if (stored && !stored.body.closed) await write(id, { ...stored.body, closed: { why: 'removed', at } });
      });
    },
    forget: (id) => void certain.delete(id),
    async idle() {
      while (under.size > 0) await Promise.all(under.values());
    },
  };
}

/** What matters of a reach, as one text to compare. */
function same({ address: { serviceUrl, conversation, tenant, bot, user }, closed }: Pick<Reach, 'address' | 'closed'>): string {
  return JSON.stringify([serviceUrl, conversation, tenant, bot, user, closed?.why]);
}
