import type { Attendee } from '../../domain/meeting.ts';
import type { Person } from '../../domain/person.ts';
import type { Provider } from '../../domain/provider.ts';
import type { ShapeOfMeeting } from '../../packs/meeting-shape-for.ts';
import type { Pack } from '../../packs/schema.ts';
import { leaderRoles, staffRoles } from '../may.ts';

/** On which side of the table somebody sits: whoever leads the provider, the authority's staff, or one of its other teams. */
export type Side = 'leader' | 'staff' | 'partner';

/**
 * May somebody be asked to a provider's meetings at all, and on which side? Undefined for a leader of another provider, and
 * for whoever holds no role any more.
 *
 * @example sideOf(finance, provider) // 'partner'
 */
export function sideOf({ roles }: Pick<Person, 'roles'>, { key }: Pick<Provider, 'key'>): Side | undefined {
  if (roles.some(({ role, providers }) => leaderRoles.includes(role) && providers.includes(key))) return 'leader';
  if (roles.some(({ role }) => staffRoles.includes(role))) return 'staff';
  return roles.some(({ role }) => role.startsWith('partner-')) ? 'partner' : undefined;
}

/**
 * Somebody as they are asked to a meeting: as which office, and whether their attendance is asked for by the strategy. Whoever
 * looks after the provider takes part as one of the shape's officers.
 *
 * @example seatOf(pack, shape, provider, head, { chair: false }) // { person: 'p-head', office: 'headteacher', seat: 'required' }
 */
export function seatOf(
  pack: Pack,
  shape: Pick<ShapeOfMeeting, 'chair' | 'required' | 'officers' | 'wider'>,
  provider: Provider,
  person: Person,
  { chair }: { chair: boolean },
): Attendee {
  const held = heldOffices(pack, provider, person);
  const among = (offices: readonly string[]) => offices.find((office) => held.includes(office));
  const { key } = person;
  if (chair) return { person: key, office: among(shape.chair) ?? held[0] ?? 'chair', seat: 'chair' };
  const required = among(shape.required) ?? (looksAfter(person, provider) ? among(shape.officers) : undefined);
  if (required !== undefined) return { person: key, office: required, seat: 'required' };
  const wider = shape.wider.find(({ office }) => held.includes(office));
  const office = wider?.office ?? among(shape.officers) ?? held[0] ?? 'guest';
  return { person: key, office, seat: 'invited', ...(wider && { because: wider.because }) };
}

/** The offices of the pack that somebody holds for a provider: their own where it is known, else all that share their role. */
export function heldOffices({ offices }: Pack, { key }: Provider, { roles }: Person): string[] {
  const counts = roles.filter(({ role, providers }) => !leaderRoles.includes(role) || providers.includes(key));
  return counts.flatMap(({ role, office }) =>
    office !== undefined ? [office] : offices.filter((one) => one.role === role).map((one) => one.office),
  );
}

function looksAfter({ roles }: Person, { key }: Provider): boolean {
  return roles.some(({ role, providers }) => staffRoles.includes(role) && providers.includes(key));
}
