import type { Removed } from '../requests/retention/apply-retention.ts';
import type { RetentionDays } from '../requests/retention/retention-settings.ts';
import { daysOfYear, type RetentionRule, retentionRules } from '../requests/retention/rules.ts';

/** @example sayKept(2562) // '7 years' */
export function sayKept(days: number | 'keep'): string {
  if (days === 'keep') return 'for good';
  const years = days / daysOfYear;
  if (Number.isInteger(years)) return `${years} ${years === 1 ? 'year' : 'years'}`;
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

/**
 * How long everything is kept, a line each, and why; what an administrator has set otherwise says so.
 *
 * @example print(sayRetention(await retentionDays(store, 'demo')))
 */
export function sayRetention(days: RetentionDays): string {
  const lines = retentionRules.map((rule: RetentionRule) => {
    const now = days[rule.name as keyof RetentionDays];
    const usual = rule.days ?? 'keep';
    const set = now === usual ? '' : `, set here; ${sayKept(usual)} as it comes`;
    return `  ${rule.name.padEnd(10)} ${sayKept(now).padEnd(9)} ${rule.title} (${rule.why}${set})`;
  });
  return [
    'Kept for, and then removed once a day:',
    ...lines,
    'Everything else is kept for good. Change one with --set, such as --set notes=7y.',
  ].join('\n');
}

/**
 * What was removed, by sort.
 *
 * @example sayRemoved([{ rule: 'drafts', title: 'notes half written', count: 3 }], { dryRun: false }) // 'Removed:\n  notes half written: 3'
 */
export function sayRemoved(removed: readonly Removed[], { dryRun }: { dryRun: boolean }): string {
  if (removed.length === 0) return dryRun ? 'Nothing is past its time.' : 'Nothing was past its time: nothing was removed.';
  return [
    dryRun ? 'Nothing is changed. This would be removed:' : 'Removed:',
    ...removed.map(({ title, count }) => `  ${title}: ${count}`),
  ].join('\n');
}
