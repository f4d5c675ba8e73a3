import { type Draft, type Offence, placed } from '../draft.ts';

type Shape = NonNullable<NonNullable<Draft['noteShapes']>[number]>;
type Placed<T> = { path: string; value: T };

/** Tally's own field of every note; a part of this name would be it. */
const confidential = 'confidential';

/**
 * Whether each activity has one shape of note for a kind of provider, and each shape can be filled in: something to
 * write in, no part twice, no more than one of what Tally keeps once, no choice without a name.
 *
 * @example checkNoteShapes(draft) // [{ path: 'noteShapes[1].activities', says: 'review is already given by noteShapes[0]' }]
 */
export function checkNoteShapes(draft: Draft): Offence[] {
  const shapes = placed(draft.noteShapes, 'noteShapes');
  return shapes.flatMap((shape, at) => [...overlaps(shape, shapes.slice(0, at)), ...unfillable(shape)]);
}

function overlaps({ path, value: shape }: Placed<Shape>, earlier: Placed<Shape>[]): Offence[] {
  return earlier.flatMap(({ path: first, value: other }) => {
    const meet = !shape.kinds || !other.kinds || shape.kinds.some((kind) => kind !== undefined && other.kinds?.includes(kind));
    const both = (shape.activities ?? []).filter((activity) => activity !== undefined && other.activities?.includes(activity));
    return meet ? both.map((activity) => ({ path: `${path}.activities`, says: `${activity} is already given by ${first}` })) : [];
  });
}

function unfillable({ path, value: { parts, options, choice } }: Placed<Shape>): Offence[] {
  const all = placed(parts, `${path}.parts`);
  const allOptions = placed(options, `${path}.options`);
  const offences: Offence[] = [];
  if (parts && !all.some(({ value: { kind } }) => kind === undefined || kind === 'text')) {
    offences.push({ path: `${path}.parts`, says: 'has nothing to write in: give it a part of kind text' });
  }
  if (allOptions.length > 0 && choice === undefined)
    offences.push({ path: `${path}.choice`, says: 'is missing, though there are options' });
  for (const [at, { path: where, value }] of all.entries()) {
    if (value.id === confidential)
      offences.push({ path: `${where}.id`, says: `"${confidential}" is what every note has besides its parts` });
    const before = all.slice(0, at);
    const same = before.find(({ value: one }) => one.id !== undefined && one.id === value.id);
    if (same) offences.push({ path: `${where}.id`, says: `"${value.id}" is already used at ${same.path}` });
    const kept = value.kind !== 'text' && before.find(({ value: { kind } }) => kind !== undefined && kind === value.kind);
    if (kept) offences.push({ path: `${where}.kind`, says: `a note has one part of kind ${value.kind}, and ${kept.path} is it` });
  }
  for (const [at, { path: where, value }] of allOptions.entries()) {
    const same = allOptions.slice(0, at).find(({ value: one }) => one.id !== undefined && one.id === value.id);
    if (same) offences.push({ path: `${where}.id`, says: `"${value.id}" is already used at ${same.path}` });
  }
  return offences;
}
