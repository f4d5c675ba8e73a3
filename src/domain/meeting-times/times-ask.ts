import type { BusySpan } from '../busy-span.ts';
import type { AcademicCalendar } from '../calendar.ts';
import type { AcademicYear, IsoDate } from '../date.ts';
import type { GridPlace } from '../grid-place.ts';
import type { MeetingTime } from '../meeting.ts';
import type { Span } from '../window-dates.ts';

/** Somebody who is to come. `required`: there is no meeting without them. */
export interface TimesPerson {
  key: string;
  required: boolean;
  /** One of the authority's officers or the chair: they go out to providers, at most twice a day. */
  officer: boolean;
  /** Whether `spans` is all that they are busy with. */
  sure: boolean;
  spans: readonly BusySpan[];
}

/** What times are asked for: when a meeting may be held, how long it lasts, and who comes. */
export interface TimesAsk {
  /** First and last day on which it may be held. */
  window: Span;
  /** Stretches of it in which it cannot be held: support is paused. */
  without?: readonly Span[];
  /** The days of the window that are better than the others: the second half of a term. */
  better?: Span;
  /** The first day that leaves time to share the agenda; a day before it is short notice. */
  noticeBy?: IsoDate;
  calendar: (year: AcademicYear) => AcademicCalendar | undefined;
  /** Hours of a day, first start and last end. Where there are several, those that come first are the better. */
  hours: readonly { from: string; until: string }[];
  minutes: number;
  /** The time of day that was asked for, `HH:MM`: also where meetings do not usually begin then, it comes before all others. */
  at?: string;
  people: readonly TimesPerson[];
  provider: string;
  /** Nobody travels to it. */
  online: boolean;
  /** Where a provider stands, where that is known. */
  where: (provider: string) => GridPlace | undefined;
  /** The ref of the meeting that is moved: it does not stand in its own way. `stands` is when it is now, which is no other time. */
  moving?: { ref: string; stands?: MeetingTime };
}

/** What speaks for a time or against it. People are keys; `metres` is left out where it is not known. */
export type TimeReason =
  /** Everybody who is required is free, as far as Tally can know of everybody. */
  | { is: 'all-free' }
  /** Nothing is known against it, but the calendars of these required people are not seen. */
  | { is: 'not-known'; people: string[] }
  | { is: 'invited-busy'; people: string[] }
  | { is: 'better-half' }
  | { is: 'worse-half' }
  | { is: 'short-notice' }
  /** An officer is out at another provider on that day: near by, or not. */
  | { is: 'near'; person: string; provider: string; metres: number }
  | { is: 'far'; person: string; provider: string; metres?: number };

/** A time at which the meeting can be held. The fewer `points`, the better. */
export interface RankedTime extends MeetingTime {
  until: string;
  points: number;
  reasons: TimeReason[];
}
