import { type Meeting, meetingDocId, meetingRef } from '../../domain/meeting.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Operation, Stored } from '../../ports.ts';
import { commit, type Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { theProvider } from '../standing/the-provider.ts';
import { asBooked } from './book-it.ts';
import type { Booked } from './booked.ts';
import { diaryDue } from './diary-due.ts';
import { findMeeting } from './find-meeting.ts';
import { keepInDiary } from './keep-in-diary.ts';

/** What becomes of a meeting and what else is written with it; why it does not; or nothing, where it stands so already. */
export type Change =
  | { to: Meeting; operations: Operation[]; busy?: string[]; unreached?: string[] }
  | { refused: Exclude<Booked, { is: 'booked' }> }
  | undefined;

/**
 * Changes a meeting by one write, and the diary outside after it. `decide` reads and says what becomes of the meeting as it stands at that moment;
 * its sequence rises. One that moves over 1 September stands under its new year from then on.
 *
 * @example await changeMeeting(context, ref, async (reader, { meeting }) => ({ to: { ...meeting, state: 'cancelled' }, operations: [] }))
 */
export async function changeMeeting(
  context: Context,
  ref: string,
  decide: (reader: Reader, standing: { meeting: Meeting; provider: Provider }) => Promise<Change>,
): Promise<Booked> {
  const done = await commit<Booked>(context.store, context.authority.id, async (reader) => {
    const stored = await findMeeting(reader, ref);
    if (!stored || !context.directory.get(stored.body.provider)) return { operations: [], result: { is: 'none' } };
    const provider = theProvider(context, stored.body.provider);
    const change = await decide(reader, { meeting: stored.body, provider });
    if (change === undefined) return { operations: [], result: await asBooked(reader, context, stored.body, { again: true }) };
    if ('refused' in change) return { operations: [], result: change.refused };
    const { to: meeting, operations, busy = [], unreached = [] } = change;
    const result: Booked = { is: 'booked', meeting, again: false, warnings: [], busy, unreached };
    return { operations: [...writing(stored, meeting), ...operations, ...diaryDue(context, meeting)], result };
  });
  if (done.is !== 'booked') return done;
  return { ...done, meeting: (await keepInDiary(context, meetingRef(done.meeting))) ?? done.meeting };
}

/** The next version of a meeting: what people are told of rises its sequence. */
export function nextVersion(context: Pick<Context, 'now'>, meeting: Meeting, change: Partial<Meeting>): Meeting {
  return { ...meeting, ...change, sequence: meeting.sequence + 1, at: context.now };
}

function writing({ id, etag, ...doc }: Stored<'meeting'>, body: Meeting): Operation[] {
  const own = meetingDocId(body);
  if (own === id) return [{ do: 'replace', doc: { ...doc, id, body }, etag }];
  return [
    { do: 'remove', id, etag },
    { do: 'create', doc: { ...doc, id: own, body } },
  ];
}
