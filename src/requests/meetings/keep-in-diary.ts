import { addDays } from '../../domain/date.ts';
import { type KeptEvent, type Meeting, meetingRef } from '../../domain/meeting.ts';
import type { DiaryKept, Stored } from '../../ports.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';
import { diaryDueFrom, diaryDueId } from './diary-due.ts';
import { eventOf } from './event-of.ts';
import { unkept } from './unkept.ts';

/** Tries come further and further apart, from three minutes to an hour: a quarter of the time since the meeting was changed. */
const soonest = 3 * 60_000;
const latest = 60 * 60_000;
const day = 24 * latest;

/**
 * Brings the diary outside up to a meeting (its ref) and keeps how it stands there, and how to join online, on the meeting. Does
 * nothing without such a diary, or where it shows the meeting already. What cannot be done now is left to the round `diary-sync`;
 * what can never be done is told to whoever arranges it, and calendar files go out instead. Never throws; answers the
 * meeting as it stands afterwards, undefined where there is none or it could not be read.
 *
 * @example (await keepInDiary(context, '2026:900007:3f2a'))?.event?.link
 */
export async function keepInDiary(context: Context, ref: string): Promise<Meeting | undefined> {
  const { diary } = context;
  if (!diary) return undefined;
  let meeting: Meeting | undefined;
  try {
    meeting = (await read(context, ref))?.body;
    // Moved over 1 September it stands under another ref, with a mark of its own; or it is kept no longer.
    if (!meeting) return await forget(context, ref);
    if (meeting.event?.sequence === meeting.sequence) return await keep(context, meeting, { ok: true, kept: meeting.event });
    return await keep(context, meeting, await diary.put(eventOf(context, meeting), meeting.event));
  } catch {
    // The mark that was written with the change stands, and the round tries again.
    return meeting;
  }
}

function read({ store, authority }: Context, ref: string): Promise<Stored<'meeting'> | undefined> {
  return store.read(authority.id, 'meeting', `meeting:${ref}`);
}

async function forget({ store, authority }: Context, ref: string): Promise<undefined> {
  const mark = await store.read(authority.id, 'mark', diaryDueId(ref));
  if (mark) await store.write(authority.id, [{ do: 'remove', id: mark.id, etag: mark.etag }]);
}

/** Writes down what became of the event of `shown`, whatever the meeting has become meanwhile. */
async function keep(context: Context, shown: Meeting, became: DiaryKept): Promise<Meeting | undefined> {
  const ref = meetingRef(shown);
  return commit(context.store, context.authority.id, async (reader) => {
    const stored = await reader.read('meeting', `meeting:${ref}`);
    if (!stored) return { operations: [], result: undefined };
    const { etag, ...doc } = stored;
    if (!became.ok && became.why === 'later' && isWorthTrying(context, doc.body))
      return { operations: [diaryDueFrom(nextTry(context, doc.body, became), doc.body)], result: doc.body };
    const mark = await reader.read('mark', diaryDueId(ref));
    const settled = mark ? [{ do: 'remove' as const, id: mark.id, etag: mark.etag }] : [];
    if (!became.ok) {
      // Changed meanwhile: that version is tried by itself.
      if (doc.body.sequence !== shown.sequence) return { operations: [], result: doc.body };
      return { operations: [...settled, ...(await unkept(context, reader, doc.body, became.reason))], result: doc.body };
    }
    // Where another process has put a later version meanwhile, which of the two the diary took last is not known: it counts
    // as the earlier one, and the later is put again.
    const event: KeptEvent | undefined = became.kept && { ...became.kept, sequence: shown.sequence };
    const current = (event?.sequence ?? doc.body.sequence) === doc.body.sequence;
    const after = current ? settled : [diaryDueFrom(context.now, doc.body)];
    const { event: before, ...rest } = doc.body;
    if (JSON.stringify(before) === JSON.stringify(event)) return { operations: after, result: doc.body };
    const body: Meeting = { ...rest, ...(event && { event }) };
    return { operations: [{ do: 'replace', doc: { ...doc, body }, etag }, ...after], result: body };
  });
}

/** Nobody waits longer than a day for an invitation, or an hour where the meeting is within two days: then it goes out otherwise. */
function isWorthTrying({ now, today }: Context, { at, date }: Meeting): boolean {
  return Date.parse(now) - Date.parse(at) < (date > addDays(today, 2) ? day : latest);
}

function nextTry({ now }: Context, { at }: Meeting, { after }: { after?: number }): string {
  const since = Date.parse(now) - Date.parse(at);
  return new Date(Date.parse(now) + (after ?? Math.min(latest, Math.max(soonest, since / 4)))).toISOString();
}
