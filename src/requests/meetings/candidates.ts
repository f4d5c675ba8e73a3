import type { Attendee } from '../../domain/meeting.ts';
import type { Provider } from '../../domain/provider.ts';
import type { ShapeOfMeeting } from '../../packs/meeting-shape-for.ts';
import type { Pack } from '../../packs/schema.ts';
import type { Context } from '../context.ts';
import { personName } from '../words/person-name.ts';
import { holdersOf } from './holders-of.ts';
import { seatOf, sideOf } from './may-be-asked.ts';
import { seatsFor } from './seats-for.ts';

/** Somebody who can be chosen for a meeting. */
export interface Candidate {
  key: string;
  /** Their name and office. */
  label: string;
}

/** Who can be asked to a meeting, who of them the strategy asks for (person keys), and who can chair it. */
export interface Candidates {
  people: Candidate[];
  needed: string[];
  chairs: Candidate[];
  /** Why no other team is among them. */
  unagreed?: string;
}

/**
 * Who can be chosen for a provider's meeting: those who sit on it (`seatsFor`), with everybody else who leads the provider or holds
 * an office that takes part. Whoever the strategy does not have in the chair is not offered for it. Whoever is asked
 * already is among them. Those who are asked or asked for stand first, each part by name; who can chair, in the order of the offices
 * that do.
 *
 * @example (await candidatesFor(context, provider, { pack, shape })).chairs[0]?.label // 'Daniel Frost, Head of Service'
 */
export async function candidatesFor(
  context: Context,
  provider: Provider,
  { pack, shape, asked = [] }: { pack: Pack; shape: ShapeOfMeeting; asked?: readonly Attendee[] },
): Promise<Candidates> {
  const { people } = context;
  const seats = await seatsFor(context, provider, { shape, pack });
  const able = seats.chairs.filter(({ refused }) => !refused);
  const others = [
    ...people.filter((person) => sideOf(person, provider) === 'leader'),
    ...shape.officers.flatMap((office) => holdersOf({ people, pack }, office)),
  ].map((person) => seatOf(pack, shape, provider, person, { chair: false }));
  const first = [...asked, ...seats.people.filter(({ seat }) => seat === 'required')];
  const said = ({ person, office, linked }: { person: string; office: string; linked?: string }): Candidate => ({
    key: person,
    label: `${personName(people, person)}, ${office}${linked ? ` (${linked})` : ''}`,
  });
  const listed = (some: readonly { person: string; office: string }[]) =>
    once(some.map(({ person, office }) => said({ person, office }))).toSorted(byLabel);
  return {
    people: once([...listed(first), ...listed([...seats.people, ...able, ...seats.wider, ...others])]),
    needed: seats.people.filter(({ seat }) => seat === 'required').map(({ person }) => person),
    chairs: once([...asked.filter(({ seat }) => seat === 'chair'), ...able].map(said)),
    ...(seats.unagreed !== undefined && { unagreed: seats.unagreed }),
  };
}

function once(all: readonly Candidate[]): Candidate[] {
  return all.filter(({ key }, at) => all.findIndex((one) => one.key === key) === at);
}

function byLabel(one: Candidate, other: Candidate): number {
  return one.label.localeCompare(other.label, 'en');
}
