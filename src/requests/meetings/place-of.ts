import type { GridPlace } from '../../domain/grid-place.ts';
import type { Context } from '../context.ts';

/**
 * Where a provider stands on the grid, as far as the register says; wrap-around care on a school's registration stands where the
 * school does.
 *
 * @example placeOf(context, '900007-w') // { easting: 352000, northing: 512000 }, the school's
 */
export function placeOf({ directory }: Pick<Context, 'directory'>, key: string): GridPlace | undefined {
  const { easting, northing } = directory.get(key) ?? {};
  if (easting !== undefined && northing !== undefined) return { easting, northing };
  return key.endsWith('-w') ? placeOf({ directory }, key.slice(0, -2)) : undefined;
}
