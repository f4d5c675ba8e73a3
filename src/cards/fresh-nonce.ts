import { randomFillSync } from 'node:crypto';

const bytes = 9;
/** Random bytes for many cards at once: to ask the system for nine costs as much as to ask for a thousand. */
const drawn = Buffer.alloc(bytes * 128);
let used = drawn.length;

/**
 * A name for one showing of an answer, that nobody can guess and that is never given twice.
 *
 * @example freshNonce() // 'q83vASNFZ4mr'
 */
export function freshNonce(): string {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += bytes;
  return drawn.toString('base64url', used - bytes, used);
}
