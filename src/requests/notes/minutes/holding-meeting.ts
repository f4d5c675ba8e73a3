import { type Meeting, meetingDocId } from '../../../domain/meeting.ts';
import type { VisitNote } from '../../../domain/visit-note.ts';
import type { Operation } from '../../../ports.ts';
import type { Reader } from '../../commit.ts';
import type { Writing } from '../writing.ts';

/** The operations that say, in the batch of its minutes, that a booked meeting was held; none for a note of anything else. */
export async function holdingMeeting({ read }: Reader, { meeting }: Writing, note: VisitNote): Promise<Operation[]> {
  if (!meeting || note.meeting === undefined) return [];
  const stored = await read('meeting', meetingDocId(meeting));
  if (stored?.body.state !== 'booked') return [];
  const { etag, ...doc } = stored;
  const body: Meeting = { ...doc.body, state: 'held', note: note.id };
  return [{ do: 'replace', doc: { ...doc, body }, etag }];
}
