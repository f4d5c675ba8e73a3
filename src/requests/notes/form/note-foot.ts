import { citeWords } from '../../../packs/cite-words.ts';
import type { ShapeOfNote } from '../../../packs/note-shape-for.ts';
import type { Pack } from '../../../packs/schema.ts';
import type { Answer } from '../../answer.ts';

/**
 * What the form of a note rests on: where the strategy says what the activity is for; that the form is Tally's own, where
 * the strategy prescribes none.
 *
 * @example noteFoot(pack, shape).sources // ['Education Excellence Strategy 2021–24, Annex 3 … (what it is for; the form of the note is Tally’s own)']
 */
export function noteFoot(pack: Pack, shape: ShapeOfNote | undefined): Pick<Answer, 'sources'> {
  if (!shape) return { sources: [] };
  const place = citeWords(pack, shape.citation);
  return { sources: [shape.own ? `${place} (what it is for; the form of the note is Tally’s own)` : place] };
}
