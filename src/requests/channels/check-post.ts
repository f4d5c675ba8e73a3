import type { UpdateChannel } from '../../domain/channel.ts';
import { addMonths, type IsoDate, isIsoDate, sayDate } from '../../domain/date.ts';
import { zonedInstant } from '../../domain/zoned-instant.ts';
import type { Context } from '../context.ts';
import type { PostTyped } from './post-form.ts';

/** What is wrong with what was typed, by field. */
export type PostFaults = Partial<Record<'channel' | 'since' | 'until' | 'date' | 'time', string>>;

/** A post as asked for, checked. Without `due` it goes out now. */
export interface PostAsked {
  channel: UpdateChannel;
  since: IsoDate;
  until: IsoDate;
  due?: string;
}

/**
 * Can this be posted as typed?
 *
 * @example checkPost(context, channels, { channel: 'a1', since: '2027-01-04', until: '2027-02-24', date: '2027-02-26', time: '8:30' })
 * // { asked: { channel, since, until, due: '2027-02-26T08:30:00.000Z' } }
 */
export function checkPost(
  context: Pick<Context, 'today' | 'now' | 'authority'>,
  channels: readonly UpdateChannel[],
  typed: PostTyped,
): { asked: PostAsked } | { asked?: undefined; faults: PostFaults } {
  const { since = '', until = '', date, time } = typed;
  const channel = channels.find(({ key }) => key === typed.channel);
  const at = time === undefined ? undefined : timeOf(time);
  const due = date !== undefined && isIsoDate(date) && at !== undefined ? zonedInstant(date, at, context.authority.timeZone) : undefined;
  const faults = given({
    channel: channel ? undefined : 'Please choose a channel.',
    since: dayFault(context.today, since),
    until: dayFault(context.today, until) ?? (isIsoDate(since) && until < since ? `That is before ${sayDate(since)}.` : undefined),
    date: dateFault(context, date, time, due),
    time: time !== undefined && at === undefined ? `“${time}” is not a time of day. Write it like 08:30.` : undefined,
  });
  if (Object.keys(faults).length > 0 || !channel) return { faults };
  return { asked: { channel, since, until, ...(due !== undefined && { due }) } };
}

function given(faults: { [K in keyof PostFaults]: string | undefined }): PostFaults {
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined));
}

function dayFault(today: IsoDate, day: string): string | undefined {
  if (!isIsoDate(day)) return 'Please give a date.';
  if (day > addMonths(today, 12)) return `${sayDate(day)} is more than a year ahead.`;
  return day < addMonths(today, -60) ? `${sayDate(day)} is more than five years ago.` : undefined;
}

function dateFault(
  { now, today }: Pick<Context, 'now' | 'today'>,
  date: string | undefined,
  time: string | undefined,
  due?: string,
): string | undefined {
  if (date === undefined) return time === undefined ? undefined : 'On which day? Leave the time empty to post now.';
  if (!isIsoDate(date)) return 'That is not a date.';
  if (time === undefined) return 'At what time of that day?';
  if (date > addMonths(today, 12)) return `${sayDate(date)} is more than a year ahead.`;
  return due !== undefined && due <= now ? 'That time has passed. Leave it empty to post now.' : undefined;
}

/** @example timeOf('8.30') // '08:30' */
function timeOf(typed: string): string | undefined {
  const [, hours, minutes = '00', half] = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/i.exec(typed.trim()) ?? [];
  if (hours === undefined) return undefined;
  const twelve = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  if (twelve > 23 || Number(minutes) > 59 || (half !== undefined && (Number(hours) > 12 || Number(hours) < 1))) return undefined;
  return `${String(twelve).padStart(2, '0')}:${minutes}`;
}
