import { academicYearOf } from '../domain/date.ts';
import type { Context } from '../requests/context.ts';
import { withoutCategoryReviews } from './category-reviews.ts';
import { findAhead } from './find-ahead.ts';
import { findCategories } from './find-categories.ts';
import { findDates } from './find-dates.ts';
import { findDays } from './find-days.ts';
import { findFaith } from './find-faith.ts';
import { findFigures } from './find-figures.ts';
import { findHours } from './find-hours.ts';
import { findKeys } from './find-keys.ts';
import { findLeft } from './find-left.ts';
import { findLostDates } from './find-lost-dates.ts';
import { findPeople } from './find-people.ts';
import { findPhrases } from './find-phrases.ts';
import { findPlaces } from './find-places.ts';
import { findTerms } from './find-terms.ts';
import { findWhen } from './find-when.ts';
import { type Found, overlaps } from './found.ts';
import { lexiconOf } from './lexicon.ts';
import { negate } from './negate.ts';
import { noteEnds } from './note-ends.ts';
import type { Word } from './read-words.ts';

/**
 * Everything a message names apart from providers' names, each word used once: keys before dates, dates before
 * days ("2 days ago"), phrases before days ("two-day review").
 */
export function findAll(words: readonly Word[], context: Context): Found[] {
  const pack = context.pack(academicYearOf(context.today));
  const kept: Found[] = [];
  const ways = [
    findKeys(words),
    findTerms(words, pack),
    findFaith(words),
    findPlaces(words, context),
    findAhead(words, context),
    findDates(words, context.today),
    findHours(words),
    findLostDates(words, context.today),
    findCategories(words, pack),
    findFigures(words),
    findPhrases(words, lexiconOf(pack)),
    findLeft(words),
    findDays(words),
    findPeople(words, context),
  ];
  for (const one of ways.flat()) if (!kept.some((other) => overlaps(one, other))) kept.push(one);
  return [...noteEnds(negate(withoutCategoryReviews(kept, words), words, pack), words), ...findWhen(words)];
}
