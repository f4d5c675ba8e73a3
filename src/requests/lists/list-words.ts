import type { Pack, PackCategory } from '../../packs/schema.ts';
import type { Answer } from '../answer.ts';
import type { Standing } from '../standing/standing.ts';
import type { Touch } from '../words/rests-on.ts';
import type { Filters, State } from './filters.ts';

/** What a list is headed: its categories, what it is of, or how it is counted. */
export function listTitle({ category, kind, ...others }: Filters, many: string): string {
  if (category) return `Category ${category.join(' and ')}`;
  const byElse =
    others.phase ?? others.place ?? others.state ?? others.ofsted ?? others.faith ?? others.twos ?? others.leftUpTo ?? others.leftFrom;
  return kind || byElse ? `${many.charAt(0).toUpperCase()}${many.slice(1)}` : 'By category';
}

/** So many providers need no chart: its axis would have parts of a school. */
const few = 7;

/** How many of a list are in each category; none of one category, or of a handful. */
export function listChart(pack: Pack, all: readonly Standing[]): Answer['chart'] {
  const count = (id: string) => all.filter(({ position }) => position.decision?.category === id).length;
  const values = pack.categories.map(({ id }) => ({ label: id, value: count(id) })).filter(({ value }) => value > 0);
  // Of one category, or of a handful, the sentence says as much.
  return values.length > 1 && all.length > few ? { title: 'Providers by category', kind: 'bars', values } : undefined;
}

/** What a reader must know of how a list was made. */
export function listNotes({ state, ofsted }: Filters): string[] {
  return [
    ...(state === 'not-booked' ? ['Counted are those that still have one to hold this year and no date recorded for it.'] : []),
    ...(ofsted
      ? [
          'Ofsted’s outcomes are read in the scale of their own framework: report cards (from 10 November 2025) and inspections without an overall grade are not turned into the old grades. Source: Ofsted management information, Crown copyright, Open Government Licence v3.0.',
        ]
      : []),
  ];
}

/** What a list speaks of, where it rests on what a category gets. */
export function listTouches({ state, leftUpTo, leftFrom }: Filters): Touch[] | undefined {
  if (state) return ['dates'];
  return leftUpTo === undefined && leftFrom === undefined ? undefined : ['days'];
}

/** States that rest on what each category gets. */
export const resting: ReadonlySet<State> = new Set<State>(['overdue', 'due', 'to-hold', 'not-booked', 'overspent']);

/** What is due rests on what each category gets; a list by register facts alone rests on no rule. */
export function listRestsOn({ state, ...filters }: Filters, categories: readonly PackCategory[], pack: Pack, all: readonly Standing[]) {
  if ((state && resting.has(state)) || filters.leftUpTo !== undefined || filters.leftFrom !== undefined)
    return all.flatMap(({ position }) => position.groups);
  const byRegister = filters.phase ?? filters.place ?? filters.ofsted ?? filters.faith ?? filters.twos ?? state;
  return categories.length > 0 ? categories : byRegister ? [] : pack.categories;
}
