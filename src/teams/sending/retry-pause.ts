/** How an attempt to send failed: with a status, or with the code of an error of the connection. */
export interface Failed {
  statusCode?: number;
  code?: string;
  /** The header of that name: seconds, or a date. */
  retryAfter?: string;
}

/** How many times a message is sent before Tally gives up, the first included. */
export const mostAttempts = 4;

const busy = new Set([408, 500, 502, 503, 504]);
/** The message did not arrive, or its connection broke. A connection that stays silent is not tried again: the message may have arrived. */
const broken = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_SOCKET']);
const longest = 64_000;

/**
 * How long to wait before sending again, in milliseconds, or undefined where that is no use. The rules are those of
 * the SDK's own client: a server in trouble or a broken connection is tried again after one second, then
 * two, then four, each shortened by chance; a busy one (429) when it says, and not at all where it does not say.
 * `attempt` counts from 1. `first` is the first pause.
 *
 * @example retryPause({ statusCode: 429, retryAfter: '3' }, 1) // 3000
 */
export function retryPause({ statusCode, code, retryAfter }: Failed, attempt: number, first = 1000): number | undefined {
  if (attempt >= mostAttempts) return undefined;
  if ((statusCode === 429 || statusCode === 503) && retryAfter !== undefined) {
    const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
    return Number.isNaN(wait) || wait > longest ? undefined : Math.max(0, wait);
  }
  const again = statusCode === undefined ? broken.has(code ?? '') : busy.has(statusCode);
  const pause = Math.min(longest, first * 2 ** (attempt - 1));
  return again ? pause / 2 + (Math.random() * pause) / 2 : undefined;
}
