import { applies } from '../../domain/groups-for.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Pack, PackRule } from '../../packs/schema.ts';

type Statement = Extract<PackRule, { check: 'statement' }>;

/**
 * The strategy's statements that matter at a step of a category's life: those for this kind of provider whatever the
 * category, and those of any of the categories that it is about.
 *
 * @example statementsAt(pack, provider, 'deciding', ['AS', 'A']).map(({ id }) => id) // ['as-first-year', 'reviewed-termly', 'formal-powers']
 */
export function statementsAt(
  { rules }: Pick<Pack, 'rules'>,
  provider: Provider,
  step: Statement['at'][number],
  categories: readonly string[],
): Statement[] {
  return rules.flatMap((rule) => {
    if (rule.check !== 'statement' || !rule.at.includes(step)) return [];
    return categories.some((category) => applies(rule.appliesTo, { ...provider, category })) ? [rule] : [];
  });
}
