import { academicYearOf } from '../../domain/date.ts';
import { isSchoolDay } from '../../domain/is-school-day.ts';
import { localTime } from '../../domain/local-time.ts';
import { audit } from '../audit.ts';
import { isStartOf, reviewTerm, sayTerm } from '../reviewing/review-term.ts';
import { isBegun, startReview } from '../reviewing/start-review.ts';
import { once } from './once.ts';
import type { Round } from './round.ts';

/** From this time of day on, where the authority is. */
const morning = '08:00';

/**
 * Begins the review of categories by itself, once a term: on the first school morning of its first weeks that Tally runs.
 * Without term dates it is left to a manager.
 */
export const termlyReviewRound: Round = {
  name: 'termly-review',
  async run(context) {
    const { today, now, authority } = context;
    const calendar = context.calendar(academicYearOf(today));
    const term = reviewTerm(context);
    if (!calendar || !isStartOf(term, today) || !isSchoolDay(calendar, today)) return;
    if (localTime(now, authority.timeZone).time < morning || (await isBegun(context, term))) return;
    await startReview(context, term);
    const change = { what: `review of categories, ${sayTerm(term)}`, after: 'begun' };
    await once(context, `review-noted:${term.id}`, [audit(context, 'termly-review', 'done', undefined, [], [change])]);
  },
};
