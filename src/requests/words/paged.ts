import type { Answer, Button } from '../answer.ts';

/** How many rows a card shows before it pages. */
const PAGE = 12;

/**
 * One page of a long list, with the buttons to the pages beside it. Past the end it shows the last page.
 * Given a context whose lists come whole, it is all of them.
 *
 * @example paged(rows, 12, { request: 'caseload', input: {} }).page // { from: 13, to: 24, of: 40, ... }
 */
export function paged<T>(
  rows: readonly T[],
  skip: number,
  again: Omit<Button, 'title'>,
  { whole = false }: { whole?: boolean } = {},
): { rows: readonly T[]; page: Answer['page'] } {
  if (whole) return { rows, page: undefined };
  const start = Math.min(Math.floor(skip / PAGE) * PAGE, Math.max(0, Math.ceil(rows.length / PAGE) - 1) * PAGE);
  const shown = rows.slice(start, start + PAGE);
  if (rows.length <= PAGE) return { rows: shown, page: undefined };
  const to = (at: number, title: string): Button => ({ title, request: again.request, input: { ...again.input, skip: at } });
  return {
    rows: shown,
    page: {
      from: start + 1,
      to: start + shown.length,
      of: rows.length,
      previous: start > 0 ? to(start - PAGE, 'Previous') : undefined,
      next: start + PAGE < rows.length ? to(start + PAGE, 'Next') : undefined,
    },
  };
}
