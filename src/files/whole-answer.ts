import type { Answer, Table } from '../requests/answer.ts';
import type { Context } from '../requests/context.ts';

/** A request made for somebody, as `perform` makes it. */
export type Performing = (context: Context, name: string, input: unknown) => Promise<Answer>;

/** Nobody's list has more pages; a request that never comes to its last one must not run for ever. */
const mostPages = 1000;

/**
 * The answer to a request with all the rows of all its pages, under the rights that the asker has now. Lists come
 * whole where the request knows how (`Context.whole`), else page by page.
 *
 * @example (await wholeAnswer(perform, context, { request: 'caseload', input: {} })).tables?.[0]?.rows.length // 56
 */
export async function wholeAnswer(
  perform: Performing,
  context: Context,
  { request, input }: { request: string; input: Record<string, unknown> },
): Promise<Answer> {
  const { skip: _, ...others } = input;
  const whole = { ...context, whole: true };
  const first = await perform(whole, request, others);
  const tables: Table[] = (first.tables ?? []).map((table) => ({ ...table, rows: [...table.rows] }));
  let next = first.page?.next;
  for (let page = 1; next !== undefined && page < mostPages; page++) {
    const more: Answer = await perform(whole, next.request, next.input);
    for (const table of more.tables ?? []) {
      const begun = tables.find(({ heading }) => heading === table.heading);
      if (begun) begun.rows.push(...table.rows);
      else tables.push({ ...table, rows: [...table.rows] });
    }
    next = more.page?.next;
  }
  return { ...first, tables, page: undefined };
}
