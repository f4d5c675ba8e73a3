import { z } from 'zod/v4';
import { buttonVersion, reservedFields } from '../cards/button-action.ts';

const carried = z.looseObject({
  v: z.number(),
  request: z.string().min(1).max(100),
  input: z.record(z.string(), z.unknown()),
  nonce: z.string().min(1).max(200).optional(),
});

/** What a pressed button asks for. `typed` says that fields of a form came with it. */
export interface Press {
  request: string;
  input: Record<string, unknown>;
  nonce?: string;
  typed: boolean;
}

/**
 * Reads what a card's button sent. The data has been in the hands of a client: it is checked for shape here and
 * for meaning by the request itself. `stale` is a card of another version of Tally, `altered` anything a card of
 * Tally would not send.
 *
 * @example readPress({ v: 1, request: 'log-days', input: { provider: '900001' }, days: '2' }) // { request: 'log-days', input: { provider: '900001', days: '2' }, typed: true }
 */
export function readPress(data: unknown, verb?: unknown): Press | 'stale' | 'altered' {
  const parsed = carried.safeParse(data);
  if (!parsed.success) {
    const version = z.looseObject({ v: z.number() }).safeParse(data);
    return version.success && version.data.v === buttonVersion ? 'altered' : 'stale';
  }
  const { v, request, input, nonce } = parsed.data;
  if (v !== buttonVersion) return 'stale';
  if (verb !== undefined && verb !== request) return 'altered';
  const fields = Object.entries(parsed.data).filter(([name]) => !reservedFields.includes(name));
  return { request, input: { ...input, ...Object.fromEntries(fields) }, nonce, typed: fields.length > 0 };
}
