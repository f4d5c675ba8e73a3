import { type IsoDate, sayDate } from './date.ts';
import type { Inspection } from './inspection.ts';
import { sayGrade } from './say-grade.ts';

/**
 * Says what an inspection judged, in the scale of its own framework, with its date; an inspection made of a predecessor
 * is said to be that. Scales are never turned into one another: Ofsted says that its report cards
 * cannot be compared with the grades before them.
 *
 * @example sayInspection({ framework: 'overall', grade: 2, date: '2022-03-15' }) // 'Good overall, inspected Tue 15 Mar 2022'
 */
export function sayInspection(inspection: Inspection): string {
  const { date, predecessorKey, concern, safeguarding } = inspection;
  const parts = [
    judged(inspection),
    safeguarding ? `safeguarding ${safeguarding}` : '',
    concern ? `category of concern: ${concerns[concern] ?? concern}` : '',
    `inspected ${sayDate(date)}${predecessorKey ? `, when it was its predecessor (${predecessorKey})` : ''}`,
  ];
  const said = parts.filter(Boolean).join(', ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** Ofsted's files write these short. */
const concerns: Record<string, string> = { SM: 'special measures', SWK: 'serious weaknesses' };

function judged(inspection: Inspection): string {
  switch (inspection.framework) {
    case 'overall':
      return `${sayGrade(inspection.grade)} overall`;
    case 'areas':
      return `no overall grade: ${listed(Object.entries(inspection.areas).map(([area, grade]) => [area, sayGrade(grade)]))}`;
    case 'ungraded':
      return `ungraded inspection${inspection.outcome ? `: ${inspection.outcome}` : ''}`;
    case 'report-card':
      return `report card: ${listed(Object.entries(inspection.areas).map(([area, { grade, date }]) => [area, grade, date]))}`;
    case 'requirements':
      return `requirements ${inspection.outcome === 'met' ? 'met' : 'not met'}`;
  }
}

/** Areas with their grades; an area graded on a day of its own carries it. */
function listed(areas: [area: string, grade: string, date?: IsoDate][]): string {
  return (
    areas.map(([area, grade, date]) => `${area} ${grade.toLowerCase()}${date ? ` (${sayDate(date)})` : ''}`).join('; ') || 'no area graded'
  );
}
