import type { AgreedAction } from '../../domain/agreed-action.ts';
import { addDays, addMonths, type IsoDate, isIsoDate, sayDate } from '../../domain/date.ts';
import { schoolDaysAcross } from '../../domain/school-days-across.ts';
import type { Context } from '../context.ts';
import { ownerOf } from '../notes/owner-of.ts';

/** A change as it was typed: a new day, and who is to do it, in words or as a colleague's key. */
export interface ChangeTyped {
  until?: string;
  who?: string;
  by?: string;
}

/** How far ahead a day may lie, in months. */
const AHEAD = 24;
/** A summer holiday and the days on either side of it. */
const FAR = 60;

/** What a change makes of an action, or why the day cannot be taken. Nothing typed: neither. */
export type Change = { fault: string } | { to(action: AgreedAction): AgreedAction } | undefined;

/**
 * What was typed, as a change that can be made.
 *
 * @example checkChange(context, { until: '2027-02-01' }) // { to: (action) => ({ ...action, due: '2027-02-01' }) }
 */
export function checkChange(context: Pick<Context, 'today' | 'people' | 'asker'>, { until, who, by }: ChangeTyped): Change {
  const fault = until === undefined ? undefined : dayFault(until, context.today);
  if (fault) return { fault };
  const colleague = by === undefined ? undefined : context.people.find(({ key }) => key === by);
  if (until === undefined && who === undefined && !colleague) return undefined;
  return {
    to(action) {
      const { owner: _, who: __, ...rest } = action;
      const named = colleague
        ? { who: colleague.name, owner: colleague.key }
        : who === undefined
          ? undefined
          : ownerOf(context, action.provider, who);
      const whose = named ? { ...rest, ...named } : action;
      return until === undefined ? whose : { ...whose, due: until };
    },
  };
}

function dayFault(day: string, today: IsoDate): string | undefined {
  if (!isIsoDate(day)) return `“${day}” is not a date. Write it like 2027-02-01.`;
  if (day < today) return `${sayDate(day)} has passed.`;
  return day > addMonths(today, AHEAD) ? `${sayDate(day)} is more than two years ahead.` : undefined;
}

/**
 * So many weeks after the last of some days, or after today where those have gone by: the first school day from then on.
 *
 * @example weeksLater(context, ['2027-01-15'], 1) // '2027-01-27', asked on Wed 20 Jan
 */
export function weeksLater(
  { today, calendar }: Pick<Context, 'today' | 'calendar'>,
  dues: readonly (IsoDate | undefined)[],
  weeks: number,
) {
  const last = dues.reduce<IsoDate>((latest, due) => (due !== undefined && due > latest ? due : latest), today);
  const day = addDays(last, weeks * 7);
  return schoolDaysAcross(calendar, day, addDays(day, FAR))[0] ?? day;
}
