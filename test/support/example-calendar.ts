import type { AcademicCalendar } from '../../src/domain/calendar.ts';

/** An invented school's year: two closure days, and bank holidays on 3 May and 31 May 2027. */
export const exampleCalendar: AcademicCalendar = {
  year: 2026,
  halfTerms: [
    { halfTerm: 'autumn-1', from: '2026-09-02', to: '2026-10-23' },
    { halfTerm: 'autumn-2', from: '2026-11-02', to: '2026-12-18' },
    { halfTerm: 'spring-1', from: '2027-01-04', to: '2027-02-12' },
    { halfTerm: 'spring-2', from: '2027-02-22', to: '2027-03-25' },
    { halfTerm: 'summer-1', from: '2027-04-12', to: '2027-05-28' },
    { halfTerm: 'summer-2', from: '2027-06-07', to: '2027-07-21' },
  ],
  closures: ['2026-09-02', '2027-01-04'],
};
