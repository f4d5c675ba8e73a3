import type { AuditChange } from '../../domain/audit-record.ts';
import { addDays, type IsoDate } from '../../domain/date.ts';
import type { Kind } from '../../domain/documents.ts';
import type { Operation, Store } from '../../ports.ts';
import { writeInBatches } from '../write-in-batches.ts';
import { type Kept, keptFrom } from './kept-from.ts';
import { type RetentionDays, retentionDays } from './retention-settings.ts';
import { type RuleName, ruleOf } from './rules.ts';

/** How many documents went by a rule. */
export interface Removed {
  rule: RuleName;
  title: string;
  count: number;
}

/**
 * Removes what is past its time, in batches, and says how much by which rule; with `dryRun` it only says. It may be run at any moment and by
 * several processes at once: what another one removes is not counted twice, and what somebody changes meanwhile is left
 * for the next time.
 *
 * @example await applyRetention({ store, authority: 'demo', today: '2027-02-24' }) // [{ rule: 'drafts', title: 'notes half written', count: 3 }]
 */
export async function applyRetention(
  { store, authority, today }: { store: Store; authority: string; today: IsoDate },
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<Removed[]> {
  const days = await retentionDays(store, authority);
  const counts = new Map<RuleName, number>();
  for (const kind of Object.keys(keptFrom) as Kind[]) {
    const past = await pastTheirTime(store, authority, kind, { days, today });
    const left = new Set(
      dryRun
        ? []
        : await writeInBatches(
            store,
            authority,
            past.map(({ operation }) => operation),
          ),
    );
    for (const { rule, operation } of past) if (!left.has(operation)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts].map(([rule, count]) => ({ rule, title: ruleOf(rule).title, count }));
}

/** What the audit says of it. */
export function retentionChange(removed: readonly Removed[]): AuditChange[] {
  return removed.map(({ title, count }) => ({ what: title, after: `${count} removed` }));
}

async function pastTheirTime<K extends Kind>(
  store: Store,
  authority: string,
  kind: K,
  { days, today }: { days: RetentionDays; today: IsoDate },
): Promise<{ rule: RuleName; operation: Operation }[]> {
  const kept = keptFrom[kind];
  // Nothing is read of what is kept for good.
  if ('always' in kept || kept.rules.every((rule) => days[rule] === 'keep')) return [];
  const past: { rule: RuleName; operation: Operation }[] = [];
  for (const prefix of kept.prefixes ?? [`${kind}:`]) {
    for await (const { id, etag, body } of store.list(authority, kind, prefix)) {
      const from = (kept as Kept<K>).from(body, id);
      const most = from && days[from.rule];
      const isPast = from !== undefined && typeof most === 'number' && addDays(from.day, most) < today;
      if (isPast) past.push({ rule: from.rule, operation: { do: 'remove', id, etag } });
      else if (from && kept.inOrder) break;
    }
  }
  return past;
}
