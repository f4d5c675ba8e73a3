import { randomBytes } from 'node:crypto';
import { TallyError } from '../../domain/tally-error.ts';
import type { Store } from '../../ports.ts';

const id = 'link-key';

/**
 * The secret that an authority's links are signed with, made when it is first needed. It is read anew each time, so that
 * every process signs with the one that is stored: of two that make one at the same moment, the store takes the first.
 *
 * Throws TallyError `link-key-missing` where the store neither takes nor has one, and whatever the store throws.
 */
export async function linkKey(store: Store, authority: string): Promise<Uint8Array> {
  const stored = (await store.read(authority, 'link-key', id)) ?? (await made(store, authority));
  return Buffer.from(stored.body.key, 'base64url');
}

async function made(store: Store, authority: string) {
  const body = { key: randomBytes(32).toString('base64url') };
  await store.write(authority, [{ do: 'create', doc: { id, kind: 'link-key', v: 1, body } }]);
  const stored = await store.read(authority, 'link-key', id);
  if (!stored) throw new TallyError('link-key-missing', 'Tally could not make the key for its links. Please try again.');
  return stored;
}
