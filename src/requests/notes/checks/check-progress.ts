import { type Progress, rags } from '../../../domain/visit-note.ts';
import { fieldOf, type NoteFaults, type Writing } from '../writing.ts';

/**
 * What was said of the progress of everything agreed before; what nothing was said of is left out.
 *
 * @example progressOf(writing)[0] // { priority: '3f2a9c01-p1', what: 'Early reading', rag: 'amber', words: 'Half of the staff are trained.' }
 */
export function progressOf(writing: Writing): Progress[] {
  return saidOf(writing).flatMap(({ id, what }) => {
    const rag = rags.find((one) => one === ragOf(writing, id));
    return rag ? [{ priority: id, what, rag, words: fieldOf(writing, `words-${id}`) ?? '' }] : [];
  });
}

/** Progress has a colour, for words alone do not say how a priority stands. */
export function checkProgress(writing: Writing): NoteFaults {
  const faults = saidOf(writing).flatMap(({ id }): [string, string][] => {
    const said = ragOf(writing, id);
    if (rags.some((rag) => rag === said)) return [];
    if (said !== undefined) return [[`rag-${id}`, 'Please choose red, amber or green.']];
    return fieldOf(writing, `words-${id}`) === undefined ? [] : [[`rag-${id}`, 'How does it stand: red, amber or green?']];
  });
  return Object.fromEntries(faults);
}

/** A form cannot take a choice back: it has one for that. */
export const NOT_LOOKED_AT = 'none';

function ragOf(writing: Writing, id: string): string | undefined {
  const said = fieldOf(writing, `rag-${id}`);
  return said === NOT_LOOKED_AT ? undefined : said;
}

/** What was agreed before and is open, and whatever else something was typed about. */
function saidOf({ earlier, fields }: Writing): { id: string; what: string }[] {
  const open = [...earlier.priorities, ...earlier.actions].map(({ id }) => id);
  const typed = Object.keys(fields).flatMap((key) => /^(?:rag|words)-(.+)$/.exec(key)?.[1] ?? []);
  return [...new Set([...open, ...typed])].flatMap((id) => {
    const what = earlier.known.get(id);
    return what === undefined ? [] : [{ id, what }];
  });
}
