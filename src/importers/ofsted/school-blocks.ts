import type { GradedBlock } from './read-graded.ts';
import type { ReportCardBlock } from './read-report-card.ts';
import type { WordsBlock } from './read-ungraded.ts';

const areas = {
  'Quality of education': 'quality of education',
  'Behaviour and attitudes': 'behaviour and attitudes',
  'Personal development': 'personal development',
  'Leadership and management': 'effectiveness of leadership and management',
  'Early years': 'early years provision (where applicable)',
  'Sixth form': 'sixth form provision (where applicable)',
};

/** Column names are compared without their case: only the words before them differ between the blocks. */
function graded(before: string, rest: Omit<GradedBlock, 'areas' | 'safeguarding' | 'concern'>): GradedBlock {
  return {
    ...rest,
    areas: Object.fromEntries(Object.entries(areas).map(([name, column]) => [name, before + column])),
    safeguarding: `${before}safeguarding is effective?`,
    concern: `${before}category of concern`,
  };
}

/** The 78-column layout: the latest graded inspection. */
export const latestGraded = graded('', {
  date: 'Inspection start date',
  overall: 'Overall effectiveness',
  event: 'Inspection type',
  relates: 'Does the latest graded inspection relate to the URN of the current school?',
  urnAtTheTime: 'URN at time of latest graded inspection',
});

/** The 78-column layout: the graded inspection before it. */
export const previousGraded = graded('Previous ', {
  date: 'Previous inspection start date',
  overall: 'Previous graded inspection overall effectiveness',
  relates: 'Does the previous graded inspection relate to the URN of the current school?',
  urnAtTheTime: 'URN at time of previous graded inspection',
});

/** The report-card layout: the last inspection under the framework before ("OEIF"). */
export const latestOeif = graded('Latest OEIF ', {
  date: 'Inspection start date of latest OEIF graded inspection',
  overall: 'Latest OEIF overall effectiveness',
  event: 'Inspection type of latest OEIF graded inspection',
  relates: 'Does the latest OEIF graded inspection relate to the URN of the current school?',
  urnAtTheTime: 'URN at time of latest OEIF graded inspection',
});

/** Both layouts. */
export const ungraded: WordsBlock = {
  date: 'Date of latest ungraded inspection',
  outcome: 'Ungraded inspection overall outcome',
  called: 'Ungraded inspection',
  relates: 'Does the ungraded inspection relate to the URN of the current school?',
  urnAtTheTime: 'URN at time of the ungraded inspection',
  converted: 'Did the latest ungraded inspection convert to a graded inspection?',
};

/** The report-card layout: the latest full inspection. */
export const schoolCard: ReportCardBlock = {
  date: 'Inspection start date',
  event: 'Inspection type',
  concern: 'Category of concern',
  relates: 'Does the latest full inspection relate to the URN of the current school?',
  urnAtTheTime: 'URN at time of latest full inspection',
  safeguarding: 'Safeguarding standards',
  areas: {
    Inclusion: 'Inclusion',
    'Curriculum and teaching': 'Curriculum and teaching',
    Achievement: 'Achievement',
    'Attendance and behaviour': 'Attendance and behaviour',
    'Personal development and wellbeing': 'Personal development and wellbeing',
    'Early years': 'Early years (where applicable)',
    'Post-16 provision': 'Post-16 provision (where applicable)',
    'Leadership and governance': 'Leadership and governance',
  },
};
