import { type Meeting, meetingRef } from '../../domain/meeting.ts';
import type { Person } from '../../domain/person.ts';
import type { Operation } from '../../ports.ts';
import { audit } from '../audit.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';
import { leaderRoles, staffRoles } from '../may.ts';
import { sending } from '../sending/sending.ts';
import { hasAgreement } from '../sharing/has-agreement.ts';
import { openAgenda } from './write-agenda.ts';

/**
 * Shares the agenda of a meeting with everybody asked to it, or tells them that it has changed since: one message each, and
 * never again under the same `mark`. `asked` where somebody asked for it, which is audited. Somebody of another team is told only where an agreement to share information stands. Returns how
 * many are told.
 *
 * @example await shareIt(context, meeting, { cause, mark: marking(context, cause) }) // 4
 */
export async function shareIt(
  context: Context,
  meeting: Meeting,
  { cause, mark, changed, asked }: { cause: string; mark: Operation; changed?: true; asked?: true },
): Promise<number> {
  const agreed = await hasAgreement(context, meeting.provider);
  const told = meeting.attendees
    .filter(({ left }) => !left)
    .flatMap(({ person }) => context.people.find(({ key }) => key === person) ?? [])
    .filter((person) => agreed || !isGuest(person, meeting));
  const input = { meeting: meetingRef(meeting), ...(changed && { changed }) };
  return commit(context.store, context.authority.id, async (reader) => {
    if (mark.do === 'create' && (await reader.read('mark', mark.doc.id))) return { operations: [], result: 0 };
    const { agenda, writing } = await openAgenda(reader, meeting);
    return {
      operations: [
        writing({ ...agenda, shared: context.now }),
        mark,
        ...told.slice(0, 60).map(({ key }) => sending(context, { to: { person: key }, request: 'meeting-agenda', input, cause })),
        ...(asked
          ? [
              audit(
                context,
                'share-agenda',
                'done',
                meeting.provider,
                [meetingRef(meeting)],
                [{ what: 'agenda of the meeting', after: 'shared' }],
              ),
            ]
          : []),
      ],
      result: told.length,
    };
  });
}

/** Of another team: neither staff nor a leader of the provider. */
function isGuest({ roles }: Person, { provider }: Meeting): boolean {
  return !roles.some(({ role, providers }) => staffRoles.includes(role) || (leaderRoles.includes(role) && providers.includes(provider)));
}
