import type { Attendee } from '../../domain/meeting.ts';
import type { Provider } from '../../domain/provider.ts';
import type { ShapeOfMeeting } from '../../packs/meeting-shape-for.ts';
import type { Context } from '../context.ts';
import { hasAgreement, noAgreement } from '../sharing/has-agreement.ts';
import { linkedTo } from './linked-to.ts';
import { sideOf } from './may-be-asked.ts';

/** As many as one meeting has: with their messages and days they fit one write. */
export const mostAttendees = 20;

/**
 * Why these people cannot be asked to a meeting of a provider, in words for the asker; undefined where they can. Each must be
 * one of its leaders, of the authority's staff, or of another team where there is an information sharing agreement.
 *
 * @example await attendeesFault(context, provider, attendees) // 'There is no information sharing agreement yet, …'
 */
export async function attendeesFault(context: Context, provider: Provider, attendees: readonly Attendee[]): Promise<string | undefined> {
  const chairs = attendees.filter(({ seat }) => seat === 'chair');
  if (chairs.length !== 1) return 'A meeting has one chair. Choose who chairs it.';
  if (attendees.length > mostAttendees) return `That is more than ${mostAttendees} people. Ask fewer to the meeting.`;
  if (new Set(attendees.map(({ person }) => person)).size < attendees.length) return 'Somebody is on the list twice.';
  const sides = attendees.map(({ person }) => {
    const known = context.people.find(({ key }) => key === person);
    return known && sideOf(known, provider);
  });
  if (sides.includes(undefined)) return `Somebody on the list cannot be asked to a meeting of ${provider.name}. Choose the people again.`;
  if (sides[attendees.indexOf(chairs[0]!)] !== 'staff') return 'The chair is one of the authority’s own people. Choose another.';
  if (sides.includes('partner') && !(await hasAgreement(context, provider.key))) return noAgreement;
  return undefined;
}

/**
 * What is to be said of a chair who is directly linked to the provider; `refused` where the strategy does not have it.
 *
 * @example linkedChair(context, provider, shape, 'p-priya') // { refused: false, says: 'Priya Nair is its advisor (Cinder Lane Primary School): …' }
 */
export function linkedChair(
  { people, covers }: Pick<Context, 'people' | 'covers'>,
  provider: Provider,
  shape: Pick<ShapeOfMeeting, 'linkedChair'>,
  chair: string,
): { refused: boolean; says: string } | undefined {
  const person = people.find(({ key }) => key === chair);
  const linked = person && linkedTo(person, provider, { people, covers });
  if (!person || !linked) return undefined;
  const refused = shape.linkedChair === 'refused';
  const next = refused
    ? 'somebody who is not directly linked to it has to chair this meeting.'
    : 'somebody who is not linked to it may be better as its chair.';
  return { refused, says: `${person.name} ${linked} (${provider.name}): ${next}` };
}
