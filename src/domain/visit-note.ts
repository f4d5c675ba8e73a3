import type { AcademicYear, IsoDate } from './date.ts';
import type { Quarters } from './days.ts';

/** How a priority stands: red, amber, green. Said in words wherever it is coloured. */
export const rags = ['red', 'amber', 'green'] as const;
export type Rag = (typeof rags)[number];

/** What was agreed at a visit: what, who does it (as written) and by when. `owner` is set where who is somebody Tally knows. */
export interface Agreed {
  id: string;
  what: string;
  who: string;
  owner?: string;
  due?: IsoDate;
}

/** How a priority agreed before stands now. `priority` is its id, `what` its words at the time. */
export interface Progress {
  priority: string;
  what: string;
  rag: Rag;
  words: string;
}

/**
 * Somebody who was asked to a meeting, as what, and whether they were there. One row has the seat `chair`: who chaired. Without
 * `person` it is an office whose attendance is asked for and that nobody holds in Tally.
 */
export interface Attended {
  person?: string;
  office: string;
  seat: 'chair' | 'required' | 'invited';
  there: boolean;
}

/**
 * One version of the note of a visit. Versions are appended and never edited: an amendment is the next version and says
 * why, a withdrawal is a last version that says why. `parts` are the texts by the ids of the pack's note
 * shape. `confidential` is for the authority alone: it is in no summary, and in no answer to a role outside its staff.
 *
 * `note:<provider>:<date>:<id>:<version, three digits>` is where it is kept: a prefix lists a provider's notes in order of date.
 */
export interface VisitNote {
  id: string;
  version: number;
  provider: string;
  year: AcademicYear;
  activity: string;
  date: IsoDate;
  /** Which kind of the activity, where the pack names several ("early reading" for a Review). */
  option?: string;
  /** Who was met, as written. */
  met?: string;
  parts: Record<string, string>;
  progress: Progress[];
  /** Priorities and actions agreed at this visit, carried to the next. */
  priorities: { id: string; what: string }[];
  actions: Agreed[];
  nextVisit?: IsoDate;
  /** Of a meeting's minutes: the ref of the meeting, where it was booked, who was there, and how the risk was rated at its end. */
  meeting?: string;
  attendance?: Attended[];
  risk?: { rating: string; words: string };
  confidential?: string;
  /** Days by part. `prep` and `visit` are debited with the note, `report` when its summary is sent. */
  days: { prep: Quarters; visit: Quarters; report: Quarters };
  /** Entries of days that were logged before the note and are its days: nothing is debited a second time for their parts. */
  attached?: string[];
  /** Why the days are others than the strategy's, or more than remain, or the activity is not in the allocation. */
  daysReason?: string;
  /** Person key of who made the visit, and of who wrote this version; they differ where somebody amends another's note. */
  by: string;
  writtenBy: string;
  at: string;
  /** Why this version replaces the one before. */
  amends?: string;
  /** Why the note was withdrawn: its days are taken back. */
  withdrawn?: string;
}

/** @example noteDocId({ provider: '900001', date: '2027-01-12', id: '3f2a', version: 2 }) // 'note:900001:2027-01-12:3f2a:002' */
export function noteDocId({ provider, date, id, version }: Pick<VisitNote, 'provider' | 'date' | 'id' | 'version'>): string {
  return `note:${provider}:${date}:${id}:${String(version).padStart(3, '0')}`;
}
