import type { Citation } from '../../domain/citation.ts';
import { citeWords } from '../../packs/cite-words.ts';
import type { Discrepancy, Pack } from '../../packs/schema.ts';
import type { Answer } from '../answer.ts';

/** Anything of a pack that names its source: a group, an entitlement, a category, an activity, a rule. */
interface Cited {
  citation: Citation;
  discrepancies?: readonly string[];
}

/** What a discrepancy may touch; an answer shows only those that touch what it says. */
export type Touch = Discrepancy['touches'][number];

/**
 * The foot of an answer: the places it rests on, document by document and each once, and where the source
 * disagrees with itself on what it says. `also` are rules whose discrepancies count but which are not cited one by
 * one, because what holds them is (a group's items). `about` is what the answer speaks of; without it, of everything.
 *
 * @example restsOn(pack, [group], { also: group.items, about: ['days'] }).sources
 * // ['Education Excellence Strategy 2021–24, Annex 2, Category B1']
 */
export function restsOn(
  pack: Pack,
  cites: readonly (Cited | undefined)[],
  { also = [], about }: { also?: readonly Cited[]; about?: readonly Touch[] } = {},
): Pick<Answer, 'sources' | 'discrepancies'> {
  const cited = cites.filter((one) => one !== undefined);
  const ids = new Set([...cited, ...also].flatMap(({ discrepancies }) => discrepancies ?? []));
  const found = pack.discrepancies.filter(({ id, touches }) => ids.has(id) && touches.some((touch) => about?.includes(touch) ?? true));
  return {
    sources: byDocument(
      pack,
      cited.map(({ citation }) => citation),
    ),
    discrepancies: found.map(({ point, places, reading }) => ({
      point,
      reading,
      places: places.map(({ says, citation }) => `${citeWords(pack, citation)}: ${says}`),
    })),
  };
}

/** One line a document, its places in the order in which they were cited. */
function byDocument(pack: Pack, citations: readonly Citation[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const { document, place } of citations) places.set(document, (places.get(document) ?? new Set()).add(place));
  return [...places].map(([document, of]) => citeWords(pack, { document, place: [...of].join('; ') }));
}
