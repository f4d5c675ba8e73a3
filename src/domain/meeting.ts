import type { AcademicYear, IsoDate } from './date.ts';

/** Where people meet: at the provider, online, or at the provider with some of them online. */
export const meetingPlaces = ['provider', 'online', 'both'] as const;
export type MeetingPlace = (typeof meetingPlaces)[number];

/** A day and a time of day where the authority is, written `HH:MM`. */
export interface MeetingTime {
  date: IsoDate;
  from: string;
}

/**
 * Somebody asked to a meeting, and as what: `office` is the strategy's word for it ("headteacher"). The meeting does not
 * take place without the chair; `required` are those whose attendance the strategy asks for, `invited` the others.
 */
export interface Attendee {
  /** Person key. */
  person: string;
  office: string;
  seat: 'chair' | 'required' | 'invited';
  /** Why somebody from a wider team was asked. */
  because?: string;
  answer?: {
    is: 'accepted' | 'declined' | 'tentative';
    at: string;
    way: 'card' | 'email' | 'calendar' /** What they wrote with it. */;
    word?: string;
  };
  /** No longer asked. They stay here, so that they can be told. */
  left?: true;
}

/** What somebody answered to an event in their calendar, and when. */
export type CalendarAnswer = Pick<NonNullable<Attendee['answer']>, 'is' | 'at'>;

/** An event that a diary outside keeps for a meeting: its id there, in whose calendar it stands, and how to join online. */
export interface KeptEvent {
  id: string;
  /** The e-mail address of the calendar it stands in. */
  calendar: string;
  /** The meeting's `sequence` that it shows. */
  sequence: number;
  link?: string;
}

/**
 * A meeting that is booked: of a provider with the authority, at one time, by one activity of the pack. It is a plan and
 * no fact, so it is changed where it stands, and the audit says what changed; what came of it stands in its minutes and
 * the ledger. Kept as `meeting:<year>:<provider>:<id>`; while it is booked its day is among the `planned` of the
 * provider's year, under the ref `meeting:<id>`, and each attendee's `BookedDay` holds its time.
 *
 * @example
 * { id: '3f2a', year: 2026, provider: '900007', activity: 'tas-meeting', date: '2027-03-02', from: '14:00', minutes: 120, place: 'provider',
 *   attendees: [{ person: 'p-david', office: 'School Improvement Senior Advisor', seat: 'chair' }, …], state: 'booked', sequence: 0, by: 'p-priya', at: '…' }
 */
export interface Meeting extends MeetingTime {
  id: string;
  year: AcademicYear;
  provider: string;
  activity: string;
  minutes: number;
  place: MeetingPlace;
  /** How to join online, where somebody gave a link; that of a diary's own online meeting stands in `event`. */
  link?: string;
  attendees: Attendee[];
  /** `held` once its minutes are kept. */
  state: 'booked' | 'cancelled' | 'held';
  /** Why it was cancelled. */
  reason?: string;
  /** The id of the note that is its minutes. */
  note?: string;
  /** Rises with every change that people are told of: it is the SEQUENCE of their calendar files. */
  sequence: number;
  /** Person key of who arranges it, and the instant of the last change. */
  by: string;
  at: string;
  event?: KeptEvent;
}

/** @example meetingDocId({ year: 2026, provider: '900007', id: '3f2a' }) // 'meeting:2026:900007:3f2a' */
export function meetingDocId(meeting: Pick<Meeting, 'year' | 'provider' | 'id'>): string {
  return `meeting:${meetingRef(meeting)}`;
}

/** What a meeting is called in a card and a message: its year, its provider's key and its own id, none of which holds a colon. */
export function meetingRef({ year, provider, id }: Pick<Meeting, 'year' | 'provider' | 'id'>): string {
  return `${year}:${provider}:${id}`;
}
