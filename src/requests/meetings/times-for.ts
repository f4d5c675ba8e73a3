import { academicYearOf, addDays, type IsoDate, lastDayOf } from '../../domain/date.ts';
import type { MeetingPlace } from '../../domain/meeting.ts';
import type { TimesAsk } from '../../domain/meeting-times/times-ask.ts';
import type { Provider } from '../../domain/provider.ts';
import { schoolDaysAcross } from '../../domain/school-days-across.ts';
import type { YearRecord } from '../../domain/year-record.ts';
import { type ShapeOfMeeting, usualHours } from '../../packs/meeting-shape-for.ts';
import type { Context } from '../context.ts';
import { staffRoles } from '../may.ts';
import { busyOf } from './busy-of.ts';
import { meetingHours } from './meeting-hours.ts';
import type { MeetingWindow } from './meeting-window.ts';
import { placeOf } from './place-of.ts';

/** Which part of a day is asked for. */
export const partsOfDay = ['morning', 'afternoon', 'day', 'evening'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

/** What a time is looked for with, besides the window: who comes, where, and which part of the day. */
export interface TimesWith {
  shape: ShapeOfMeeting;
  window: MeetingWindow;
  people: readonly { person: string; required: boolean }[];
  place: MeetingPlace;
  part?: PartOfDay;
  /** The time of day that was asked for. */
  at?: string;
  /** Of the provider's support: no meeting is then. */
  pauses?: YearRecord['pauses'];
  /** The booked meeting that another time is looked for. */
  moving?: TimesAsk['moving'];
}

/**
 * What `bestTimes` is asked for a meeting of a provider: everybody's busy times are read, and all that the shape says of when it
 * may be held.
 *
 * @example bestTimes(await timesAskFor(context, provider, { shape, window, people, place: 'provider' }))[0]
 */
export async function timesAskFor(context: Context, provider: Provider, by: TimesWith): Promise<TimesAsk> {
  const { shape, window, people, place, part, at, pauses = [], moving } = by;
  const without = pauses.map(({ from, until }) => ({ opens: from, closes: until ?? '9999-12-31' }));
  const busy = await busyOf(
    context,
    people.map(({ person }) => person),
    window.window.opens,
    window.window.closes,
  );
  const staff = new Set(context.people.filter(({ roles }) => roles.some(({ role }) => staffRoles.includes(role))).map(({ key }) => key));
  const noticeBy = shape.shareAgendaDays === undefined ? undefined : dayAfter(context, shape.shareAgendaDays);
  return {
    window: window.window,
    ...(window.better && { better: window.better }),
    ...(without.length > 0 && { without }),
    ...(moving && { moving }),
    ...(noticeBy !== undefined && { noticeBy }),
    calendar: context.calendar,
    hours: hoursOf(shape, provider, part),
    minutes: shape.minutes,
    ...(at !== undefined && { at }),
    people: people.map(({ person, required }) => {
      const { sure = false, spans = [] } = busy.get(person) ?? {};
      return { key: person, required, officer: staff.has(person), sure, spans };
    }),
    provider: provider.key,
    online: place === 'online',
    where: (key) => placeOf(context, key),
  };
}

function hoursOf(shape: ShapeOfMeeting, { kind }: Provider, part: PartOfDay | undefined): TimesAsk['hours'] {
  const { hours = usualHours, evening } = shape;
  if (part === 'morning') return [{ from: hours.from, until: '12:30' }];
  if (part === 'afternoon') return [{ from: '12:30', until: hours.until }];
  if (part === 'evening') return [evening ?? { from: '18:00', until: '20:30' }];
  return part === 'day' ? [hours] : meetingHours(shape, kind);
}

/** The school day so many school days on. */
function dayAfter({ today, calendar }: Pick<Context, 'today' | 'calendar'>, days: number): IsoDate | undefined {
  return schoolDaysAcross(calendar, addDays(today, 1), lastDayOf(academicYearOf(today) + 1))[days - 1];
}
