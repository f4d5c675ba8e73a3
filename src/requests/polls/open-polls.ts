import { type MeetingPoll, pollDocId, pollRef } from '../../domain/meeting-poll.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';

/** Marks of open polls, so that the few are found among all there have been. */
const prefix = 'mark:poll-open:';

/** The operation that puts a poll on the list of open ones. */
export function opening({ now }: Pick<Context, 'now'>, poll: Pick<MeetingPoll, 'provider' | 'id'>): Operation {
  return { do: 'put', doc: { id: `${prefix}${pollRef(poll)}`, kind: 'mark', v: 1, body: { at: now } } };
}

/** The operations that take it off the list; none where it is not on it. */
export async function shutting({ read }: Pick<Reader, 'read'>, poll: Pick<MeetingPoll, 'provider' | 'id'>): Promise<Operation[]> {
  const mark = await read('mark', `${prefix}${pollRef(poll)}`);
  return mark ? [{ do: 'remove', id: mark.id, etag: mark.etag }] : [];
}

/** The open polls of a provider, or of all, by provider. */
export async function openPolls({ read, list }: Pick<Reader, 'read' | 'list'>, provider?: string): Promise<MeetingPoll[]> {
  const found: MeetingPoll[] = [];
  for await (const { id } of list('mark', provider === undefined ? prefix : `${prefix}${provider}:`)) {
    const [key = '', poll = ''] = id.slice(prefix.length).split(':');
    const stored = await read('poll', pollDocId({ provider: key, id: poll }));
    if (stored?.body.state === 'open') found.push(stored.body);
  }
  return found;
}
