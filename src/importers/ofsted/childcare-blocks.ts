import type { GradedBlock } from './read-graded.ts';
import type { ReportCardBlock } from './read-report-card.ts';
import type { WordsBlock } from './read-ungraded.ts';

const noChildren = 'Inspection with no children on roll';
const childcareRegister = 'Childcare Register inspection';
const outOfSchool = 'Out-of-school care inspection';

/** The 2021 layout: graded inspections, newest first. Only the newest has its areas in the file. */
export const graded2021: GradedBlock[] = [
  {
    date: 'Most recent full: Inspection date',
    overall: 'Most recent full: Overall effectiveness',
    areas: {
      'Quality of education': 'Quality of education',
      'Behaviour and attitudes': 'Behaviour and attitudes',
      'Personal development': 'Personal development',
      'Leadership and management': 'Effectiveness of leadership and management',
    },
    safeguarding: 'Safeguarding is effective?',
  },
  { date: 'Second most recent full: Inspection date', overall: 'Second most recent full: Overall effectiveness', areas: {} },
  { date: 'Third most recent full: Inspection date', overall: 'Third most recent full: Overall effectiveness', areas: {} },
];

/** The 2021 layout: inspections that are met or not met. */
export const requirements2021: WordsBlock[] = [
  { date: 'NCOR: Inspection date', outcome: 'NCOR: Overall effectiveness', called: noChildren },
  { date: 'CR: Inspection date', outcome: 'CR: Overall effectiveness', called: childcareRegister },
];

/** The 2026 layout: the last inspection before report cards. */
export const graded2026: GradedBlock[] = [
  {
    date: 'EYR OEIF: Most recent: Full inspection date',
    overall: 'EYR OEIF/CIF: Most recent: Overall effectiveness',
    areas: {
      'Quality of education': 'EYR OEIF: Most recent: Quality of education',
      'Behaviour and attitudes': 'EYR OEIF: Most recent: Behaviour and attitudes',
      'Personal development': 'EYR OEIF: Most recent: Personal development',
      'Leadership and management': 'EYR OEIF/CIF: Most recent: Effectiveness of leadership and management',
    },
    safeguarding: 'EYR OEIF: Most recent: Safeguarding is effective?',
  },
];

export const requirements2026: WordsBlock[] = [
  { date: 'EYR OEIF NCOR: Most recent: Inspection date', outcome: 'EYR OEIF NCOR: Most recent: Overall effectiveness', called: noChildren },
  {
    date: 'EYR OEIF OOSC: Most recent: Inspection date',
    outcome: 'EYR OEIF OOSC: Most recent: Overall effectiveness',
    called: outOfSchool,
  },
  { date: 'CR: Most recent: Inspection date', outcome: 'CR: Compliance', called: childcareRegister },
];

const card = 'EYR REIF: Most recent: ';
const cardAreas = [
  'Inclusion',
  'Curriculum and teaching',
  'Achievement',
  'Behaviour, attitudes and establishing routines',
  "Children's welfare and wellbeing",
  'Leadership and governance',
];

export const childcareCard: ReportCardBlock = {
  date: `${card}Inspection date`,
  event: `${card}Inspection visit type`,
  safeguarding: `${card}Safeguarding standards met?`,
  areas: Object.fromEntries(cardAreas.map((area) => [area, card + area])),
};
