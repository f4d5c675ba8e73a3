import type { Answer, Button, FileFormat } from '../answer.ts';
import type { Context } from '../context.ts';

/** Cards that are there to be filled in or chosen from, not to be kept. */
const notKept: readonly Answer['card'][] = ['form', 'choice', 'help'];

/**
 * The buttons that give an answer as a file: a meeting as a calendar file, a letter as Word and PDF, any other answer's tables as Excel, and none where
 * there is neither. They carry the request, and not what it answered: the file is made from what the asker may see when
 * they press. A head's list is never another person's, so whom they named is not carried on.
 *
 * @example fileButtons('caseload', { skip: 12 }, answer, context)[0]?.input // { request: 'caseload', input: {} }
 */
export function fileButtons(request: string, input: object, answer: Answer, { asker }: Pick<Context, 'asker'>): Button[] {
  const kept = Object.entries(input).filter(([field]) => field !== 'skip' && (asker.staff || field !== 'person'));
  const button = (title: string, format?: FileFormat): Button => ({
    title,
    request: 'export',
    input: { request, input: Object.fromEntries(kept), ...(format && { format }) },
  });
  if (answer.event) return [button('Calendar file', 'ics')];
  if (answer.letter) return [button('Word', 'docx'), button('PDF', 'pdf')];
  const table = !notKept.includes(answer.card) && answer.tables?.some(({ rows }) => rows.length > 0);
  return table ? [button('Excel')] : [];
}
