import type { IsoDate } from './date.ts';

/** The grades of a report card, best first (Ofsted, from 10 November 2025). */
export const reportCardGrades = ['exceptional', 'strong standard', 'expected standard', 'needs attention', 'urgent improvement'] as const;

interface Inspected {
  /** When the inspection happened (its first day). */
  date: IsoDate;
  /** The register key it was made under, where that is a predecessor's. */
  predecessorKey?: string;
  /** The event in Ofsted's words ("Section 5 inspection"), where given. */
  event?: string;
  /** A category of concern in Ofsted's words of its time. */
  concern?: string;
  safeguarding?: 'effective' | 'not effective' | 'met' | 'not met';
}

/**
 * What one Ofsted inspection judged, in the scale of its own framework; scales are never converted.
 * `overall`: one grade, 1 outstanding to 4 inadequate. `areas`: graded areas without an overall grade
 * (September 2024 to November 2025). `ungraded`: no grade was given. `report-card`: areas each with its own date.
 * `requirements`: childcare registers judged met or not met.
 *
 * @example { framework: 'overall', grade: 2, date: '2022-03-15' }
 */
export type Inspection = Inspected &
  (
    | { framework: 'overall'; grade: 1 | 2 | 3 | 4; areas?: Record<string, number> }
    | { framework: 'areas'; areas: Record<string, number> }
    | { framework: 'ungraded'; outcome?: string }
    | { framework: 'report-card'; areas: Record<string, { grade: string; date?: IsoDate }> }
    | { framework: 'requirements'; outcome: 'met' | 'not-met' }
  );
