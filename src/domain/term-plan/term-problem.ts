import type { BusySpan } from '../busy-span.ts';
import type { IsoDate } from '../date.ts';
import type { GridPlace } from '../grid-place.ts';
import type { MeetingPlace } from '../meeting.ts';
import type { Span } from '../window-dates.ts';
import type { NotPlaced } from './why-not-placed.ts';

/** Somebody who could chair. `linked`: directly linked to the provider, so that another is better. */
export interface ChairCandidate {
  person: string;
  linked?: true;
}

/**
 * Something that is to get a day, a time and a chair: one occurrence of an activity at one provider. It says nothing of
 * what the activity is, so that a whole year of visits may be planned as a term of meetings is.
 *
 * @example
 * { id: '900002:tas-meeting:2', provider: '900002', activity: 'tas-meeting', nth: 2, opens: '2027-02-22', closes: '2027-03-25',
 *   minutes: 120, hours: [{ from: '09:00', until: '16:30' }], place: 'provider', chaired: true, chairs: [{ person: 'p-david' }], officers: ['p-priya'], required: ['p-head'] }
 */
export interface TermRow {
  /** `<provider>:<activity>:<nth>`. */
  id: string;
  provider: string;
  activity: string;
  nth: number;
  /** First and last day of its window. */
  opens: IsoDate;
  closes: IsoDate;
  /** The part of the window that the strategy prefers. */
  prefers?: Span;
  /** Earlier than this there is no time left to share what is shared ahead; it is only worse, and not forbidden. */
  ready?: IsoDate;
  minutes: number;
  /** Times of day in which it may be held, the better ones first. */
  hours: { from: string; until: string }[];
  place: MeetingPlace;
  /** Whether there must be a chair; false for a visit. */
  chaired: boolean;
  /** Any one of them. */
  chairs: ChairCandidate[];
  /** The authority's people who must be there, besides the chair. Person keys. */
  officers: string[];
  /** The provider's people who must be there. Person keys. */
  required: string[];
  /** Where its provider stands, where that is known. */
  spot?: GridPlace;
}

/**
 * A time of somebody's day that is taken. With a provider it is a visit to it; one that begins and ends at the same time is
 * a visit on the day whose time nobody knows: it counts as a visit and takes no time.
 */
export interface TermBusy extends BusySpan {
  person: string;
}

/** Everything a term's times are worked out from. The same problem has the same solution. */
export interface TermProblem {
  rows: TermRow[];
  /** The days on which anything may be held, in order: school days. Some after the windows tell what would help a row that finds no place. */
  days: IsoDate[];
  busy: TermBusy[];
}

/** The time and the chair of one row. */
export interface Placement {
  row: string;
  date: IsoDate;
  from: string;
  chair?: string;
}

/**
 * What came of a problem. `whole`: by the solver's own account no more can be placed, and hardly any better; false where its
 * time was over first, and this is the best that was found.
 */
export interface TermSolution {
  placed: Placement[];
  notPlaced: NotPlaced[];
  whole: boolean;
  seconds: number;
}
