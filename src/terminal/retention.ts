import { applyRetention, retentionChange } from '../requests/retention/apply-retention.ts';
import { retentionDays } from '../requests/retention/retention-settings.ts';
import type { Terminal } from './open-terminal.ts';
import { sayRemoved, sayRetention } from './say-retention.ts';
import { setRetention } from './set-retention.ts';
import { terminalAudit } from './terminal-audit.ts';

/** What the command was told: times to set, and whether to remove now what is past its time. */
export interface RetentionOptions {
  set?: string[];
  apply?: boolean;
  dryRun?: boolean;
}

/**
 * Shows how long everything is kept, after setting what is to be set; or removes now what is past its time, as happens by
 * itself once a day where the bot runs. Throws the TallyErrors of `setRetention`.
 *
 * @example print(await retention(terminal, { set: ['notes=7y'] }))
 */
export async function retention({ config: { authority }, store, clock }: Terminal, options: RetentionOptions): Promise<string> {
  const { set = [], apply = false, dryRun = false } = options;
  if (set.length > 0) await setRetention({ store, authority, now: clock.now() }, set);
  if (!apply && !dryRun) return sayRetention(await retentionDays(store, authority));
  const removed = await applyRetention({ store, authority, today: clock.today() }, { dryRun });
  if (!dryRun && removed.length > 0)
    await store.write(authority, [terminalAudit(clock.now(), 'retention', { change: retentionChange(removed) })]);
  return sayRemoved(removed, { dryRun });
}
