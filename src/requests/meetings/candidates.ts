import type { Attendee } from '../../domain/meeting.ts';
import type { Provider } from '../../domain/provider.ts';
import type { ShapeOfMeeting } from '../../packs/meeting-shape-for.ts';
import type { Pack } from '../../packs/schema.ts';
import type { Context } from '../context.ts';
import { caseloadRoles } from '../may.ts';
import { heldOffices, seatOf, sideOf } from './may-be-asked.ts';

/** Somebody who can be chosen for a meeting. */
export interface Candidate {
  key: string;
  /** Their name and office. */
  label: string;
}

/** Who can be asked to a meeting, and who can chair it. */
export interface Candidates {
  people: Candidate[];
  chairs: Candidate[];
}

/**
 * Who can be chosen for a provider's meeting: those who lead the provider, those who look after it, the offices of the meeting's shape, and of the
 * other teams those that the shape names where an agreement to share information stands (`partners`). Whoever is asked already
 * is among them.
 *
 * @example candidatesFor(context, provider, { pack, shape, partners: false }).chairs[0]?.label // 'Daniel Frost, Head of Service'
 */
export function candidatesFor(
  { people }: Pick<Context, 'people'>,
  provider: Provider,
  { pack, shape, partners, asked = [] }: { pack: Pack; shape: ShapeOfMeeting; partners: boolean; asked?: readonly Attendee[] },
): Candidates {
  const said = (key: string, office: string) => ({ key, label: `${people.find((one) => one.key === key)?.name ?? key}, ${office}` });
  const able = people.flatMap((person) => {
    const side = sideOf(person, provider);
    if (side === undefined) return [];
    const held = heldOffices(pack, provider, person);
    const stood = asked.find((one) => one.person === person.key);
    const seat = stood ?? seatOf(pack, shape, provider, person, { chair: false });
    const chairs =
      side === 'staff' &&
      (shape.chair.some((office) => held.includes(office)) || stood?.seat === 'chair' || (shape.chair.length === 0 && leads(person)));
    const sits =
      side === 'leader' ||
      stood !== undefined ||
      seat.seat === 'required' ||
      chairs ||
      (side === 'partner' && partners && shape.wider.some(({ office }) => held.includes(office))) ||
      (side === 'staff' && shape.officers.some((office) => held.includes(office)));
    return sits ? [{ seat, chairs, chair: seatOf(pack, shape, provider, person, { chair: true }) }] : [];
  });
  return {
    people: able.map(({ seat }) => said(seat.person, seat.office)),
    chairs: able.filter(({ chairs }) => chairs).map(({ chair }) => said(chair.person, chair.office)),
  };
}

/** Where the strategy names no chair: anybody who has a caseload or leads one. */
function leads({ roles }: Context['people'][number]): boolean {
  return roles.some(({ role }) => caseloadRoles.includes(role));
}
