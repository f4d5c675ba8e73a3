import type { LedgerEntry } from '../../domain/ledger-entry.ts';
import type { Button } from '../answer.ts';

/** The safety net of a receipt: undo or correct the very entries it is about. */
export function amendButtons(provider: string, entries: readonly Pick<LedgerEntry, 'id'>[]): Button[] {
  const input = { provider, entries: entries.map(({ id }) => id) };
  return [
    { title: 'Undo', request: 'reverse-days', input },
    { title: 'Correct', request: 'correct-days', input },
  ];
}
