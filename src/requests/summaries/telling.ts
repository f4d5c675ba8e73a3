import type { Summary, SummaryRecipient } from '../../domain/summary.ts';
import type { Operation } from '../../ports.ts';
import type { Context } from '../context.ts';
import { leaderRoles } from '../may.ts';
import { messageOf, queuing } from '../sending/sending.ts';
import { minutesRef } from './minutes-ref.ts';
import type { Recipient } from './recipients-of.ts';

const TEN_MINUTES = 600;

/**
 * When a summary goes out that is sent now: until then it can be taken back.
 *
 * @example dueAfterUndo({ now: '2027-01-20T10:00:00.000Z', authority }) // '2027-01-20T10:10:00.000Z'
 */
export function dueAfterUndo({ now, authority: { undoSeconds = TEN_MINUTES } }: Pick<Context, 'now' | 'authority'>): string {
  return new Date(Date.parse(now) + undoSeconds * 1000).toISOString();
}

/** For how long that is, in words: "ten minutes", unless the authority has set another. */
export function sayUndo({ authority: { undoSeconds = TEN_MINUTES } }: Pick<Context, 'authority'>): string {
  if (undoSeconds === TEN_MINUTES) return 'ten minutes';
  return undoSeconds % 60 === 0 && undoSeconds > 60 ? `${undoSeconds / 60} minutes` : `${undoSeconds} seconds`;
}

/** What a summary's messages are asked for by. */
export function causeOf({ note, version }: Pick<Summary, 'note' | 'version'>): string {
  return `summary:${note}:${version}`;
}

/** The messages that bring a summary to those who are told of it (those who were at a meeting may not see its provider), as operations and as the summary keeps them. */
export function telling(
  { now }: Pick<Context, 'now'>,
  { provider, note, version }: Pick<Summary, 'provider' | 'note' | 'version'>,
  told: readonly Recipient[],
  due: string,
): { operations: Operation[]; recipients: SummaryRecipient[] } {
  const messages = told.map(({ person, role }) => ({
    role,
    message: messageOf(now, {
      to: { person },
      ...(leaderRoles.includes(role)
        ? { request: 'visit-summary', input: { provider, note, version } }
        : { request: 'meeting-minutes', input: { minutes: minutesRef({ provider, note }), version } }),
      cause: causeOf({ note, version }),
      due,
    }),
  }));
  return {
    operations: messages.map(({ message }) => queuing(message)),
    recipients: messages.map(({ role, message }) => ({ person: message.as, role, message: message.id })),
  };
}
