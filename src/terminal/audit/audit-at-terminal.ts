import { isIsoDate } from '../../domain/date.ts';
import { TallyError } from '../../domain/tally-error.ts';
import type { Terminal } from '../open-terminal.ts';
import { auditCsv } from './audit-csv.ts';
import { auditLines } from './audit-lines.ts';
import { sayAudit } from './say-audit.ts';

/** From which day on, about which provider, and into which file. */
export interface AuditOptions {
  since?: string;
  provider?: string;
  csv?: string;
}

/**
 * The audit as text, or in a CSV file. Throws TallyError `authority-unknown`, `date-unreadable`, `provider-unknown` or `file-unwritable`.
 *
 * @example print(await auditAtTerminal(terminal, { since: '2026-09-01', csv: 'audit.csv' })) // 'audit.csv: 431 rows.'
 */
export async function auditAtTerminal({ config, store, clock }: Terminal, { since, provider, csv }: AuditOptions): Promise<string> {
  if (since !== undefined && !isIsoDate(since))
    throw new TallyError('date-unreadable', `“${since}” is not a date. Write it as 2026-09-01.`, { culprit: since });
  const authority = (await store.read(config.authority, 'authority', 'authority'))?.body;
  if (!authority)
    throw new TallyError('authority-unknown', `Nothing has been imported for "${config.authority}" yet.`, { culprit: config.authority });
  const lines = auditLines({ store, authority, today: clock.today() }, { since, provider });
  if (csv === undefined) return sayAudit(lines);
  const count = await auditCsv({ store, authority: authority.id, now: clock.now() }, lines, csv);
  return `${csv}: ${count} ${count === 1 ? 'row' : 'rows'}.`;
}
