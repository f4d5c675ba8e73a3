/**
 * Words that people of schools and authorities use everywhere, and those of Tally itself, in plain English. A
 * strategy's own meaning of one of them stands before these.
 */
export const ownWords: readonly { term: string; means: string }[] = [
  { term: 'LA', means: 'local authority' },
  { term: 'DfE', means: 'Department for Education' },
  { term: 'URN', means: 'Unique Reference Number: the Department for Education’s key for a school' },
  { term: 'EY URN', means: 'Ofsted’s key for an early years or childcare setting' },
  { term: 'GIAS', means: 'Get Information about Schools: the Department for Education’s register' },
  { term: 'NOR', means: 'number on roll: how many pupils a school has' },
  { term: 'HMI', means: 'His Majesty’s Inspector, of Ofsted' },
  { term: 'RI', means: 'requires improvement, the third of Ofsted’s four grades' },
  { term: 'SEND', means: 'special educational needs and disabilities' },
  { term: 'SENCo', means: 'special educational needs co-ordinator' },
  { term: 'PPG', means: 'pupil premium grant' },
  { term: 'SLT', means: 'senior leadership team' },
  { term: 'MASH', means: 'multi-agency safeguarding hub' },
  { term: 'SCR', means: 'single central record of checks on staff' },
  { term: 'DPO', means: 'data protection officer' },
  { term: 'CPD', means: 'continuing professional development: training at work' },
  { term: 'RSC', means: 'Regional Schools Commissioner' },
  { term: 'report card', means: 'how Ofsted has reported since 10 November 2025: each area graded by itself, with no overall grade' },
  { term: 'half term', means: 'one of the six parts of a school year: Autumn 1 and 2, Spring 1 and 2, Summer 1 and 2' },
  { term: 'quarter day', means: 'the smallest amount of support that Tally counts: 0.25 day' },
  { term: 'caseload', means: 'the schools and settings that an advisor or officer looks after' },
  { term: 'provider', means: 'a school, or an early years or childcare setting' },
  { term: 'allocation', means: 'the days or visits that a category gives for the year' },
  { term: 'overdue', means: 'its window has closed and nothing is recorded for it' },
  { term: 'owed', means: 'a visit is recorded and its report is not' },
];
