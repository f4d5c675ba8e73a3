import type { AcademicYear } from '../../domain/date.ts';
import type { Attendee } from '../../domain/meeting.ts';
import type { Provider } from '../../domain/provider.ts';
import type { ShapeOfMeeting } from '../../packs/meeting-shape-for.ts';
import type { Context } from '../context.ts';
import { seatOf } from './may-be-asked.ts';
import { seatsFor } from './seats-for.ts';

/**
 * Some people and their chair as they are asked to a provider's meeting, each once, in the seats that its shape has for them. Who was asked before (`before`) keeps their office and
 * seat, unless they chair it now or do no longer. Somebody Tally does not know is left for the booking to refuse.
 *
 * @example await attendeesOf(context, provider, { shape, year: 2026, chair: 'p-hos', people: ['p-head'] })
 */
export async function attendeesOf(
  context: Context,
  provider: Provider,
  {
    shape,
    year,
    chair,
    people,
    before = [],
  }: { shape: ShapeOfMeeting; year: AcademicYear; chair: string; people: readonly string[]; before?: readonly Attendee[] },
): Promise<Attendee[]> {
  const pack = context.pack(year);
  const seats = await seatsFor(context, provider, { shape, pack });
  return [...new Set([chair, ...people])].map((key): Attendee => {
    const person = context.people.find((one) => one.key === key);
    const chairs = key === chair;
    const stood = before.find((one) => one.person === key);
    if (stood && (stood.seat === 'chair') === chairs) return stood;
    if (!person) return { person: key, office: '', seat: chairs ? 'chair' : 'invited' };
    const chairing = chairs ? seats.chairs.find((one) => one.person === key) : undefined;
    if (chairing) return { person: key, office: chairing.office, seat: 'chair' };
    const seat = chairs ? undefined : seats.people.find((one) => one.person === key);
    if (seat) return { person: key, office: seat.office, seat: seat.seat, ...(seat.because !== undefined && { because: seat.because }) };
    const team = chairs ? undefined : seats.wider.find((one) => one.person === key);
    if (team) return { person: key, office: team.office, seat: 'invited', because: team.because };
    return seatOf(pack, shape, provider, person, { chair: chairs });
  });
}
