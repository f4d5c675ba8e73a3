import { type Meeting, meetingRef } from '../../domain/meeting.ts';
import { pollDocId } from '../../domain/meeting-poll.ts';
import type { Operation } from '../../ports.ts';
import type { Reader } from '../commit.ts';
import { openPolls, shutting } from './open-polls.ts';

/**
 * The operations that close the polls which a booking settles: those of its provider and activity. For the batch of the
 * booking; those who were asked hear of it by their invitation.
 */
export async function settlingPolls(reader: Reader, meeting: Meeting): Promise<Operation[]> {
  const open = (await openPolls(reader, meeting.provider)).filter(({ activity }) => activity === meeting.activity);
  const operations = open.map(async (poll): Promise<Operation[]> => {
    const stored = await reader.read('poll', pollDocId(poll));
    if (!stored) return [];
    const { etag, ...doc } = stored;
    const body = { ...doc.body, state: 'booked' as const, meeting: meetingRef(meeting) };
    return [{ do: 'replace', doc: { ...doc, body }, etag }, ...(await shutting(reader, poll))];
  });
  return (await Promise.all(operations)).flat();
}
