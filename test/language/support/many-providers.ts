import type { Provider } from '../../../src/domain/provider.ts';
import { heads, places, schoolTypes, tails } from '../../support/invented-names.ts';
import { providers } from './ashmere.ts';

const types = [...schoolTypes, 'Day Nursery'];
const saints = ["St Mary's", "St John's", "St Peter's"];

/**
 * The invented authority grown to so many providers: some 4,000 names of invented places, and forty of each of
 * three saints, told apart by their types and places alone.
 */
export function manyProviders(size: number): Provider[] {
  const many = [...providers];
  const add = (name: string) => {
    const key = String(910_000 + many.length);
    many.push({ ...providers[2]!, key, name, aliases: [], ward: `${heads[many.length % 30]} Ward` });
  };
  for (let nth = 0; nth < 120; nth++) add(`${saints[nth % 3]} ${types[3 + (nth % 2)]}, ${heads[nth % 30]}${tails[nth % 12]}`);
  for (const [h, head] of heads.entries()) {
    for (const [t, tail] of tails.entries()) {
      for (const [p, place] of places.entries()) {
        if (many.length < size) add(`${head}${tail} ${place} ${types[(h + t * 2 + p) % types.length]}`);
        if (many.length < size && (h + t + p) % 9 === 0) add(`${head}${tail} ${place} ${types[(h + t * 2 + p + 1) % types.length]}`);
      }
    }
  }
  return many;
}
