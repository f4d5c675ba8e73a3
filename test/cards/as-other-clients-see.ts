type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Which of a card's elements a client of this width shows. */
const shownAt = { narrow: ['atMost:Narrow'], standard: ['atLeast:Standard'] };

/**
 * A card as a client of a given width sees it that knows version 1.5 and nothing newer: what is meant for another
 * width is gone, charts, which are Teams' own, are replaced by their fallback, and no names are offered while one types.
 */
export function asOtherClientsSee(card: object, width: 'narrow' | 'standard'): object {
  return plain(card as Json, width) as object;
}

function plain(node: Json, width: 'narrow' | 'standard'): Json | undefined {
  if (Array.isArray(node)) return node.map((one) => plain(one, width)).filter((one) => one !== undefined);
  if (node === null || typeof node !== 'object') return node;
  const { targetWidth, 'choices.data': _, ...rest } = node;
  if (typeof targetWidth === 'string' && !shownAt[width].includes(targetWidth)) return undefined;
  if (typeof node.type === 'string' && node.type.startsWith('Chart.')) return node.fallback === 'drop' ? undefined : node.fallback;
  return Object.fromEntries(
    Object.entries(rest).flatMap(([key, value]) => {
      const seen = plain(value, width);
      return seen === undefined ? [] : [[key, seen]];
    }),
  ) as Json;
}
