/** A place on the British National Grid, in whole metres. */
export interface GridPlace {
  easting: number;
  northing: number;
}

/**
 * How far it is from one place to another in a straight line, in whole metres.
 *
 * @example metresBetween({ easting: 352000, northing: 512000 }, { easting: 355000, northing: 516000 }) // 5000
 */
export function metresBetween(one: GridPlace, other: GridPlace): number {
  return Math.round(Math.hypot(one.easting - other.easting, one.northing - other.northing));
}

/**
 * A distance as a person reads it: to half a kilometre, for it is no more than the straight line.
 *
 * @example sayDistance(2130) // '2 km'
 */
export function sayDistance(metres: number): string {
  if (metres < 250) return 'next door';
  return metres < 750 ? 'half a kilometre' : `${(Math.round(metres / 500) / 2).toString()} km`;
}
