import { type AgreedAction, isLate } from '../../domain/agreed-action.ts';
import { addDays, sayDate } from '../../domain/date.ts';
import { schoolDaysAcross } from '../../domain/school-days-across.ts';
import type { Context } from '../context.ts';

type Seen = Pick<Context, 'today' | 'calendar' | 'asker'>;

/**
 * When an action is to be done, or what became of it. What the authority's own people said of it is theirs to read.
 *
 * @example sayWhen(context, action) // 'by Fri 22 Jan 2027', 'was due Fri 15 Jan 2027, 3 school days late'
 */
export function sayWhen(seen: Seen, { state, due, closed }: AgreedAction): string {
  const { today, calendar } = seen;
  if (state !== 'open') return sayClosed(seen, { state, closed }).replace(' on ', ' ');
  if (due === undefined) return 'no date';
  if (!isLate({ state, due }, today)) return `by ${sayDate(due)}`;
  const late = schoolDaysAcross(calendar, addDays(due, 1), today).length;
  return `was due ${sayDate(due)}${late > 0 ? `, ${sayCount(late, 'school day')} late` : ''}`;
}

/**
 * What became of an action that is not open any more.
 *
 * @example sayClosed(context, action) // 'done on Wed 20 Jan 2027: delivered', 'reported done by the school on Wed 20 Jan 2027'
 */
export function sayClosed({ asker }: Pick<Seen, 'asker'>, { state, closed }: Pick<AgreedAction, 'state' | 'closed'>): string {
  const said = closed?.says && (asker.staff || closed.bySchool) ? `: ${closed.says}` : '';
  const what = closed?.bySchool ? 'reported done by the school' : state;
  return `${what}${closed ? ` on ${sayDate(closed.on)}` : ''}${said}`;
}

/**
 * How far off the day of an open action is, for a sentence: on a day of holiday there is no counting in school days.
 *
 * @example sayHowSoon(context, '2027-01-22') // 'in 2 school days'
 */
export function sayHowSoon({ today, calendar }: Omit<Seen, 'asker'>, due: string): string {
  if (due === today) return 'today';
  if (due < today) {
    const days = schoolDaysAcross(calendar, addDays(due, 1), today).length;
    return days === 0 ? 'it has passed' : `${sayCount(days, 'school day')} ago`;
  }
  const days = schoolDaysAcross(calendar, addDays(today, 1), due).length;
  return days === 0 ? 'before school is back' : `in ${sayCount(days, 'school day')}`;
}

/** @example sayCount(2, 'visit') // '2 visits' */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/**
 * Whose it is to do, as the note says it.
 *
 * @example sayWho(context, action) // 'you', 'Ruth Calloway'
 */
export function sayWho({ asker }: Pick<Context, 'asker'>, { who, owner }: AgreedAction): string {
  if (owner !== undefined && owner === asker.person.key) return 'you';
  return who.trim() === '' ? 'nobody named' : who;
}

/** Late first, then by their day, those without one last; what is done or dropped by when it was, the latest first. */
export function byDay(a: AgreedAction, b: AgreedAction): number {
  const open = (one: AgreedAction) => (one.state === 'open' ? 0 : 1);
  if (open(a) !== open(b)) return open(a) - open(b);
  if (a.state !== 'open') return (b.closed?.on ?? '').localeCompare(a.closed?.on ?? '');
  return (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.agreed.localeCompare(b.agreed) || a.what.localeCompare(b.what, 'en');
}
