/** The British National Grid's own extent, in metres. */
const most = { easting: 700_000, northing: 1_300_000 };

/**
 * Where an establishment stands on the British National Grid, in whole metres. Nothing where the register does not say, or
 * says what is no place on it: nobody's school is to be left out for that.
 *
 * @example gridReference('533498', '181201') // { easting: 533498, northing: 181201 }
 */
export function gridReference(easting: string, northing: string): { easting?: number; northing?: number } {
  const [east, north] = [easting, northing].map((text) => (/^\d+(\.0+)?$/.test(text) ? Number(text) : 0)) as [number, number];
  const onGrid = east > 0 && north > 0 && east <= most.easting && north <= most.northing;
  return onGrid ? { easting: east, northing: north } : {};
}
