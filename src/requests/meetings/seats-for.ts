import type { Person } from '../../domain/person.ts';
import type { Provider } from '../../domain/provider.ts';
import type { ShapeOfMeeting } from '../../packs/meeting-shape-for.ts';
import type { Pack } from '../../packs/schema.ts';
import { carerRoles } from '../caseloads/caseload-of.ts';
import type { Context } from '../context.ts';
import { caseloadRoles } from '../may.ts';
import { hasAgreement, noAgreement } from '../sharing/has-agreement.ts';
import { holdersOf } from './holders-of.ts';
import { linkedTo } from './linked-to.ts';
import type { ChairCandidate, Seat, Seats } from './seats.ts';
import { widerSeats } from './wider-seats.ts';

/**
 * Who sits on a meeting of a provider, by its shape: who may chair it, the officers who look after the provider and its leaders, and
 * the teams that may be useful. Nobody is made up: an office that nobody holds is named in `missing`.
 *
 * @example (await seatsFor(context, provider, { shape, pack })).chairs[0]?.name // 'Margaret Osei'
 */
export async function seatsFor(context: Context, provider: Provider, by: { shape: ShapeOfMeeting; pack: Pack }): Promise<Seats> {
  const { shape } = by;
  const [chairs, officers, leaders] = [
    chairsOf(context, provider, by),
    officersOf(context, provider, by),
    leadersOf(context, provider, by),
  ];
  const agreed = shape.wider.length === 0 || (await hasAgreement(context, provider.key));
  return {
    chairs,
    people: once([...officers, ...leaders.seats]),
    wider: agreed ? await widerSeats(context, provider, by) : [],
    ...(!agreed && { unagreed: noAgreement }),
    missing: [
      ...(chairs.length === 0 ? [nobody(shape.chair, provider)] : []),
      ...(officers.length === 0 ? [nobody(shape.officers.length > 0 ? shape.officers : ['advisor or officer'], provider)] : []),
      ...leaders.missing,
    ],
  };
}

/** Where the strategy names no chair: anybody who has a caseload or leads one. */
function chairsOf(context: Context, provider: Provider, { shape, pack }: { shape: ShapeOfMeeting; pack: Pack }): ChairCandidate[] {
  const { people } = context;
  const held = shape.chair.flatMap((office) => holdersOf({ people, pack }, office).map((person) => ({ person, office })));
  const leads = people.filter(({ roles }) => roles.some(({ role }) => caseloadRoles.includes(role)));
  const able = shape.chair.length > 0 ? held : leads.map((person) => ({ person, office: 'chair' }));
  const each = able.filter(({ person }, at) => able.findIndex((one) => one.person.key === person.key) === at);
  return each
    .map(({ person, office }): ChairCandidate => {
      const linked = linkedTo(person, provider, context);
      const refused = linked !== undefined && shape.linkedChair === 'refused';
      return { person: person.key, name: person.name, office, ...(linked && { linked }), ...(refused && { refused: true as const }) };
    })
    .sort((a, b) => Number(a.linked !== undefined) - Number(b.linked !== undefined));
}

/** Whoever covers for an officer today comes in their place; the officer is asked as well, for they may be back by then. */
function officersOf(context: Context, { key }: Provider, { shape, pack }: { shape: ShapeOfMeeting; pack: Pack }): Seat[] {
  const { people, covers = [] } = context;
  const named = shape.officers.flatMap((office) => holdersOf({ people, pack }, office, key).map((person) => ({ person, office })));
  const carers = people.filter(({ roles }) => roles.some(({ role, providers }) => carerRoles.includes(role) && providers.includes(key)));
  const able = named.length > 0 ? named : carers.map((person) => ({ person, office: officeOf(person, key, pack) }));
  return able.flatMap(({ person, office }) => {
    const stands = covers
      .filter(({ covered }) => covered === person.key)
      .flatMap((cover) => people.find((one) => one.key === cover.person) ?? []);
    const seats = stands.map((one) => seatOf(one, office, 'required', `covers for ${person.name}`));
    return [...seats, seatOf(person, office, stands.length > 0 ? 'invited' : 'required')];
  });
}

/** A setting has an owner, a manager or both: one is enough, as everywhere. */
function leadersOf({ people }: Context, provider: Provider, { shape, pack }: { shape: ShapeOfMeeting; pack: Pack }) {
  const held = shape.required.map((office) => ({ office, people: holdersOf({ people, pack }, office, provider.key) }));
  const lacks = held.filter((one) => one.people.length === 0).map(({ office }) => office);
  const roles = pack.offices.filter(({ office }) => shape.required.includes(office)).map(({ role }) => role);
  const settings = roles.every((role) => role === 'setting-owner' || role === 'setting-manager');
  const missing = settings && lacks.length < held.length ? [] : settings ? [lacks] : lacks.map((office) => [office]);
  return {
    seats: held.flatMap(({ office, people }) => people.map((person) => seatOf(person, office, 'required'))),
    missing: missing.filter((offices) => offices.length > 0).map((offices) => nobody(offices, provider)),
  };
}

function officeOf({ roles }: Person, provider: string, { offices }: Pack): string {
  const held = roles.find(({ role, providers }) => carerRoles.includes(role) && providers.includes(provider));
  return held?.office ?? offices.find(({ role }) => role === held?.role)?.office ?? 'advisor';
}

function seatOf({ key, name }: Person, office: string, seat: Seat['seat'], because?: string): Seat {
  return { person: key, name, office, seat, ...(because !== undefined && { because }) };
}

/** Somebody with two seats has the first: required before invited. */
function once(seats: readonly Seat[]): Seat[] {
  const first = [...seats].sort((a, b) => Number(a.seat === 'invited') - Number(b.seat === 'invited'));
  return first.filter(({ person }, at) => first.findIndex((one) => one.person === person) === at);
}

function nobody(offices: readonly string[], { name }: Provider): string {
  return `Tally knows no ${offices.join(' or ')} of ${name}: an administrator can add one.`;
}
