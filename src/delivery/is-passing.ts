import { TallyError } from '../domain/tally-error.ts';

const passing = new Set(['store-busy', 'store-full', 'store-unreachable', 'store-missing', 'store-forbidden', 'store-conflict']);

/**
 * Is this a fault of the store that somebody may put right, so that the same can be done again later?
 *
 * @example isPassing(new TallyError('store-busy', 'Tally is busy just now.')) // true
 */
export function isPassing(error: unknown): boolean {
  return error instanceof TallyError && passing.has(error.code);
}
