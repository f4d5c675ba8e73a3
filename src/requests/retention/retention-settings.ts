import type { Store } from '../../ports.ts';
import { type RuleName, retentionRules, ruleOf } from './rules.ts';

/** Days, or `keep` for good, by the name of each rule. */
export type RetentionDays = Record<RuleName, number | 'keep'>;

/**
 * How long everything is kept at an authority: as an administrator set it, else as it comes.
 *
 * @example (await retentionDays(store, 'demo')).drafts // 30
 */
export async function retentionDays(store: Store, authority: string): Promise<RetentionDays> {
  const set = (await store.read(authority, 'retention', 'retention'))?.body.days ?? {};
  const of = (name: RuleName) => set[name] ?? ruleOf(name).days ?? 'keep';
  return Object.fromEntries(retentionRules.map(({ name }) => [name, of(name)])) as RetentionDays;
}
