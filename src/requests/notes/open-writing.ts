import { agendaDocId } from '../../domain/agenda.ts';
import { applyEntry } from '../../domain/apply-entry.ts';
import { isIsoDate } from '../../domain/date.ts';
import type { LedgerEntry } from '../../domain/ledger-entry.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { positionOf } from '../../domain/position-of.ts';
import type { Provider } from '../../domain/provider.ts';
import { reverseEntry } from '../../domain/reverse-entry.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import { noteShapeFor } from '../../packs/note-shape-for.ts';
import type { Reader } from '../commit.ts';
import type { Context } from '../context.ts';
import { dateFault } from '../ledger/date-fault.ts';
import { readEntries } from '../ledger/logged-items.ts';
import { findMeeting } from '../meetings/find-meeting.ts';
import type { Standing } from '../standing/standing.ts';
import { standingThen } from '../standing/standing-then.ts';
import { earlierThan } from './earlier.ts';
import { filledIn } from './filled-in.ts';
import { entriesOfNote } from './note-entries.ts';
import type { NoteRequest, Writing } from './writing.ts';

/** Which draft of which note, and what was typed in it so far. */
export interface Opening {
  request: NoteRequest;
  draft: string;
  amends?: VisitNote;
  typed: Readonly<Record<string, string>>;
}

/**
 * Reads everything that a note's form and its checks look at, and fills in what is known and was not typed yet.
 *
 * @example const writing = await openWriting(readerOf(context), context, provider, { request: 'record-visit', draft, typed: {} })
 */
export async function openWriting(
  reader: Reader,
  context: Context,
  provider: Provider,
  { request, draft, amends, typed }: Opening,
): Promise<Writing> {
  const note = amends?.id ?? draft;
  const meeting = await meetingOf(reader, provider.key, typed.meeting ?? amends?.meeting);
  const asked = typed.date ?? amends?.date ?? meeting?.date ?? usualDate(context, provider);
  const fault = dateFault(context, provider, asked, 'visit');
  const date = fault === undefined ? asked : context.today;
  const [stood, earlier, ledger, agenda] = await Promise.all([
    standingThen(context, provider, date),
    earlierThan(reader, { provider: provider.key, date, except: note }),
    readEntries(reader, provider.key),
    meeting && reader.read('agenda', agendaDocId(meeting)),
  ]);
  const own = entriesOfNote(ledger, note);
  const stands = without(context, stood, Object.values(own.standing));
  const base = {
    context,
    provider,
    request,
    draft,
    note,
    amends,
    typed,
    date,
    dateFault: fault,
    stands,
    earlier,
    own,
    ...(meeting && { meeting }),
  };
  const fields: Record<string, string> = { ...filledIn({ ...base, items: agenda?.body.items ?? [] }), date: asked, ...typed };
  const { activity } = fields;
  const shape = activity === undefined ? undefined : noteShapeFor(stands.pack, activity, provider.kind);
  const others = new Set(earlier.notes.filter(({ id }) => id !== note).flatMap(({ attached = [] }) => attached));
  const ofNotes = earlier.notes.map(({ id }) => id);
  const logged = [...ledger.all.values()].filter(
    (entry) =>
      entry.activity === activity &&
      entry.date === date &&
      entry.reverses === undefined &&
      !ledger.reversals.has(entry.id) &&
      !others.has(entry.id) &&
      ![note, ...ofNotes].some((id) => entry.id.startsWith(id)),
  );
  const { meeting: _, ...unbooked } = base;
  // Minutes are of the activity that their meeting was booked for.
  return { ...(meeting?.activity === activity ? base : unbooked), fields, activity: shape && activity, shape, logged };
}

/** The meeting of this provider that a ref names; undefined where there is none, or it was called off. */
async function meetingOf(reader: Reader, provider: string, ref: string | undefined): Promise<Meeting | undefined> {
  const meeting = ref === undefined ? undefined : (await findMeeting(reader, ref))?.body;
  return meeting?.provider === provider && meeting.state !== 'cancelled' ? meeting : undefined;
}

/** Today; for a provider that has closed, its last day. */
function usualDate({ today }: Context, { closed }: Provider): string {
  return closed !== undefined && isIsoDate(closed) && closed < today ? closed : today;
}

/** Where a provider would stand without some of its entries. */
function without(context: Context, stands: Standing, entries: readonly LedgerEntry[]): Standing {
  const { provider, pack, record } = stands;
  const counted = entries.filter(({ year }) => year === record.year);
  if (counted.length === 0) return stands;
  const less = counted.map((entry) => reverseEntry(entry, { id: entry.id, reason: '' })).reduce(applyEntry, record);
  const { today, year } = stands.position;
  const position = positionOf({ provider, record: less, groups: pack.groups, calendar: context.calendar(year), today });
  return { ...stands, record: less, position };
}
