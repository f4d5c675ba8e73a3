import { isIsoDate, sayDate } from '../../../domain/date.ts';
import type { Agreed } from '../../../domain/visit-note.ts';
import { checkRisk } from '../minutes/risk-fields.ts';
import { agreedId } from '../note-fields.ts';
import { ownerOf } from '../owner-of.ts';
import { fieldOf, type NoteFaults, type Writing } from '../writing.ts';

/** The most actions that one note agrees. */
export const MOST_ACTIONS = 12;
/** The most priorities that a note sets. */
export const MOST_PRIORITIES = 8;

/**
 * The actions that were typed, in their lines; a line with nothing in it is none.
 *
 * @example actionsOf(writing)[0] // { id: '3f2a9c01-a1', what: 'Train all staff', who: 'Ruth Calloway', owner: 'p-head', due: '2027-03-01' }
 */
export function actionsOf(writing: Writing): Agreed[] {
  return lines(writing).flatMap(({ line, what, who, due }) => {
    if (what === undefined) return [];
    const does = ownerOf(writing.context, writing.provider.key, who ?? '');
    return [{ id: agreedId.action(writing.note, line), what, ...does, ...(due !== undefined && { due }) }];
  });
}

/** The priorities from this visit on: those before it as they now read, without those taken out, and new ones. */
export function prioritiesOf(writing: Writing): { id: string; what: string }[] {
  return priorityIds(writing).flatMap((id) => {
    const what = fieldOf(writing, `priority-${id}`);
    return what === undefined ? [] : [{ id, what }];
  });
}

/** The ids of every priority that has a field: those agreed before, then this note's own lines. */
export function priorityIds({ earlier, fields, note }: Writing): string[] {
  const before = earlier.priorities.map(({ id }) => id);
  const own = Array.from({ length: MOST_PRIORITIES }, (_, at) => agreedId.priority(note, at + 1));
  const others = Object.keys(fields).flatMap((key) => /^priority-(.+)$/.exec(key)?.[1] ?? []);
  return [...new Set([...before, ...others.filter((id) => !own.includes(id)), ...own])];
}

/** Does each action say what and who, and is it to be done after the visit? And is the next visit after this one? */
export function checkAgreed(writing: Writing): NoteFaults {
  const { date } = writing;
  const faults: NoteFaults = checkRisk(writing);
  for (const { line, what, who, due } of lines(writing)) {
    if (what === undefined && (who ?? due) === undefined) continue;
    if (what === undefined) faults[`what-${line}`] = 'What is to be done? Say it, or leave the whole line empty.';
    if (who === undefined) faults[`who-${line}`] = 'Who is to do it?';
    if (due !== undefined && !isIsoDate(due)) faults[`due-${line}`] = 'That is not a date. Please give it as day, month and year.';
    else if (due !== undefined && due < date) faults[`due-${line}`] = `${sayDate(due)} is before the visit on ${sayDate(date)}.`;
  }
  const next = fieldOf(writing, 'next-visit');
  if (next !== undefined && !isIsoDate(next)) faults['next-visit'] = 'That is not a date. Please give it as day, month and year.';
  else if (next !== undefined && next <= date) faults['next-visit'] = `The next visit is after this one, which was on ${sayDate(date)}.`;
  return faults;
}

function lines(writing: Writing) {
  return Array.from({ length: MOST_ACTIONS }, (_, at) => {
    const line = at + 1;
    return { line, what: fieldOf(writing, `what-${line}`), who: fieldOf(writing, `who-${line}`), due: fieldOf(writing, `due-${line}`) };
  });
}
