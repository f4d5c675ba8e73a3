import { academicYearOf, sayDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Context } from '../context.ts';

/**
 * A note by what it is of.
 *
 * @example sayNote(context, provider, note) // 'Review on Tue 19 Jan 2027 (Early reading)'
 */
export function sayNote(
  context: Pick<Context, 'pack'>,
  { kind }: Pick<Provider, 'kind'>,
  { activity, date, option }: Pick<VisitNote, 'activity' | 'date' | 'option'>,
): string {
  const name = activityName(context.pack(academicYearOf(date)), activity, kind);
  return `${name} on ${sayDate(date)}${option === undefined ? '' : ` (${option})`}`;
}
