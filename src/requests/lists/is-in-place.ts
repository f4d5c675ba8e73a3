import type { Provider } from '../../domain/provider.ts';

/**
 * Does a provider lie in a ward, a town or a postcode district? A ward is found by any of its words together
 * ("Low Hill" in "Bushbury South and Low Hill"), a district by the first half of the postcode alone.
 *
 * @example isInPlace({ ward: 'Fellside', postcode: 'AS3 7HE' }, 'as3') // true
 */
export function isInPlace({ ward, town, postcode }: Pick<Provider, 'ward' | 'town' | 'postcode'>, place: string): boolean {
  const asked = plain(place);
  return (
    (isDistrict(place) && outwardCode(postcode) === asked) || [ward, town].some((one) => ` ${plain(one ?? '')} `.includes(` ${asked} `))
  );
}

/** @example isDistrict('WV4') // true */
export function isDistrict(place: string): boolean {
  return /^[a-z]{1,2}\d[a-z\d]?$/i.test(place.trim());
}

function outwardCode(postcode = ''): string {
  return postcode.replace(/\s+/g, '').slice(0, -3).toLowerCase();
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
