import type { Answer, Button } from '../answer.ts';
import type { Context } from '../context.ts';

/** Cards that are there to be filled in or chosen from, not to be kept. */
const notKept: readonly Answer['card'][] = ['form', 'choice', 'help'];

/**
 * The button that gives an answer's tables as an Excel file; none where there is no table. It carries the request, and
 * not the rows: the file is made from what the asker may see when they press it. A head's list is never another
 * person's, so whom they named is not carried on.
 *
 * @example excelButton('caseload', { skip: 12 }, answer, context)[0]?.input // { request: 'caseload', input: {} }
 */
export function excelButton(request: string, input: object, { card, tables }: Answer, { asker }: Pick<Context, 'asker'>): Button[] {
  if (notKept.includes(card) || !tables?.some(({ rows }) => rows.length > 0)) return [];
  const kept = Object.entries(input).filter(([field]) => field !== 'skip' && (asker.staff || field !== 'person'));
  return [{ title: 'Excel', request: 'export', input: { request, input: Object.fromEntries(kept) } }];
}
