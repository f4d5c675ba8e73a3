import { type MeetingPoll, pollDocId } from '../../domain/meeting-poll.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';

/** Marks of open polls, so that the few are found among all there have been. */
const prefix = 'mark:poll-open:';

/** What a poll is about; of one such meeting one poll is open at most. */
type About = Pick<MeetingPoll, 'provider' | 'activity'>;

const markOf = ({ provider, activity }: About): string => `${prefix}${provider}:${activity}`;

/**
 * The operation that puts a poll on the list of open ones. It is of what the poll is about: two who ask about one meeting at the
 * same moment both write it, so that one of them reads again and finds the other's.
 */
export async function opening(
  { now }: Pick<Context, 'now'>,
  { read }: Pick<Reader, 'read'>,
  poll: About & { id: string },
): Promise<Operation> {
  const doc = { id: markOf(poll), kind: 'mark' as const, v: 1, body: { at: now, made: poll.id } };
  const before = await read('mark', doc.id);
  return before ? { do: 'replace', doc, etag: before.etag } : { do: 'create', doc };
}

/** The operations that take it off the list; none where it is not on it. */
export async function shutting({ read }: Pick<Reader, 'read'>, poll: About & { id: string }): Promise<Operation[]> {
  const mark = await read('mark', markOf(poll));
  return mark?.body.made === poll.id ? [{ do: 'remove', id: mark.id, etag: mark.etag }] : [];
}

/** The open polls of a provider, or of all, by provider. */
export async function openPolls({ read, list }: Pick<Reader, 'read' | 'list'>, provider?: string): Promise<MeetingPoll[]> {
  const found: MeetingPoll[] = [];
  for await (const { id, body } of list('mark', provider === undefined ? prefix : `${prefix}${provider}:`)) {
    const [key = ''] = id.slice(prefix.length).split(':');
    const stored = await read('poll', pollDocId({ provider: key, id: body.made ?? '' }));
    if (stored?.body.state === 'open') found.push(stored.body);
  }
  return found;
}
