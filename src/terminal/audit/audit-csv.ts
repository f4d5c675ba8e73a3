import { writeCsv } from '../../files/write-csv.ts';
import type { Store } from '../../ports.ts';
import { terminalAudit } from '../terminal-audit.ts';
import type { AuditLine } from './audit-lines.ts';

const columns = [
  'at',
  'when',
  'who',
  'personKey',
  'via',
  'request',
  'outcome',
  'providerKey',
  'provider',
  'what',
  'before',
  'after',
  'refs',
];

/**
 * Writes lines of the audit into a CSV file, a row each, and returns how many. That they were taken out is in the audit from then on.
 * Throws TallyError `file-unwritable`.
 *
 * @example await auditCsv({ store, authority: 'demo', now }, lines, 'audit.csv') // 431
 */
export async function auditCsv(
  { store, authority, now }: { store: Store; authority: string; now: string },
  lines: AsyncIterable<AuditLine>,
  file: string,
): Promise<number> {
  let count = 0;
  async function* rows(): AsyncIterable<string[]> {
    for await (const { record, line } of lines) {
      count += 1;
      yield [
        record.at,
        line.when,
        line.who,
        record.by,
        record.via,
        line.request,
        record.outcome,
        line.providerKey ?? '',
        line.provider ?? '',
        line.what,
        line.before,
        line.after,
        (record.refs ?? []).join(' '),
      ];
    }
  }
  await writeCsv(file, columns, rows());
  await store.write(authority, [terminalAudit(now, 'export-audit', { change: [{ what: 'rows', after: String(count) }] })]);
  return count;
}
