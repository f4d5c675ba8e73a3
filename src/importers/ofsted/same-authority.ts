const filler = /\b(the|city|county|borough|metropolitan|royal|london|unitary|council|of|and|upon)\b|[^a-z ]/g;

/**
 * Whether two names mean the same authority: "Durham" and "County Durham", "Bristol" and "Bristol, City of".
 *
 * @example sameAuthority('City of Wolverhampton', 'Wolverhampton') // true
 */
export function sameAuthority(one: string, other: string): boolean {
  return core(one) === core(other);
}

function core(name: string): string {
  const words = name.toLowerCase().replaceAll('&', ' and ').replace(filler, ' ').split(' ').filter(Boolean).join(' ');
  return words === '' ? name.toLowerCase().trim() : words;
}
