import { type Meeting, meetingRef } from '../../domain/meeting.ts';
import type { Operation } from '../../ports.ts';
import type { Context } from '../context.ts';

/** How the marks of meetings whose event is behind begin. */
export const diaryDuePrefix = 'mark:diary:';

/**
 * The operation that says, in the batch of a meeting's change, that the diary outside does not show it yet: whatever becomes of
 * this process, the event is brought up to it. None where there is no diary outside.
 *
 * @example await store.write(authority.id, [writing(meeting), ...diaryDue(context, meeting)])
 */
export function diaryDue({ diary, now }: Pick<Context, 'diary' | 'now'>, meeting: Pick<Meeting, 'year' | 'provider' | 'id'>): Operation[] {
  return diary ? [diaryDueFrom(now, meeting)] : [];
}

/** The same from an instant on: what could not be done is not tried again before. */
export function diaryDueFrom(at: string, meeting: Pick<Meeting, 'year' | 'provider' | 'id'>): Operation {
  return { do: 'put', doc: { id: diaryDueId(meetingRef(meeting)), kind: 'mark', v: 1, body: { at } } };
}

/** @example diaryDueId('2026:900007:3f2a') // 'mark:diary:2026:900007:3f2a' */
export function diaryDueId(ref: string): string {
  return `${diaryDuePrefix}${ref}`;
}
