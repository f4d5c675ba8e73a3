import type { Layout } from '../file/layout.ts';

const webLinks = ['URN', 'Web Link', 'Web Link (opens in new window)'];

/** State-funded schools, graded 1 to 4: the layout until November 2025. */
export const gradedSchoolsLayout: Layout = {
  id: 'schools-graded',
  title: "Ofsted's management information on schools (overall grades)",
  firstCells: webLinks,
  required: ['URN', 'LAESTAB', 'School name', 'Type of education', 'Ofsted phase', 'Inspection start date', 'Overall effectiveness'],
};

/** State-funded schools with report cards: the layout since. */
export const reportCardSchoolsLayout: Layout = {
  id: 'schools-report-card',
  title: "Ofsted's management information on schools (report cards)",
  firstCells: webLinks,
  required: [
    'URN',
    'LAESTAB',
    'School name',
    'Type of education',
    'Ofsted phase',
    'Inspection start date',
    'Safeguarding standards',
    'Latest OEIF overall effectiveness',
  ],
};

/** Childcare, 2021. */
export const childcare2021Layout: Layout = {
  id: 'childcare-2021',
  title: "Ofsted's management information on childcare (2021 layout)",
  firstCells: ['Web link', 'Provider URN'],
  required: [
    'Provider URN',
    'Provider type',
    'Provider status',
    'Provider name',
    'Local authority',
    'Most recent full: Inspection date',
    'Most recent full: Overall effectiveness',
  ],
};

/** Childcare with report cards, 2026: two title rows stand above the headings. */
export const childcare2026Layout: Layout = {
  id: 'childcare-2026',
  title: "Ofsted's management information on childcare (2026 layout)",
  firstCells: ['Web link', 'Provider URN'],
  required: [
    'Provider URN',
    'Provider type',
    'Provider status',
    'Provider name',
    'Local authority',
    'EYR OEIF: Most recent: Full inspection date',
    'EYR OEIF/CIF: Most recent: Overall effectiveness',
    'EYR REIF: Most recent: Inspection date',
  ],
};

export const ofstedLayouts = [reportCardSchoolsLayout, gradedSchoolsLayout, childcare2026Layout, childcare2021Layout];
