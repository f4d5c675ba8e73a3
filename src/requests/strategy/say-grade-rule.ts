import type { ProviderKind } from '../../domain/provider-kind.ts';
import type { Pack, PackCategory, PackRule } from '../../packs/schema.ts';
import type { HeardGrade } from './heard-grade.ts';
import { sayKinds } from './say-kinds.ts';
import { upperFirst } from './upper-first.ts';

type GradeRule = Extract<PackRule, { check: 'inspection-grade' }>;

/** What the inspections of today mean for a rule that was written when every one gave an overall grade. */
export const frameworksNote =
  'State-funded schools have had no overall grade since September 2024, and from November 2025 schools and settings get report cards, ' +
  'whose grades Ofsted says cannot be compared with the old ones. From either the rule cannot be decided: a senior advisor decides, and gives the reason.';

/**
 * May a provider with this outcome be in a category? Yes or no first where the strategy's own rules decide it; that
 * it cannot be decided where they do not.
 *
 * @example sayGradeRule(pack, category, rules, { scale: 'overall', grade: 3, words: 'requires improvement' })
 * // 'No. However strong its data, a school is not placed in category A until …'
 */
export function sayGradeRule(
  pack: Pack,
  category: PackCategory,
  rules: readonly PackRule[],
  heard: HeardGrade,
  kind?: ProviderKind,
): string {
  const checked = rules.filter((rule) => rule.check === 'inspection-grade');
  if (checked.length === 0) return byCriteria(pack, category, kind);
  const text = checked.map((rule) => rule.text).join(' ');
  if (heard.scale === 'report-card')
    return `It cannot be decided from ${heard.words}: a senior advisor decides, and gives the reason. The rule says: ${text}`;
  const decided = checked.flatMap((rule) => {
    const may = decide(rule, heard);
    return may === undefined ? [] : [{ rule, may }];
  });
  if (decided.length === 0) return `The rule does not speak of “${heard.words}”. ${text}`;
  const said = decided.map(({ may }) => sayYesNo(may, category));
  if (new Set(said).size === 1) return `${said[0]} ${decided.map(({ rule }) => rule.text).join(' ')}`;
  return decided.map(({ rule }, at) => `${upperFirst(sayKinds(pack, rule.appliesTo.kinds))}: ${said[at]} ${rule.text}`).join(' ');
}

function decide(rule: GradeRule, heard: HeardGrade): boolean | undefined {
  if (heard.scale === 'overall') return rule.grades.includes(heard.grade);
  if (heard.scale === 'requirements' && rule.outcomes.length > 0) return rule.outcomes.includes(heard.outcome);
  return undefined;
}

function sayYesNo(may: boolean, { id }: PackCategory): string {
  return may ? `Yes, as far as the hard rule for ${id} goes; its other criteria are weighed too.` : 'No.';
}

/** No rule stands against it: the criteria decide. Beside what Ofsted judged, a column may say what counts instead. */
function byCriteria(pack: Pack, { id, name }: PackCategory, kind: ProviderKind | undefined): string {
  const rows = pack.criteria.filter((row) => row.category === id && (kind === undefined || row.kinds.includes(kind)));
  if (rows.length === 0) return `No hard rule decides it. Category ${id} is “${name}”; the strategy says no more.`;
  const each = rows.map(({ kinds, columns: [first, ...others] }) => {
    const instead = others.filter(({ text }) => text.startsWith('Or:'));
    return `${upperFirst(sayKinds(pack, kinds))}: ${[first, ...instead].map((column) => column?.text).join(' ')}`;
  });
  return `No hard rule stands against it; the criteria for ${id} decide. ${each.join(' ')}`;
}
