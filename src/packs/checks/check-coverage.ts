import { type Draft, type Offence, placed } from '../draft.ts';

type Row<K extends 'groups' | 'kinds' | 'categories'> = NonNullable<NonNullable<Draft[K]>[number]>;
type Group = Row<'groups'>;

/**
 * Whether every provider the pack speaks of gets exactly what one group says: no category and kind given by two
 * groups, none given by no group, no kind without a group, no category given to a kind that has none.
 *
 * @example checkCoverage(draft) // [{ path: 'categories[4]', says: 'no group says what C gets as child-minder' }]
 */
export function checkCoverage(draft: Draft): Offence[] {
  const groups = placed(draft.groups, 'groups');
  const readable = (draft.groups ?? []).every((group) => group?.appliesTo?.kinds !== undefined);
  const categories = placed(draft.categories, 'categories');
  const kinds = placed(draft.kinds, 'kinds');
  return [
    ...groups.flatMap((row, index) => overlaps(row, groups.slice(0, index))),
    ...groups.flatMap((row) => misplaced(row, kinds, categories)),
    ...(readable ? gaps(groups, kinds, categories) : []),
  ];
}

type Placed<T> = { path: string; value: T };

/** Two groups with categories must not reach the same provider. */
function overlaps({ path, value: group }: Placed<Group>, earlier: Placed<Group>[]): Offence[] {
  const to = group.appliesTo;
  return earlier.flatMap(({ path: first, value: { appliesTo: other } }) => {
    if (!to?.categories || !other?.categories || !meet(to.phases, other.phases)) return [];
    if (![undefined, to.offersTwoYearOlds].includes(other.offersTwoYearOlds) && to.offersTwoYearOlds !== undefined) return [];
    const both = common(to.categories, other.categories).flatMap((category) =>
      common(to.kinds, other.kinds).map((kind) => `${category} as ${kind}`),
    );
    return both.map((what) => ({ path: `${path}.appliesTo`, says: `${what} is already given by ${first}` }));
  });
}

/** A group's categories must be ones that its kinds can have. */
function misplaced(
  { path, value: { appliesTo } }: Placed<Group>,
  kinds: Placed<Row<'kinds'>>[],
  categories: Placed<Row<'categories'>>[],
): Offence[] {
  return (appliesTo?.kinds ?? []).flatMap((kind) =>
    (appliesTo?.categories ?? []).flatMap((id) => {
      const category = categories.find(({ value }) => value.id === id)?.value;
      const uncategorised = kinds.some(({ value }) => value.kind === kind && value.categorised === false);
      if (!uncategorised && (!category?.appliesTo?.kinds || category.appliesTo.kinds.includes(kind))) return [];
      return [{ path: `${path}.appliesTo`, says: `category ${id} is not one that ${kind} can have` }];
    }),
  );
}

function gaps(groups: Placed<Group>[], kinds: Placed<Row<'kinds'>>[], categories: Placed<Row<'categories'>>[]): Offence[] {
  const given = (kind: string, category?: string) =>
    groups.some(({ value: { appliesTo } }) => {
      const forKind = appliesTo?.kinds?.some((its) => its === kind);
      return forKind && (category === undefined || (appliesTo?.categories?.includes(category) ?? false));
    });
  return [
    ...kinds.flatMap(({ path, value: { kind } }) => (kind && !given(kind) ? [{ path, says: `no group says what ${kind} gets` }] : [])),
    ...categories.flatMap(({ path, value: { id, appliesTo } }) =>
      (appliesTo?.kinds ?? []).flatMap((kind) =>
        id && kind && !given(kind, id) ? [{ path, says: `no group says what ${id} gets as ${kind}` }] : [],
      ),
    ),
  ];
}

function common<T>(a: readonly (T | undefined)[] | undefined, b: readonly (T | undefined)[] | undefined): T[] {
  return (a ?? []).filter((x): x is T => x !== undefined && (b ?? []).includes(x));
}

function meet<T>(a: readonly T[] | undefined, b: readonly T[] | undefined): boolean {
  return !a || !b || a.some((x) => b.includes(x));
}
