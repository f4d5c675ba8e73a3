import { timeAt } from '../../domain/time-of-day.ts';

const written = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|noon|midday)?$/;

/**
 * A time of day as people write it, as `HH:MM`; undefined where it is none. An hour from one to six without more is in the
 * afternoon: nobody meets at two in the morning.
 *
 * @example readTime('2pm') // '14:00'
 * @example readTime('9.30') // '09:30'
 */
export function readTime(typed: string): string | undefined {
  const said = typed
    .trim()
    .toLowerCase()
    .replace(/^at\s+/, '')
    .replace(/\s*o['’]?clock$/, '');
  if (/^(12 )?(noon|midday)$/.test(said)) return '12:00';
  const [, hours, minutes = '00', half = ''] = written.exec(said) ?? [];
  const hour = Number(hours);
  if (hours === undefined || hour > 23 || Number(minutes) > 59) return undefined;
  if (half !== '' && (hour === 0 || hour > 12)) return undefined;
  const afternoon =
    half.startsWith('p') || half === 'noon' || half === 'midday' || (half === '' && hours.length === 1 && hour >= 1 && hour <= 6);
  const of = half === '' && !afternoon ? hour : (hour % 12) + (afternoon ? 12 : 0);
  return timeAt(of * 60 + Number(minutes));
}
