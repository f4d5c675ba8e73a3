import { adoptedRules } from '../../domain/adopted-rules.ts';
import { checkRules, type RuleCheck } from '../../domain/check-rules.ts';
import { academicYearOf, type IsoDate } from '../../domain/date.ts';
import { applies } from '../../domain/groups-for.ts';
import type { Provider } from '../../domain/provider.ts';
import { categoryOf } from '../../packs/category-of.ts';
import { citeWords } from '../../packs/cite-words.ts';
import type { Pack, PackCategory } from '../../packs/schema.ts';
import type { Context } from '../context.ts';
import { kindName } from '../words/about.ts';
import { listed } from '../words/listed.ts';

/** A category that the strategy has for a provider, and how its hard rules stand: one that is `not-met` blocks it. */
export interface Judged {
  pack: Pack;
  category: PackCategory;
  check: RuleCheck[];
}

/** Why a provider can have no category at all, in a sentence. */
export function uncategorised(pack: Pack, { name, kind, status }: Provider): string | undefined {
  if (status === 'closed') return `${name} has closed, so its category stays as it was.`;
  if (kind === 'funding-unknown')
    return `How ${name} is funded is not known yet, so it cannot be given a category. An administrator sets its kind.`;
  const named = pack.kinds.find((one) => one.kind === kind);
  if (!named) return `${pack.title} does not speak of providers like ${name} (${kindName(pack, kind)}).`;
  return named.categorised ? undefined : `${name} is not given a category: the strategy does not categorise ${named.plural}.`;
}

/** The categories that a provider of this kind may have, in the strategy's order. */
export function categoriesFor(pack: Pack, provider: Provider): PackCategory[] {
  return pack.categories.filter(({ id, appliesTo }) => applies(appliesTo, { ...provider, category: id }));
}

/**
 * How the rules stand for a category that a provider is to have from a date, by the pack in force then; or why there is
 * no such category for it. Only inspections up to the date count.
 *
 * @example judgeCategory(context, provider, 'A', '2027-01-12').judged?.check[0]?.outcome // 'not-met'
 */
export function judgeCategory(
  context: Pick<Context, 'authority' | 'pack'>,
  provider: Provider,
  code: string,
  from: IsoDate,
): { judged: Judged; refusal?: undefined } | { judged?: undefined; refusal: string } {
  const pack = context.pack(academicYearOf(from));
  const none = uncategorised(pack, provider);
  if (none) return { refusal: none };
  const known = categoriesFor(pack, provider);
  const category = categoryOf(pack, code);
  if (!category || !known.includes(category)) {
    return {
      refusal: `${provider.name} cannot be in category ${code}. ${pack.title} has these for it: ${listed(known.map(({ id }) => id))}.`,
    };
  }
  const check = checkRules({
    ...provider,
    rules: pack.rules,
    category: category.id,
    inspections: provider.inspections.filter(({ date }) => date <= from),
    adopted: adoptedRules(context.authority.readings, pack.id),
  });
  return { judged: { pack, category, check } };
}

/** The rules with one outcome as sentences that cite their source. */
export function sayRules({ pack, check }: Judged, outcome: RuleCheck['outcome']): string[] {
  return check.flatMap((one) => {
    const rule = one.outcome === outcome ? pack.rules.find(({ id }) => id === one.rule) : undefined;
    return rule ? [`${rule.text} (${citeWords(pack, rule.citation)}) ${one.says}`] : [];
  });
}
