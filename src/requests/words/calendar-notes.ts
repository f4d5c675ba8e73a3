import { academicYearOf, sayYear } from '../../domain/date.ts';
import type { Context } from '../context.ts';
import type { Standing } from '../standing/standing.ts';

/**
 * What a reader must know of the dates in an answer: that term dates are missing, or only an example.
 *
 * @example calendarNotes(context, all) // ['No term dates have been imported for 2026/27, so …']
 */
export function calendarNotes(context: Context, all: readonly Standing[]): string[] {
  const year = academicYearOf(context.today);
  if (all.some(({ position }) => position.plan.some(({ state }) => state === 'undated'))) {
    return [`No term dates have been imported for ${sayYear(year)}, so what falls in a term or half term has no dates yet.`];
  }
  return context.calendar(year)?.example ? ['Term dates are an example, not an authority’s own.'] : [];
}
