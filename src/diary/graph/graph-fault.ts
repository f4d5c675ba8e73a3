import { z } from 'zod/v4';

/** Why Microsoft Graph did not do what was asked: its status (0 where no answer came), its code, and after how many milliseconds to come again, where it said so. */
export interface GraphFault {
  status: number;
  code: string;
  after?: number;
}

const shape = z.object({
  statusCode: z.number().optional(),
  code: z.string().nullish(),
  headers: z.instanceof(Headers).optional().catch(undefined),
});

/** What an error of Graph's library says. An error of the network, of time or of a sign-in has status 0; an answer that cannot be read, 200. */
export function faultFrom(error: unknown): GraphFault {
  const { statusCode = 0, code, headers } = shape.safeParse(error).data ?? {};
  const name = error instanceof Error ? error.name : 'unknown';
  return { status: Math.max(0, statusCode), code: code ?? name, ...retryAfter(headers?.get('retry-after')) };
}

/**
 * What `Retry-After` says, in milliseconds: seconds or a date.
 *
 * @example retryAfter('30') // { after: 30000 }
 */
export function retryAfter(said: string | null | undefined): { after?: number } {
  if (!said) return {};
  const after = /^\d+$/.test(said.trim()) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return Number.isFinite(after) && after >= 0 ? { after } : {};
}

/** Whether the same may well work a little later: throttled, out of order, too late, not readable, changed at the same moment, or not signed in just now. */
export function isPassing({ status, code }: GraphFault): boolean {
  if (isDuplicate({ status, code })) return false;
  return status < 400 || status >= 500 || [401, 408, 409, 412, 423, 425, 429].includes(status);
}

/** A request to create an event was used for another one before. */
export function isDuplicate({ code }: Pick<GraphFault, 'status' | 'code'>): boolean {
  return code === 'ErrorDuplicateTransactionId';
}

/** There is no such event, or no such mailbox. */
export function isNotThere({ status }: Pick<GraphFault, 'status'>): boolean {
  return status === 404 || status === 410;
}
