import type { Reach } from '../../domain/message.ts';
import type { SendFault, Stored } from '../../ports.ts';
import { isPassing } from '../is-passing.ts';
import type { Works } from '../works.ts';

const closes: Partial<Record<SendFault['why'], NonNullable<Reach['closed']>['why']>> = {
  blocked: 'blocked',
  'not-there': 'removed',
  disabled: 'disabled',
};

/** Why a chat is to be closed after this fault, or undefined where the fault says nothing of that kind. */
export function closing({ why }: SendFault): NonNullable<Reach['closed']>['why'] | undefined {
  return closes[why];
}

/**
 * Keeps it that nothing is sent there any more. Where the person wrote in the same moment the chat is open, and stays so:
 * what they wrote is newer.
 */
export async function closeReach(works: Works, { etag, ...doc }: Stored<'reach'>, why: NonNullable<Reach['closed']>['why']): Promise<void> {
  const { store, authority, log, clock, onClosed } = works;
  try {
    const body = { ...doc.body, closed: { why, at: clock.now() } };
    const written = await store.write(authority, [{ do: 'replace', doc: { ...doc, body }, etag }]);
    if (written.ok) onClosed?.(doc.id);
  } catch (error) {
    // The next message to them finds it out again.
    if (!isPassing(error)) throw error;
    log.warn({ code: 'reach-not-closed', err: error }, 'a closed chat could not be kept as closed');
  }
}
