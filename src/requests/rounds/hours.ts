import type { IsoDate } from '../../domain/date.ts';
import { localTime } from '../../domain/local-time.ts';
import type { Context } from '../context.ts';

/** From when in the morning the week is told, reminders go out, and in the afternoon the news of what is watched. */
export const hours = { digest: '07:30', reminders: '08:00', news: '16:00' } as const;

/**
 * The day and the time of day where the authority is. On a fixed day (TALLY_TODAY) that day, at the time of now.
 *
 * @example here(context) // { date: '2027-01-25', time: '07:32' }
 */
export function here({ now, authority }: Pick<Context, 'now' | 'authority'>): { date: IsoDate; time: string } {
  return localTime(now, authority.timeZone);
}

/**
 * The same context on the authority's own day. It differs from today's elsewhere than in Britain alone: on a Monday
 * morning in Auckland it is still Sunday in London.
 *
 * @example inItsZone({ ...context, now: '2027-01-24T18:30:00.000Z' }).today // '2027-01-25' for Pacific/Auckland
 */
export function inItsZone(context: Context): Context {
  if (context.authority.timeZone === 'Europe/London') return context;
  return { ...context, today: here(context).date };
}
