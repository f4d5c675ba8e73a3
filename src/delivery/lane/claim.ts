import type { Message } from '../../domain/message.ts';
import type { Stored } from '../../ports.ts';
import type { Works } from '../works.ts';

/**
 * Takes a message for this process, for as long as a send can take. Undefined where somebody else was faster or changed it.
 * The document that comes back is the one to settle: under its etag nobody but the holder of this claim can.
 */
export async function claim(works: Works, { etag, ...doc }: Stored<'outbox'>): Promise<Stored<'outbox'> | undefined> {
  const { store, authority, me, lease, time } = works;
  const mine = { by: me, until: new Date(time.now() + lease).toISOString() };
  const written = await store.write(authority, [{ do: 'replace', doc: { ...doc, body: { ...doc.body, claim: mine } }, etag }]);
  if (!written.ok) return undefined;
  const now = await store.read(authority, 'outbox', doc.id);
  return now?.body.claim?.by === me && now.body.claim.until === mine.until ? now : undefined;
}

/**
 * The same claim with its time before it, where too little of it is left to send in. Undefined where it was lost meanwhile.
 */
export async function keepClaim(works: Works, claimed: Stored<'outbox'>): Promise<Stored<'outbox'> | undefined> {
  const left = Date.parse(claimed.body.claim?.until ?? '') - works.time.now();
  return left > (works.lease * 2) / 3 ? claimed : claim(works, claimed);
}

/** Until when another process holds this message, in milliseconds of the machine's time; undefined where none does. */
export function heldUntil({ claim: held }: Message, { me, time }: Pick<Works, 'me' | 'time'>): number | undefined {
  // A claim of this process that nobody here works on was left behind by a store that failed.
  if (!held || held.by === me) return undefined;
  const until = Date.parse(held.until);
  return until > time.now() ? until : undefined;
}
