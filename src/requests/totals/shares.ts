import type { Button } from '../answer.ts';
import type { Context } from '../context.ts';
import type { Standing } from '../standing/standing.ts';
import { type Around, type Sums, sumUp } from './sum-up.ts';

/** A set in parts: what it is parted by, and the sums of each part. */
export interface Shares {
  by: 'category' | 'colleague';
  rows: Share[];
}

/** A part: what it is called, its sums, and what its row opens. */
export interface Share {
  label: string;
  sums: Sums;
  open?: Button;
}

/**
 * The sums of each category in the pack's order, those without one last.
 *
 * @example byCategory(all, around).rows[0] // { label: 'A', sums: …, open: the list of category A }
 */
export function byCategory(all: readonly Standing[], around: Around, person?: string): Shares {
  const order = all[0]?.pack.categories.map(({ id }) => id) ?? [];
  const place = (code: string | undefined) => (code === undefined ? order.length : order.indexOf(code));
  const groups = Map.groupBy(all, ({ position }) => position.decision?.category);
  const rows = [...groups]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([category, of]) => ({
      label: category ?? 'none',
      sums: sumUp(of, around),
      open: category
        ? { title: `Category ${category}`, request: 'providers-by-category', input: { category, ...(person && { person }) } }
        : undefined,
    }));
  return { by: 'category', rows };
}

/**
 * The sums of each colleague's own caseload, by name, what nobody looks after last. A provider of two colleagues counts
 * with its advisor, so that the parts add up to the whole.
 *
 * @example byColleague(all, around, context).rows[0] // { label: 'Dean Whitlock', sums: …, open: his caseload }
 */
export function byColleague(all: readonly Standing[], around: Around, { people }: Context): Shares {
  const groups = Map.groupBy(all, ({ provider }) => around.carerOf(provider.key));
  const rows = [...groups]
    .map(([key, of]) => ({ colleague: people.find((one) => one.key === key), sums: sumUp(of, around) }))
    .sort((a, b) => (a.colleague && b.colleague ? a.colleague.name.localeCompare(b.colleague.name) : a.colleague ? -1 : 1))
    .map(({ colleague, sums }) => ({
      label: colleague?.name ?? 'Nobody’s caseload',
      sums,
      open: colleague && { title: colleague.name, request: 'caseload', input: { person: colleague.key } },
    }));
  return { by: 'colleague', rows };
}
