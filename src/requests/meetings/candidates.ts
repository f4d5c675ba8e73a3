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
 * is among them. Those who are asked or asked for stand first, each part by name; who can chair, in the order of the offices that do.
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
    const first = stood !== undefined || seat.seat === 'required';
    return sits ? [{ first, seat, chairs, chair: seatOf(pack, shape, provider, person, { chair: true }) }] : [];
  });
  return {
    people: [true, false].flatMap((part) =>
      able
        .filter(({ first }) => first === part)
        .map(({ seat }) => said(seat.person, seat.office))
        .toSorted(byLabel),
    ),
    chairs: able
      .filter(({ chairs }) => chairs)
      .map(({ chair }) => ({ ...said(chair.person, chair.office), at: shape.chair.indexOf(chair.office) }))
      .toSorted((one, other) => one.at - other.at || byLabel(one, other))
      .map(({ key, label }) => ({ key, label })),
  };
}

function byLabel(one: Candidate, other: Candidate): number {
  return one.label.localeCompare(other.label);
}

/** Where the strategy names no chair: anybody who has a caseload or leads one. */
function leads({ roles }: Context['people'][number]): boolean {
  return roles.some(({ role }) => caseloadRoles.includes(role));
}
