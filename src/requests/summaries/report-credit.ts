import type { LedgerEntry } from '../../domain/ledger-entry.ts';
import { reversalId } from '../../domain/reversal-id.ts';
import { reverseEntry } from '../../domain/reverse-entry.ts';
import type { Context } from '../context.ts';
import type { Ledger } from '../ledger/logged-items.ts';

/** The entries that take back what sending a summary debited, as far as it still stands. */
export function reportCredit(
  { asker }: Pick<Context, 'asker'>,
  { all, reversals }: Ledger,
  entries: readonly string[],
  reason: string,
): LedgerEntry[] {
  return entries
    .filter((id) => !reversals.has(id))
    .flatMap((id) => all.get(id) ?? [])
    .map((entry) => reverseEntry(entry, { id: reversalId(entry.id), reason, by: asker.person.key }));
}
