import type { AuditChange } from '../domain/audit-record.ts';
import type { RetentionSettings } from '../domain/retention.ts';
import { TallyError } from '../domain/tally-error.ts';
import type { Store } from '../ports.ts';
import { retentionDays } from '../requests/retention/retention-settings.ts';
import { daysOfYear, type RetentionRule, retentionRules } from '../requests/retention/rules.ts';
import { sayKept } from './say-retention.ts';
import { terminalAudit } from './terminal-audit.ts';

/**
 * Sets how long sorts of documents are kept: `notes=7y` (years), `drafts=14` (days), `notes=keep` for good, `notes=default`
 * as it comes. All of the settings are checked before any is written.
 * Throws TallyError `retention-unknown` for a sort there is none of, `retention-time` for a time that cannot be set.
 *
 * @example await setRetention({ store, authority: 'demo', now }, ['notes=7y', 'drafts=14'])
 */
export async function setRetention(
  { store, authority, now }: { store: Store; authority: string; now: string },
  settings: readonly string[],
): Promise<void> {
  const wanted = settings.map(readSetting);
  const stored = await store.read(authority, 'retention', 'retention');
  const before = await retentionDays(store, authority);
  const days: RetentionSettings['days'] = { ...stored?.body.days };
  for (const { rule, time } of wanted) {
    if (time === 'default') delete days[rule.name];
    else days[rule.name] = time;
  }
  const change = wanted.map(({ rule, time }): AuditChange => {
    const after = time === 'default' ? (rule.days ?? 'keep') : time;
    return { what: `how long is kept: ${rule.title}`, before: sayKept(before[rule.name as keyof typeof before]), after: sayKept(after) };
  });
  const doc = { id: 'retention', kind: 'retention' as const, v: 1, body: { days, at: now } };
  const written = await store.write(authority, [
    stored ? { do: 'replace', doc, etag: stored.etag } : { do: 'create', doc },
    terminalAudit(now, 'retention', { change }),
  ]);
  if (!written.ok)
    throw new TallyError('store-conflict', 'Somebody set the same at the same moment. Please try again.', { culprit: written.id });
}

function readSetting(setting: string): { rule: RetentionRule; time: number | 'keep' | 'default' } {
  const [name = '', said = ''] = setting.split('=');
  const rule: RetentionRule | undefined = retentionRules.find((one) => one.name === name.trim().toLowerCase());
  if (!rule) {
    const names = retentionRules.map((one) => one.name).join(', ');
    throw new TallyError('retention-unknown', `“${name}” is not kept by a time. There are: ${names}.`, { culprit: setting });
  }
  const time = readTime(said.trim().toLowerCase());
  const wrong = time === undefined ? 'Give days (90), years (7y), “keep” for good, or “default”.' : faultOf(rule, time);
  if (time === undefined || wrong) throw new TallyError('retention-time', `${rule.name}=${said}: ${wrong}`, { culprit: setting });
  return { rule, time };
}

function readTime(said: string): number | 'keep' | 'default' | undefined {
  if (said === 'keep' || said === 'default') return said;
  const [, count, unit] = /^(\d{1,5})(y|d)?$/.exec(said) ?? [];
  return count === undefined ? undefined : Number(count) * (unit === 'y' ? daysOfYear : 1);
}

function faultOf({ least, most, title }: RetentionRule, time: number | 'keep' | 'default'): string | undefined {
  if (time === 'default') return undefined;
  if (most !== undefined && (time === 'keep' || time > most)) return `${title} are kept for ${most} days at most.`;
  return time !== 'keep' && time < least ? `${title} are kept for ${sayKept(least)} at least.` : undefined;
}
