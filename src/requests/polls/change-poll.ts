import type { MeetingPoll } from '../../domain/meeting-poll.ts';
import type { Operation } from '../../ports.ts';
import { commit, type Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { shutting } from './open-polls.ts';

/** What becomes of a poll, with what else is written; nothing where it is so already. */
export type PollChange = { next: MeetingPoll; operations: Operation[] } | undefined;

/**
 * Changes a poll (its ref) by one write under its etag, and takes one that is no longer open off the list of open ones. Answers the poll as
 * it stands afterwards; undefined where there is none. Throws what the store throws.
 */
export function changePoll(
  { store, authority }: Pick<Context, 'store' | 'authority'>,
  ref: string,
  change: (poll: MeetingPoll, reader: Reader) => PollChange | Promise<PollChange>,
): Promise<{ poll: MeetingPoll; changed: boolean } | undefined> {
  return commit<{ poll: MeetingPoll; changed: boolean } | undefined>(store, authority.id, async (reader) => {
    const stored = await reader.read('poll', `poll:${ref}`);
    if (!stored) return { operations: [], result: undefined };
    const { etag, ...doc } = stored;
    const changed = await change(doc.body, reader);
    if (!changed) return { operations: [], result: { poll: doc.body, changed: false } };
    const { next, operations } = changed;
    const off = next.state === 'open' ? [] : await shutting(reader, next);
    return {
      operations: [{ do: 'replace', doc: { ...doc, body: next }, etag }, ...off, ...operations],
      result: { poll: next, changed: true },
    };
  });
}
