import type { Context } from '../context.ts';
import { staffRoles } from '../may.ts';
import type { ScheduleInput } from './schedule-fields.ts';
import type { ChairCandidate, Seats } from './seats.ts';

/** Who comes to one meeting: a chair who was chosen or can be any of `chairs`, and everybody else. */
export interface Sitting {
  /** Those of whom any may chair, best first; one alone where somebody was chosen. */
  chairs: ChairCandidate[];
  people: { person: string; name: string; office: string; required: boolean; because?: string }[];
  notes: string[];
}

/** So many chairs are tried. */
const most = 4;

/**
 * Who comes, of those who sit on a meeting and those who were chosen. A chair whom the strategy refuses is not taken, and whoever
 * was named and is no chair is asked besides. Somebody of another team is asked only where `seats.wider` has them.
 *
 * @example sittingOf(context, seats, { chair: 'p-hos' }).chairs // [{ person: 'p-hos', … }]
 */
export function sittingOf(
  context: Pick<Context, 'people' | 'asker'>,
  seats: Seats,
  asked: Pick<ScheduleInput, 'chair' | 'person' | 'wider'>,
): Sitting {
  const able = seats.chairs.filter(({ refused }) => !refused);
  const named = seats.chairs.find(({ person }) => person === (asked.chair ?? asked.person));
  const refused = named?.refused ? [`${named.name} cannot chair it: they ${saysThey(named.linked)}.`] : [];
  const chosen = named && !named.refused ? named : undefined;
  const own = able.find(({ person, office }) => office === 'chair' && person === context.asker.person.key);
  const chairs = chosen ? [chosen] : own ? [own] : able.slice(0, able[0]?.office === 'chair' ? 1 : most);
  const wider = seats.wider.filter(({ person }) => asked.wider?.includes(person));
  const guest = named ? undefined : context.people.find(({ key, roles }) => key === asked.person && isStaff(roles));
  const nobody =
    able.length === 0 && seats.chairs.length > 0
      ? ['Everybody who could chair it is directly linked to it: a chair who is not has to be nominated.']
      : [];
  const unknown = asked.chair !== undefined && !named ? ['Whoever was chosen cannot chair it; somebody else is taken.'] : [];
  const all = [
    ...seats.people.map((one) => ({ ...one, required: one.seat === 'required' })),
    ...wider.map((one) => ({ ...one, required: false })),
    ...(guest ? [{ person: guest.key, name: guest.name, office: 'guest', required: true }] : []),
  ];
  const people = all
    .filter(({ person }, at) => all.findIndex((one) => one.person === person) === at)
    .filter(({ person }) => person !== chosen?.person)
    .map(({ person, name, office, required, ...rest }) => ({
      person,
      name,
      office,
      required,
      ...('because' in rest && rest.because !== undefined && { because: rest.because }),
    }));
  return { chairs, people, notes: [...refused, ...nobody, ...unknown, ...(chosen?.linked ? [saysLinked(chosen)] : [])] };
}

/** What is said of a chair who is linked to the provider where the strategy does not refuse it. */
export function saysLinked({ name, linked = '' }: ChairCandidate): string {
  return `${name} ${linked}: somebody who is not linked to it may be better as its chair.`;
}

function saysThey(linked = ''): string {
  return linked.replace(/^is its/, 'are its').replace(/^covers/, 'cover');
}

function isStaff(roles: Context['people'][number]['roles']): boolean {
  return roles.some(({ role }) => staffRoles.includes(role));
}
