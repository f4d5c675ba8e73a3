import type { IsoDate } from '../date.ts';
import { metresBetween } from '../grid-place.ts';
import type { MeetingTime } from '../meeting.ts';
import { minuteOf } from '../time-of-day.ts';
import { visitLimits } from '../visit-limits.ts';
import { byDay, inTheWay, visitsOf } from './possible-times.ts';
import type { RankedTime, TimeReason, TimesAsk } from './times-ask.ts';

/**
 * What counts how much against a time; a day near another visit counts for it. Tally's own: the sources say no more than
 * that a meeting is typically in the second half of the term.
 */
const weights = {
  asked: -1000,
  worseHalf: 100,
  shortNotice: 60,
  far: 40,
  sameDay: 20,
  invitedBusy: 15,
  near: -20,
  /** For each place that its hours stand behind the best. */
  laterHours: 10,
  lunch: 4,
  homeTime: 3,
  earlyStart: 2,
};

/**
 * Weighs times against each other: what speaks for and against each, and how much in all. The part that does not depend
 * on the time is worked out once.
 *
 * @example weighTime(ask)({ date: '2027-03-02', from: '14:00', until: '16:00' }).reasons // [{ is: 'all-free' }, { is: 'better-half' }]
 */
export function weighTime(ask: TimesAsk): (time: MeetingTime & { until: string }) => RankedTime {
  const people = ask.people.map((person) => ({ ...person, days: byDay(person, ask.moving?.ref) }));
  const unseen = people.filter(({ required, sure }) => required && !sure).map(({ key }) => key);
  const known: TimeReason = unseen.length > 0 ? { is: 'not-known', people: unseen } : { is: 'all-free' };
  const onDay = new Map<IsoDate, TimeReason[]>();
  return (time) => {
    const { date } = time;
    const ofDay = onDay.get(date) ?? [...halves(ask, date), ...(ask.online ? [] : others(ask, people, date))];
    onDay.set(date, ofDay);
    const busy = people
      .filter(({ required, officer, days }) => !required && (days.get(date) ?? []).some((span) => inTheWay(span, time, officer, ask)))
      .map(({ key }) => key);
    const reasons: TimeReason[] = [known, ...ofDay, ...(busy.length > 0 ? [{ is: 'invited-busy', people: busy } as const] : [])];
    return { ...time, points: reasons.reduce((sum, reason) => sum + pointsOf(reason), ofClock(ask, time)), reasons };
  };
}

function halves({ better, noticeBy }: TimesAsk, date: IsoDate): TimeReason[] {
  const inBetter = better && better.opens <= date && date <= better.closes;
  return [
    ...(better ? [{ is: inBetter ? 'better-half' : 'worse-half' } as const] : []),
    ...(noticeBy !== undefined && date < noticeBy ? [{ is: 'short-notice' } as const] : []),
  ];
}

/** The other providers that officers are out at on a day, each said once. */
function others(ask: TimesAsk, people: readonly { key: string; officer: boolean; days: ReturnType<typeof byDay> }[], date: IsoDate) {
  const here = ask.where(ask.provider);
  const found = new Map<string, TimeReason>();
  for (const { key, officer, days } of people) {
    if (!officer) continue;
    for (const { provider } of visitsOf(days.get(date) ?? [])) {
      const there = ask.where(provider);
      const metres = provider === ask.provider ? 0 : here && there && metresBetween(here, there);
      if (found.has(provider)) continue;
      if (metres !== undefined && metres <= visitLimits.nearMetres) found.set(provider, { is: 'near', person: key, provider, metres });
      else found.set(provider, { is: 'far', person: key, provider, ...(metres !== undefined && { metres }) });
    }
  }
  return [...found.values()];
}

function pointsOf(reason: TimeReason): number {
  switch (reason.is) {
    case 'worse-half':
      return weights.worseHalf;
    case 'short-notice':
      return weights.shortNotice;
    case 'far':
      return reason.metres === undefined ? weights.sameDay : weights.far;
    case 'near':
      return weights.near;
    case 'invited-busy':
      return weights.invitedBusy * reason.people.length;
    default:
      return 0;
  }
}

/** Schools are busiest before nine thirty, at dinner time and when children go home. */
function ofClock({ hours, at }: TimesAsk, { from, until }: { from: string; until: string }): number {
  const place = hours.findIndex((one) => one.from <= from && until <= one.until);
  const [start, end] = [minuteOf(from), minuteOf(until)];
  const within = (first: string, last: string) => start < minuteOf(last) && minuteOf(first) < end;
  return (
    (from === at ? weights.asked : 0) +
    Math.max(0, place) * weights.laterHours +
    (within('12:00', '13:00') ? weights.lunch : 0) +
    (within('15:00', '15:30') ? weights.homeTime : 0) +
    (start < minuteOf('09:30') ? weights.earlyStart : 0)
  );
}
