import { type Inspection, reportCardGrades } from '../../domain/inspection.ts';
import { sayGrade } from '../../domain/say-grade.ts';
import type { OfstedOutcome } from './filters.ts';

/**
 * Does a provider's last graded inspection carry this outcome, in the scale of its own framework? A grade of a report card is asked of
 * its areas, a grade of the old scale of the overall grade or, where `area` is given, of that area. Nothing is
 * turned from one scale into another: "less than good" are the two lowest of the overall grades alone. A category of concern is asked of that inspection, whatever its scale. `not judged` is a
 * provider without any graded inspection.
 *
 * @example hasOutcome([{ framework: 'overall', grade: 2, date: '2022-03-15' }], 'good') // true
 */
export function hasOutcome(inspections: readonly Inspection[], outcome: OfstedOutcome, area?: string): boolean {
  const last = lastGraded(inspections);
  if (outcome === 'not judged') return last === undefined;
  if (last === undefined) return false;
  const concern = concerns[outcome];
  if (concern !== undefined) return last.concern !== undefined && concern.test(last.concern);
  if (last.framework === 'requirements') return outcome === (last.outcome === 'met' ? 'met' : 'not met');
  const ofScale: readonly string[] = reportCardGrades;
  if (last.framework === 'report-card') {
    return (
      ofScale.includes(outcome) &&
      Object.entries(last.areas).some(([name, { grade }]) => grade.toLowerCase() === outcome && isArea(name, area))
    );
  }
  if (area !== undefined)
    return Object.entries(last.areas ?? {}).some(([name, grade]) => sayGrade(grade) === outcome && isArea(name, area));
  if (last.framework !== 'overall') return false;
  return outcome === 'less than good' ? last.grade > 2 : sayGrade(last.grade) === outcome;
}

/**
 * The newest inspection that gave a grade or a judgement: an ungraded one leaves the grades before it standing.
 *
 * @example lastGraded([ungraded2025, good2021]) // good2021
 */
export function lastGraded(inspections: readonly Inspection[]): Exclude<Inspection, { framework: 'ungraded' }> | undefined {
  return inspections.find((one) => one.framework !== 'ungraded');
}

function isArea(name: string, asked: string | undefined): boolean {
  return asked === undefined || name.toLowerCase().includes(asked.toLowerCase());
}

/** As Ofsted writes them, by their letters or in full. */
const concerns: Partial<Record<OfstedOutcome, RegExp>> = {
  'serious weaknesses': /^(SWK|serious weakness(es)?)$/i,
  'special measures': /^(SM|special measures)$/i,
};
