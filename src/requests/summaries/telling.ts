import type { Summary, SummaryRecipient } from '../../domain/summary.ts';
import type { Operation } from '../../ports.ts';
import type { Context } from '../context.ts';
import { messageOf, queuing } from '../sending/sending.ts';
import type { Recipient } from './recipients-of.ts';

/** For how long a summary can be taken back after "send now". */
export const UNDO_MINUTES = 10;

/** @example dueAfterUndo('2027-01-20T10:00:00.000Z') // '2027-01-20T10:10:00.000Z' */
export function dueAfterUndo(now: string): string {
  return new Date(Date.parse(now) + UNDO_MINUTES * 60_000).toISOString();
}

/** What a summary's messages are asked for by. */
export function causeOf({ note, version }: Pick<Summary, 'note' | 'version'>): string {
  return `summary:${note}:${version}`;
}

/** The messages that bring a summary to those who lead a provider, as operations and as the summary keeps them. */
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
      request: 'visit-summary',
      input: { provider, note, version },
      cause: causeOf({ note, version }),
      due,
    }),
  }));
  return {
    operations: messages.map(({ message }) => queuing(message)),
    recipients: messages.map(({ role, message }) => ({ person: message.as, role, message: message.id })),
  };
}
