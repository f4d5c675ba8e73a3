import { type Agenda, agendaDocId } from '../../domain/agenda.ts';
import type { AuditChange } from '../../domain/audit-record.ts';
import { type Meeting, meetingRef } from '../../domain/meeting.ts';
import type { Operation } from '../../ports.ts';
import { audit } from '../audit.ts';
import { commit, type Reader } from '../commit.ts';
import type { Context } from '../context.ts';

/** The agenda of a meeting as it stands, and the operation that puts its next state in its place. */
export async function openAgenda(
  { read }: Pick<Reader, 'read'>,
  meeting: Meeting,
): Promise<{ agenda: Agenda; writing(next: Agenda): Operation }> {
  const id = agendaDocId(meeting);
  const stored = await read('agenda', id);
  if (!stored) {
    const agenda: Agenda = { meeting: meetingRef(meeting), provider: meeting.provider, items: [] };
    return { agenda, writing: (body) => ({ do: 'create', doc: { id, kind: 'agenda', v: 1, body } }) };
  }
  const { etag, ...doc } = stored;
  return { agenda: doc.body, writing: (body) => ({ do: 'replace', doc: { ...doc, body }, etag }) };
}

/**
 * Changes what was added to an agenda, with its audit. `change` returns the agenda as it was where nothing is to be changed: then
 * nothing is written.
 *
 * @example await writeAgenda(context, meeting, 'added', (agenda) => ({ ...agenda, items: [...agenda.items, item] }))
 */
export function writeAgenda(context: Context, meeting: Meeting, after: string, change: (agenda: Agenda) => Agenda): Promise<Agenda> {
  const said: AuditChange = { what: 'agenda of the meeting', after };
  return commit(context.store, context.authority.id, async (reader) => {
    const { agenda, writing } = await openAgenda(reader, meeting);
    const next = change(agenda);
    if (next === agenda) return { operations: [], result: agenda };
    return {
      operations: [writing(next), audit(context, 'add-to-agenda', 'done', meeting.provider, [meetingRef(meeting)], [said])],
      result: next,
    };
  });
}
