import { adoptedRules } from '../../domain/adopted-rules.ts';
import type { CategoryDecision } from '../../domain/category-decision.ts';
import { checkRules } from '../../domain/check-rules.ts';
import { academicYearOf, lastDayOf } from '../../domain/date.ts';
import { applies } from '../../domain/groups-for.ts';
import type { Provider } from '../../domain/provider.ts';
import { categoryOf } from '../../packs/category-of.ts';
import { citeWords } from '../../packs/cite-words.ts';
import type { Pack, PackCategory } from '../../packs/schema.ts';
import type { ImportInput } from '../import-input.ts';
import { packFor } from '../pack-for.ts';
import { requireLikely, requireOpen } from '../require-open.ts';
import { RowRejected } from '../row-rejected.ts';
import type { DecisionRow } from './read-decision.ts';

/** A row that may be entered: the pack's category, and how the pack's rules stood for it. */
export type Judged = Pick<CategoryDecision, 'category' | 'effectiveFrom' | 'reason' | 'check'>;

/**
 * Whether a category may be given to a provider from a date: the strategy must categorise its kind and have the
 * category, and no rule may be broken. A rule that cannot be decided needs a reason, and is recorded as
 * undecided. Only inspections up to the date count. Rejects the row otherwise.
 *
 * @example judgeDecision(input, provider, row).category // 'B1'
 */
export function judgeDecision(input: ImportInput, provider: Provider, row: DecisionRow): Judged {
  const { effectiveFrom, reason } = row;
  requireLikely(effectiveFrom, lastDayOf(academicYearOf(input.clock.today()) + 1), 'effectiveFrom');
  requireOpen(provider, effectiveFrom, 'effectiveFrom');
  const pack = packFor(input, academicYearOf(effectiveFrom));
  const category = permitted(pack, provider, row.category).id;
  const inspections = provider.inspections.filter(({ date }) => date <= effectiveFrom);
  const adopted = adoptedRules(input.authority.readings, pack.id);
  const check = checkRules({ ...provider, rules: pack.rules, category, inspections, adopted });
  for (const { rule: id, outcome, says } of check) {
    const rule = pack.rules.find((one) => one.id === id)!;
    const source = `${rule.text} (${citeWords(pack, rule.citation)})`;
    if (outcome === 'not-met') throw new RowRejected(`${source} ${says}`, 'category');
    if (outcome === 'undecided' && reason === '') throw new RowRejected(`${source} ${says} The reason is missing.`, 'reason');
  }
  return { category, effectiveFrom, reason, ...(check.length > 0 && { check }) };
}

function permitted(pack: Pack, provider: Provider, written: string): PackCategory {
  if (provider.kind === 'funding-unknown') {
    throw new RowRejected(`How ${provider.name} is funded is not known yet. Give its kind in settings.csv first.`, 'urn');
  }
  const kind = pack.kinds.find((one) => one.kind === provider.kind);
  if (!kind)
    throw new RowRejected(`${pack.title} does not speak of providers like ${provider.name} (${provider.type ?? provider.kind}).`, 'urn');
  if (!kind.categorised)
    throw new RowRejected(`${pack.title} gives no category to ${kind.plural} (${citeWords(pack, kind.citation)}).`, 'urn');
  const category = categoryOf(pack, written) ?? byAlias(pack, written);
  if (!category || !applies(category.appliesTo, { ...provider, category: category.id })) {
    const known = pack.categories.filter((one) => applies(one.appliesTo, { ...provider, category: one.id })).map(({ id }) => id);
    throw new RowRejected(`“${written}” is not a category of ${pack.title} for ${kind.plural}. There are ${known.join(', ')}.`, 'category');
  }
  return category;
}

function byAlias(pack: Pack, written: string): PackCategory | undefined {
  const words = written.toLowerCase();
  return pack.categories.find(({ aliases }) => aliases.some((alias) => alias.toLowerCase() === words));
}
