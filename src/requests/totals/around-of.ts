import { academicYearOf, addDays, lastDayOf } from '../../domain/date.ts';
import { schoolDaysBetween } from '../../domain/school-days-between.ts';
import { carers } from '../caseloads/carers.ts';
import type { Context } from '../context.ts';
import type { Around } from './sum-up.ts';

/** What the sums of a set need besides it: who looks after whom, and the school days still to come this year. */
export function aroundOf(context: Context): Around {
  const { today } = context;
  const year = academicYearOf(today);
  const calendar = context.calendar(year);
  const left = calendar && schoolDaysBetween(calendar, addDays(today, 1), lastDayOf(year)).length;
  return { carerOf: carers(context), schoolDaysLeft: left };
}
