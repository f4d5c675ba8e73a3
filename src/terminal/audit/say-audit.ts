import { sayWhat } from '../../requests/trail/trail-table.ts';
import type { AuditLine } from './audit-lines.ts';

/** As many lines as are printed; a file holds them all. */
const mostPrinted = 100;

/**
 * The last lines of the audit as text, oldest first, with how many there are before them.
 *
 * @example await sayAudit(lines) // '2 records:\nTue 12 Jan 2027 at 10.42 am  Tom Ashdown  Log days: Core Visit on …'
 */
export async function sayAudit(lines: AsyncIterable<AuditLine>): Promise<string> {
  const last: string[] = [];
  let count = 0;
  for await (const { line } of lines) {
    count += 1;
    const where = line.provider ? `${line.provider}: ` : '';
    const change = [line.before, line.after].filter(Boolean).join(' → ');
    last.push(`${line.when}  ${line.who}  ${where}${sayWhat(line)}${change ? ` (${change})` : ''}`);
    if (last.length > mostPrinted) last.shift();
  }
  if (count === 0) return 'Nothing is recorded.';
  const head =
    count > mostPrinted
      ? `The last ${mostPrinted} of ${count} lines; --csv writes all of them:`
      : `${count} ${count === 1 ? 'line' : 'lines'}:`;
  return [head, ...last].join('\n');
}
