import type { Citation } from '../domain/citation.ts';
import { citeWords } from '../packs/cite-words.ts';
import type { Pack } from '../packs/schema.ts';
import type { Answer } from './answer.ts';

/**
 * The foot of an answer: the places it rests on, each once, and where the source disagrees with itself on them.
 *
 * @example restsOn(pack, [group.citation], group.discrepancies).sources // ['Education Excellence Strategy 2021–24, Annex 2, …']
 */
export function restsOn(
  pack: Pack,
  citations: readonly (Citation | undefined)[],
  discrepancies: readonly string[] = [],
): Pick<Answer, 'sources' | 'discrepancies'> {
  const cited = citations.filter((citation) => citation !== undefined).map((citation) => citeWords(pack, citation));
  const found = pack.discrepancies.filter(({ id }) => discrepancies.includes(id));
  return {
    sources: [...new Set(cited)],
    discrepancies: found.map(({ point, places, reading }) => ({
      point,
      reading,
      places: places.map(({ says, citation }) => `${citeWords(pack, citation)}: ${says}`),
    })),
  };
}
