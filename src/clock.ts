import type { IsoDate } from './domain/date.ts';
import type { Clock } from './ports.ts';

/**
 * What day is it, and what time? The day is London's whatever zone the machine keeps: in summer London is an hour
 * ahead of UTC, so a visit logged at 00:30 belongs to the new day. `today` fixes the day (TALLY_TODAY): what is
 * written down then is written on that day, at the machine's time. `instant` is where a test says when "now" is.
 *
 * @example openClock('2026-11-03').today() // '2026-11-03'
 */
export function openClock(today?: IsoDate, instant: () => Date = () => new Date()): Clock {
  const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });
  return {
    today: () => today ?? london.format(instant()),
    now: () => {
      const now = instant().toISOString();
      return today === undefined ? now : today + now.slice(10);
    },
  };
}
