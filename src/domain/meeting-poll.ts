import type { IsoDate } from './date.ts';
import type { Attendee, MeetingPlace, MeetingTime } from './meeting.ts';

/** What a time is for somebody. */
export const pollWords = ['suits', 'if-need-be', 'no'] as const;
export type PollWord = (typeof pollWords)[number];

/** What somebody said of each time of a poll, in the poll's order. It may be changed while the poll is open. */
export interface PollAnswer {
  /** Person key. */
  person: string;
  says: PollWord[];
  at: string;
  way: NonNullable<Attendee['answer']>['way'];
}

/**
 * A question to people whose calendars Tally does not see: which of some times suits them for a meeting. It holds what the meeting
 * would be booked with. Kept as `poll:<provider>:<id>`.
 *
 * @example
 * { id: '3f2a', provider: '900007', activity: 'tas-meeting', times: [{ date: '2027-03-02', from: '14:00' }, …], minutes: 120, place: 'provider',
 *   chair: 'p-david', people: ['p-priya', 'p-head'], asked: ['p-head'], answers: [], until: '2027-02-26', state: 'open', by: 'p-priya', at: '…' }
 */
export interface MeetingPoll {
  id: string;
  provider: string;
  activity: string;
  /** Two to six, in order of time. */
  times: MeetingTime[];
  minutes: number;
  place: MeetingPlace;
  /** Person keys: who would chair, who else would be asked to the meeting, and which of them are asked now. */
  chair?: string;
  people: string[];
  asked: string[];
  answers: PollAnswer[];
  /** The last day on which it is waited for answers. */
  until: IsoDate;
  state: 'open' | 'closed' | 'booked';
  /** Set once whoever asks has been told how it came out. */
  told?: true;
  /** The ref of the meeting that was booked. */
  meeting?: string;
  /** Person key of who asks, and when they did. */
  by: string;
  at: string;
}

/** @example pollDocId({ provider: '900007', id: '3f2a' }) // 'poll:900007:3f2a' */
export function pollDocId(poll: Pick<MeetingPoll, 'provider' | 'id'>): string {
  return `poll:${pollRef(poll)}`;
}

/** What a poll is called in a card and a message. */
export function pollRef({ provider, id }: Pick<MeetingPoll, 'provider' | 'id'>): string {
  return `${provider}:${id}`;
}
