import { type AcademicYear, academicYearOf, addDays, type IsoDate } from '../../domain/date.ts';
import type { Term } from '../../domain/entitlements/window.ts';
import { termOn } from '../../domain/term-on.ts';
import type { Context } from '../context.ts';

/** The term that categories are reviewed in now, and its first day. */
export interface ReviewTerm {
  year: AcademicYear;
  term: Term;
  opens: IsoDate;
  /** Names it in ids: `2026-spring`. */
  id: string;
}

/** When terms begin where no calendar says: the months schools have in common. */
const usual = [
  { term: 'summer', from: '04-15' },
  { term: 'spring', from: '01-01' },
  { term: 'autumn', from: '09-01' },
] as const;

/**
 * The term that has begun last, holidays counting to the term before them. Without term dates, by the month; the first
 * days of September are autumn's.
 *
 * @example reviewTerm(context).id // '2026-spring'
 */
export function reviewTerm({ calendar, today }: Pick<Context, 'calendar' | 'today'>): ReviewTerm {
  const year = academicYearOf(today);
  const known = calendar(year);
  const found = termOn(known, today);
  if (found) return { year, term: found.term, opens: found.opens, id: `${year}-${found.term}` };
  const dated = usual.map(({ term, from }) => ({ term, opens: `${term === 'autumn' ? year : year + 1}-${from}` }));
  const begun = (known === undefined ? dated.find(({ opens }) => opens <= today) : undefined) ?? {
    term: 'autumn' as const,
    opens: `${year}-09-01`,
  };
  return { year, ...begun, id: `${year}-${begun.term}` };
}

/** @example sayTerm(reviewTerm(context)) // 'spring term 2027' */
export function sayTerm({ term, year }: Pick<ReviewTerm, 'term' | 'year'>): string {
  return `${term} term ${term === 'autumn' ? year : year + 1}`;
}

/** Is this still the time to begin a term's review by itself: within its first weeks? */
export function isStartOf({ opens }: ReviewTerm, today: IsoDate): boolean {
  return opens <= today && today <= addDays(opens, 27);
}
