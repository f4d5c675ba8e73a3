import type { BusySpan } from '../busy-span.ts';
import type { IsoDate } from '../date.ts';
import type { MeetingTime } from '../meeting.ts';
import { schoolDaysAcross } from '../school-days-across.ts';
import { minuteOf, timeAt } from '../time-of-day.ts';
import { visitLimits } from '../visit-limits.ts';
import type { TimesAsk, TimesPerson } from './times-ask.ts';

/** Meetings begin on the hour or half past. */
const step = 30;
/** Nobody is asked to a meeting that begins before the one or ends after the other, even at a time that was asked for. */
export const [earliest, latest] = ['07:00', '21:00'] as const;

/**
 * Every time at which a meeting can be held: on a school day of its window, within the hours, with nobody required busy,
 * time to get there from another provider, and no officer out at more than two. Of a meeting that is moved not the time
 * at which it stands. In order of time, a day after the other.
 *
 * @example possibleTimes(ask)[0] // { date: '2027-02-22', from: '09:00', until: '11:00' }
 */
export function possibleTimes(ask: TimesAsk): (MeetingTime & { until: string })[] {
  const needed = ask.people.filter(({ required }) => required).map((person) => ({ ...person, days: byDay(person, ask.moving?.ref) }));
  const starts = startsOf(ask);
  const stands = ask.moving?.stands;
  return possibleDays(ask).flatMap((date) => {
    const days = needed.map(({ officer, days }) => ({ officer, spans: days.get(date) ?? [] }));
    if (!ask.online && days.some(({ officer, spans }) => officer && visitsOf(spans).length >= visitLimits.aDay)) return [];
    return starts
      .map((from) => ({ date, from: timeAt(from), until: timeAt(from + ask.minutes) }))
      .filter(({ date, from }) => date !== stands?.date || from !== stands.from)
      .filter((time) => days.every(({ officer, spans }) => !spans.some((span) => inTheWay(span, time, officer, ask))));
  });
}

/** The school days on which a meeting can be held, whoever is free. */
export function possibleDays({ calendar, window, without = [] }: TimesAsk): IsoDate[] {
  return schoolDaysAcross(calendar, window.opens, window.closes).filter(
    (day) => !without.some(({ opens, closes }) => opens <= day && day <= closes),
  );
}

/** Somebody's busy times by day, without those of the meeting that is moved. */
export function byDay({ spans }: Pick<TimesPerson, 'spans'>, moving: string | undefined): Map<IsoDate, BusySpan[]> {
  const days = new Map<IsoDate, BusySpan[]>();
  for (const span of spans) {
    if (moving !== undefined && span.meeting === moving) continue;
    days.set(span.date, [...(days.get(span.date) ?? []), span]);
  }
  return days;
}

/** The times of a day that are spent at a provider. */
export function visitsOf(spans: readonly BusySpan[]): (BusySpan & { provider: string })[] {
  return spans.flatMap((span) => (span.provider === undefined ? [] : [{ ...span, provider: span.provider }]));
}

/** Does this keep somebody from a time? An officer also has to get from one provider to the other. */
export function inTheWay(
  { from, until, provider }: BusySpan,
  time: { from: string; until: string },
  officer: boolean,
  ask: Pick<TimesAsk, 'provider' | 'online'>,
): boolean {
  const way = officer && !ask.online && provider !== undefined && provider !== ask.provider ? visitLimits.travelMinutes : 0;
  return minuteOf(from) - way < minuteOf(time.until) && minuteOf(time.from) < minuteOf(until) + way;
}

function startsOf({ hours, minutes, at: asked }: TimesAsk): number[] {
  const start = asked === undefined ? undefined : minuteOf(asked);
  const starts = new Set(start !== undefined && start >= minuteOf(earliest) && start + minutes <= minuteOf(latest) ? [start] : []);
  for (const { from, until } of hours) {
    for (let at = Math.ceil(minuteOf(from) / step) * step; at + minutes <= minuteOf(until); at += step) starts.add(at);
  }
  return [...starts].sort((a, b) => a - b);
}
