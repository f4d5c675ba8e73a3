import { addDays, type IsoDate } from '../../domain/date.ts';
import { schoolDaysAcross } from '../../domain/school-days-across.ts';
import type { Context } from '../context.ts';

/** Reminders look so many school days ahead. */
const AHEAD = 3;
/** A summer holiday and the days on either side of it. */
const FAR = 60;

/**
 * Up to which day an action is due soon enough to be reminded of on a day: the third school day after it.
 *
 * @example remindUntil(context, '2027-02-10') // '2027-02-22': half term lies between
 */
export function remindUntil({ calendar }: Pick<Context, 'calendar'>, on: IsoDate): IsoDate {
  const ahead = schoolDaysAcross(calendar, addDays(on, 1), addDays(on, FAR));
  return ahead[AHEAD - 1] ?? addDays(on, AHEAD);
}
