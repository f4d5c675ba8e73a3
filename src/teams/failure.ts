import { randomBytes } from 'node:crypto';
import { TallyError } from '../domain/tally-error.ts';
import type { Log } from '../log.ts';

const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * Turns an error into a sentence with a reference for the person, and keeps its cause under the same reference in
 * the log. In a room only what is true of the whole desk is said; what may name a school is not.
 *
 * @example failure(log, error, { request: 'message', room: false }) // 'Tally is busy just now. Please try again in a minute. (Reference 7QK2M9XD)'
 */
export function failure(log: Log, error: unknown, { request, room }: { request: string; room: boolean }): string {
  const reference = [...randomBytes(8)].map((byte) => letters[byte % letters.length]).join('');
  const code = error instanceof TallyError ? error.code : 'unexpected';
  log.error({ code, reference, request, err: error }, 'turn failed');
  const sentence =
    error instanceof TallyError && (!room || code.startsWith('store-'))
      ? error.message
      : 'Something went wrong in Tally. Please try again in a minute; if it happens again, tell your administrator the reference.';
  return `${sentence} (Reference ${reference})`;
}
