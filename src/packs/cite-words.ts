import type { Citation } from '../domain/citation.ts';
import type { Pack } from './schema.ts';

/**
 * Says where a rule stands, for the foot of an answer: the document's title and the place in it.
 *
 * @example citeWords(pack, { document: 'strategy', place: 'Annex 2, Category B1' })
 * // 'Education Excellence Strategy 2021–24, Annex 2, Category B1'
 */
export function citeWords(pack: Pack, { document, place }: Citation): string {
  return `${pack.documents.find(({ id }) => id === document)?.title ?? document}, ${place}`;
}
