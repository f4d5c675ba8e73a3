import type { CategoryDecision } from './category-decision.ts';
import type { AppliesTo } from './entitlements/entitlement-group.ts';
import { applies, type Subject } from './groups-for.ts';
import { type Inspection, reportCardGrades } from './inspection.ts';
import { sayInspection } from './say-inspection.ts';

/** A rule of a pack as far as checking it needs. A `statement` is words: nothing checks it. */
export type CheckableRule =
  | { check: 'statement'; id: string; appliesTo: AppliesTo }
  | {
      check: 'inspection-grade';
      id: string;
      appliesTo: AppliesTo;
      text: string;
      grades: readonly number[];
      outcomes: readonly ('met' | 'not-met')[];
      reading?: { text: string; lowestArea: (typeof reportCardGrades)[number]; safeguardingMet: boolean };
    };

/** How one rule stands for a category that is proposed or in force, with the sentence that says why. */
export type RuleCheck = NonNullable<CategoryDecision['check']>[number];

/** What the rules look at: the provider's facts and the category it is to have, and its inspections. */
export interface RuleInput extends Subject {
  rules: readonly CheckableRule[];
  category: string;
  inspections: readonly Inspection[];
  /** Ids of the rules whose reading of report cards a manager has adopted. */
  adopted?: readonly string[];
}

const undecidedWords = 'It cannot be decided from the inspection: a senior advisor decides, and gives the reason.';

/**
 * How a pack's rules stand for a provider that is to have a category, one result for each rule that can be checked
 * and applies. Only an overall grade, or the outcome of a childcare register without grades, decides a rule about
 * the grade. Inspections of state-funded schools have had none since 2 September 2024, and report cards
 * (from 10 November 2025) cannot be compared with the old grades: those are left to a senior advisor, unless
 * a manager has adopted the authority's own reading of report cards.
 *
 * @example checkRules({ rules, kind: 'maintained-school', category: 'A', inspections: [requiresImprovement] })
 * // [{ rule: 'category-a-needs-good', outcome: 'not-met', says: 'Requires improvement overall, inspected …' }]
 */
export function checkRules({ rules, inspections, adopted = [], ...subject }: RuleInput): RuleCheck[] {
  const latest = inspections.reduce<Inspection | undefined>((best, one) => (!best || one.date > best.date ? one : best), undefined);
  return rules.flatMap((rule) => {
    if (rule.check !== 'inspection-grade' || !applies(rule.appliesTo, subject)) return [];
    if (!latest) return [{ rule: rule.id, outcome: 'undecided' as const, says: `No Ofsted inspection is recorded. ${undecidedWords}` }];
    const outcome = outcomeOf(rule, latest, adopted.includes(rule.id));
    return [{ rule: rule.id, outcome, says: says(rule, latest, outcome) }];
  });
}

const scale: readonly string[] = reportCardGrades;

type GradeRule = Extract<CheckableRule, { check: 'inspection-grade' }>;

function outcomeOf(rule: GradeRule, latest: Inspection, isAdopted: boolean): RuleCheck['outcome'] {
  if (latest.framework === 'overall') return rule.grades.includes(latest.grade) ? 'met' : 'not-met';
  // A rule that names no outcomes was written for graded inspections and does not speak of these registers.
  if (latest.framework === 'requirements' && rule.outcomes.length > 0) return rule.outcomes.includes(latest.outcome) ? 'met' : 'not-met';
  if (latest.framework === 'report-card' && isAdopted && rule.reading) return readReportCard(rule.reading, latest);
  return 'undecided';
}

function readReportCard(
  { lowestArea, safeguardingMet }: NonNullable<GradeRule['reading']>,
  { areas, safeguarding }: Extract<Inspection, { framework: 'report-card' }>,
): RuleCheck['outcome'] {
  const words = Object.values(areas).map(({ grade }) => grade.trim().toLowerCase());
  const judged = words.filter((grade) => grade !== 'not applicable').map((grade) => scale.indexOf(grade));
  const below = judged.some((at) => at > scale.indexOf(lowestArea));
  if (below || (safeguardingMet && (safeguarding === 'not met' || safeguarding === 'not effective'))) return 'not-met';
  const isUnknown = judged.length === 0 || judged.includes(-1) || (safeguardingMet && safeguarding === undefined);
  return isUnknown ? 'undecided' : 'met';
}

function says(rule: GradeRule, latest: Inspection, outcome: RuleCheck['outcome']): string {
  const read =
    latest.framework === 'report-card' && rule.reading && outcome !== 'undecided' ? ` Read by the authority as: ${rule.reading.text}` : '';
  return `${sayInspection(latest)}.${outcome === 'undecided' ? ` ${undecidedWords}` : read}`;
}
