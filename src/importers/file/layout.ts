import { TallyError } from '../../domain/tally-error.ts';
import { columnKey } from './table-row.ts';

/**
 * A kind of table an importer knows: what a person calls it, the names its first cell goes by, and the columns
 * it cannot do without. Other columns may be missing, moved or new.
 *
 * @example { id: 'people', title: 'a people file', firstCells: ['email'], required: ['email', 'name', 'role'] }
 */
export interface Layout {
  id: string;
  title: string;
  firstCells: readonly string[];
  required: readonly string[];
}

/** At most two title rows stand above the heading row (Ofsted, since December 2025). */
export const headerWithin = 3;

/**
 * Which layout the first records of a file show, and which of them is the heading row: the first that holds every
 * required column. Throws TallyError `import-header`, naming what is missing from the row that comes nearest.
 *
 * @example findHeader([['As at 28 February 2026'], ['URN', 'LinkURN']], [links], 'links.csv') // { layout: links, at: 1 }
 */
export function findHeader(
  records: readonly (readonly string[])[],
  layouts: readonly Layout[],
  file: string,
): { layout: Layout; at: number } {
  const looked = records.slice(0, headerWithin).map((cells) => new Set(cells.map(columnKey)));
  for (const [at, names] of looked.entries()) {
    const layout = layouts.find((one) => missing(one, names).length === 0);
    if (layout) return { layout, at };
  }
  throw refuseHeader(records, looked, layouts, file);
}

function missing(layout: Layout, names: ReadonlySet<string>): string[] {
  return layout.required.filter((column) => !names.has(columnKey(column)));
}

function refuseHeader(
  records: readonly (readonly string[])[],
  looked: readonly ReadonlySet<string>[],
  layouts: readonly Layout[],
  file: string,
): TallyError {
  const tries = looked.flatMap((names, at) =>
    layouts.map((layout) => ({
      layout,
      lacks: missing(layout, names),
      first: layout.firstCells.map(columnKey).includes(firstName(records[at])),
    })),
  );
  // The nearest: a row that starts as the layout does, else the one that lacks the smallest share of it.
  tries.sort((a, b) => Number(b.first) - Number(a.first) || share(a) - share(b));
  const nearest = tries[0];
  const expected = layouts.map((layout) => layout.title).join(' or ');
  if (!nearest || share(nearest) === 1) {
    const columns = layouts.map((layout) => layout.required.join(', ')).join('; or ');
    return new TallyError('import-header', `${file} is not ${expected}: no heading row found. Expected these columns: ${columns}.`, {
      culprit: file,
    });
  }
  return new TallyError(
    'import-header',
    `${file} looks like ${nearest.layout.title}, but these columns are missing: ${nearest.lacks.join(', ')}. Expected: ${nearest.layout.required.join(', ')}.`,
    { culprit: file },
  );
}

function firstName(cells: readonly string[] | undefined): string {
  return columnKey(cells?.[0] ?? '');
}

function share(attempt: { layout: Layout; lacks: readonly string[] }): number {
  return attempt.lacks.length / attempt.layout.required.length;
}
