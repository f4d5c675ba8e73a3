import type { CategoryTelling } from '../../domain/category-telling.ts';
import type { AcademicYear } from '../../domain/date.ts';
import type { Context } from '../context.ts';

/**
 * Everything that was told of an academic year's categories, in the order in which it was told.
 *
 * @example (await toldIn(context, 2026)).map(({ provider }) => provider) // ['900001', …]
 */
export async function toldIn({ store, authority }: Pick<Context, 'store' | 'authority'>, year: AcademicYear): Promise<CategoryTelling[]> {
  const all: CategoryTelling[] = [];
  for await (const { body } of store.list(authority.id, 'told', `told:${year}:`)) all.push(body);
  return all.sort((a, b) => a.at.localeCompare(b.at));
}
