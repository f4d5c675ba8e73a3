import type { Layout } from '../file/layout.ts';

const schoolColumns = ['URN', 'LAESTAB', 'School name', 'Type of education', 'Ofsted phase', 'Inspection start date'];
const childcareColumns = ['Provider URN', 'Provider type', 'Provider status', 'Provider name', 'Local authority'];

/** State-funded schools, graded 1 to 4: the layout until November 2025. */
export const gradedSchoolsLayout = schools('schools-graded', 'overall grades', ['Overall effectiveness']);

/** State-funded schools with report cards: the layout since. */
export const reportCardSchoolsLayout = schools('schools-report-card', 'report cards', [
  'Safeguarding standards',
  'Latest OEIF overall effectiveness',
]);

/** Childcare, 2021. */
export const childcare2021Layout = childcare('childcare-2021', '2021 layout', [
  'Most recent full: Inspection date',
  'Most recent full: Overall effectiveness',
]);

/** Childcare with report cards, 2026: two title rows stand above the headings. */
export const childcare2026Layout = childcare('childcare-2026', '2026 layout', [
  'EYR OEIF: Most recent: Full inspection date',
  'EYR OEIF/CIF: Most recent: Overall effectiveness',
  'EYR REIF: Most recent: Inspection date',
]);

export const ofstedLayouts = [reportCardSchoolsLayout, gradedSchoolsLayout, childcare2026Layout, childcare2021Layout];

function schools(id: string, which: string, judged: string[]): Layout {
  return {
    id,
    title: `Ofsted's management information on schools (${which})`,
    firstCells: ['URN', 'Web Link', 'Web Link (opens in new window)'],
    required: [...schoolColumns, ...judged],
  };
}

function childcare(id: string, which: string, judged: string[]): Layout {
  return {
    id,
    title: `Ofsted's management information on childcare (${which})`,
    firstCells: ['Web link', 'Provider URN'],
    required: [...childcareColumns, ...judged],
  };
}
