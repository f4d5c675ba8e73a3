import type { IsoDate } from './date.ts';
import type { Role } from './person.ts';

/** Who is told of a visit, as whom, and by which message. */
export interface SummaryRecipient {
  person: string;
  role: Role;
  message: string;
}

/**
 * Something that happened to a summary. `held` for a senior advisor, `released` by one, `returned` to whoever wrote the note
 * (with the reason); `sent` by whoever made the visit, `undone` within ten minutes; `replaced` by that of a later version
 * of the note, or `withdrawn` with it, before it went out. Appended, never edited.
 */
export interface SummaryStep {
  did: 'held' | 'released' | 'returned' | 'sent' | 'undone' | 'replaced' | 'withdrawn';
  by: string;
  at: string;
  reason?: string;
}

/** By which way a leader answered: on the card in Teams, or by the link of an e-mail. */
export type AnswerWay = 'card' | 'email';

/**
 * The summary of one version of a visit's note: whom it goes to, and what came back. It holds no words of the note: what a
 * leader reads is made from the note whenever it is shown. `summary:<provider>:<note>:<version, three digits>` is where it is kept.
 * A summary that is stopped can be sent or held again.
 */
export interface Summary {
  provider: string;
  note: string;
  version: number;
  /** The day of the visit. */
  date: IsoDate;
  /** `sending`: it goes out when it is due, or has. What it is at a moment is said by `summaryState`. */
  state: 'sending' | 'held' | 'stopped';
  /** What it tells: of a visit, that a summary sent before has changed, or that the note was withdrawn. */
  tells: 'visit' | 'change' | 'withdrawal';
  /** It is the minutes of a meeting. */
  minutes?: true;
  /** From when its messages may be sent. An instant. */
  due?: string;
  /** Empty where nobody holds such a role at the provider yet: it goes to whoever is the first to. */
  recipients: SummaryRecipient[];
  /** The ledger entries of the report that were written when it was sent. */
  entries: string[];
  steps: SummaryStep[];
  acknowledged: { person: string; at: string; way: AnswerWay }[];
  replies: { id: string; person: string; at: string; way: AnswerWay; text: string }[];
}

/** @example summaryDocId({ provider: '900001', note: '3f2a', version: 2 }) // 'summary:900001:3f2a:002' */
export function summaryDocId({ provider, note, version }: Pick<Summary, 'provider' | 'note' | 'version'>): string {
  return `summary:${provider}:${note}:${String(version).padStart(3, '0')}`;
}

/**
 * Where a summary is at an instant: `waiting` until it is due, or for as long as there is nobody to tell; then `sent`.
 *
 * @example summaryState({ ...summary, state: 'sending', due: '2027-01-20T10:10:00.000Z' }, '2027-01-20T10:05:00.000Z') // 'waiting'
 */
export function summaryState(
  { state, due, recipients }: Pick<Summary, 'state' | 'due' | 'recipients'>,
  now: string,
): 'waiting' | 'held' | 'sent' | 'stopped' {
  if (state !== 'sending') return state;
  return recipients.length > 0 && due !== undefined && now >= due ? 'sent' : 'waiting';
}
