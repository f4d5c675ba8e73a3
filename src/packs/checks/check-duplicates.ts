import { type Draft, type Offence, placed } from '../draft.ts';

/**
 * Whether anything is named twice: ids, kinds, and the names people use for an activity, a category or a kind
 * (one that fits two things could only be guessed at).
 *
 * @example checkDuplicates(draft) // [{ path: 'activities[4].id', says: '"review" is already used at activities[1]' }]
 */
export function checkDuplicates(draft: Draft): Offence[] {
  return [
    ...twice(placed(draft.documents, 'documents'), 'id', ({ id }) => [id]),
    ...twice(placed(draft.kinds, 'kinds'), 'kind', ({ kind }) => [kind]),
    ...twice(placed(draft.categories, 'categories'), 'id', ({ id }) => [id]),
    ...twice(placed(draft.rules, 'rules'), 'id', ({ id }) => [id]),
    ...twice(placed(draft.indicators, 'indicators'), 'id', ({ id }) => [id]),
    ...twice(placed(draft.activities, 'activities'), 'id', ({ id }) => [id]),
    ...twice(placed(draft.groups, 'groups'), 'id', ({ id }) => [id]),
    ...twice(placed(draft.figures, 'figures'), 'id', ({ id }) => [id]),
    ...twice(placed(draft.noteShapes, 'noteShapes'), 'id', ({ id }) => [id]),
    ...twice(placed(draft.discrepancies, 'discrepancies'), 'id', ({ id }) => [id]),
    ...twice(placed(draft.words, 'words'), 'term', ({ term }) => [term]),
    ...twice(placed(draft.offices, 'offices'), 'office', ({ office }) => [office]),
    ...twice(placed(draft.activities, 'activities'), 'aliases', ({ name, aliases }) => [name, ...(aliases ?? [])]),
    ...twice(placed(draft.categories, 'categories'), 'aliases', ({ aliases }) => aliases ?? []),
    ...twice(placed(draft.kinds, 'kinds'), 'aliases', ({ aliases }) => aliases ?? []),
    ...twice(placed(draft.criteria, 'criteria'), 'category', ({ category, kinds }) =>
      (kinds ?? []).map((kind) => category && `${category} for ${kind}`),
    ),
  ];
}

function twice<T>(rows: { path: string; value: T }[], field: string, namesOf: (value: T) => readonly (string | undefined)[]): Offence[] {
  const seen = new Map<string, string>();
  return rows.flatMap(({ path, value }) => {
    const names = new Set(namesOf(value).flatMap((name) => (name ? [name.toLowerCase()] : [])));
    return [...names].flatMap((name) => {
      const first = seen.get(name);
      if (first) return [{ path: `${path}.${field}`, says: `"${name}" is already used at ${first}` }];
      seen.set(name, path);
      return [];
    });
  });
}
