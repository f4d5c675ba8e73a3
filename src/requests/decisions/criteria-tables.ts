import type { Provider } from '../../domain/provider.ts';
import type { Pack, PackCategory } from '../../packs/schema.ts';
import type { Table } from '../answer.ts';

/** Categories to lay side by side, each with what it is here ("now", "proposed"), and what is known for a column. */
export interface CriteriaAsked {
  categories: readonly { category: PackCategory; is: string }[];
  known(column: string): string | undefined;
}

/**
 * The criteria of one or two categories, a table for each column: what each category looks like there, and what is known
 * of the provider. One below the other, because the texts are long and a phone is narrow. Where the strategy has no
 * criteria, what it calls each category.
 *
 * @example criteriaTables(pack, provider, { categories: [{ category: b1, is: 'now' }], known: () => undefined })[0]?.heading // 'Ofsted'
 */
export function criteriaTables(pack: Pack, provider: Provider, { categories, known }: CriteriaAsked): Table[] {
  const rows = categories.flatMap(({ category, is }) =>
    pack.criteria.filter((row) => row.category === category.id && row.kinds.includes(provider.kind)).map((row) => ({ ...row, is })),
  );
  if (rows.length === 0) {
    return [
      {
        heading: 'What the strategy calls it',
        columns: ['', ''],
        rows: categories.map(({ category, is }) => ({ cells: [`${category.id}, ${is}`, category.name] })),
      },
    ];
  }
  const columns = [...new Set(rows.flatMap((row) => row.columns.map(({ name }) => name)))];
  return columns.map((name) => {
    const said = rows.flatMap(({ category, is, columns: cells }) => {
      const text = cells.find((column) => column.name === name)?.text;
      return text === undefined ? [] : [{ cells: [`${category}, ${is}`, text] }];
    });
    const fact = known(name);
    return { heading: name, columns: ['', ''], rows: [...said, ...(fact === undefined ? [] : [{ cells: ['Known', fact] }])] };
  });
}

/** The rows of the pack that the tables rest on. */
export function criteriaOf(pack: Pack, { kind }: Provider, categories: readonly PackCategory[]): Pack['criteria'] {
  return pack.criteria.filter((row) => row.kinds.includes(kind) && categories.some(({ id }) => id === row.category));
}
