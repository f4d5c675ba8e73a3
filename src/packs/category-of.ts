import type { Pack, PackCategory } from './schema.ts';

/**
 * The pack's category of a code, however it is cased, or undefined if it has none.
 *
 * @example categoryOf(pack, 'b1')?.supportStatus // 'medium'
 */
export function categoryOf(pack: Pack, code: string): PackCategory | undefined {
  return pack.categories.find(({ id }) => id.toLowerCase() === code.toLowerCase());
}
