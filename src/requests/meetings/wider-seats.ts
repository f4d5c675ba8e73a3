import type { Provider } from '../../domain/provider.ts';
import type { ShapeOfMeeting } from '../../packs/meeting-shape-for.ts';
import type { Pack } from '../../packs/schema.ts';
import { dashboardConcerns } from '../compliance/dashboard-concerns.ts';
import type { Context } from '../context.ts';
import { holdersOf } from './holders-of.ts';
import type { WiderSeat } from './seats.ts';

/**
 * The teams that may be useful at a meeting, those that something speaks for first: what is red or amber on the provider's dashboard
 * suggests the team whose matter it is. The others are there to be asked.
 *
 * @example (await widerSeats(context, provider, { shape, pack }))[0]
 * // { person: 'p-finance', name: 'Paul Ince', office: 'finance team', because: 'Budget: in deficit', suggested: true }
 */
export async function widerSeats(
  context: Context,
  provider: Provider,
  { shape, pack }: { shape: ShapeOfMeeting; pack: Pack },
): Promise<WiderSeat[]> {
  if (shape.wider.length === 0) return [];
  const concerns = await dashboardConcerns(context, provider);
  const seats = shape.wider.flatMap(({ office, because, dashboard }) => {
    const own = concerns.filter(({ field }) => dashboard.includes(field));
    const says = own.map(({ label, says }) => `${label}: ${says}`).join('; ');
    return holdersOf({ people: context.people, pack }, office).map(({ key, name }) => ({
      person: key,
      name,
      office,
      because: own.length > 0 ? says : because,
      suggested: own.length > 0,
    }));
  });
  return seats.sort((a, b) => Number(b.suggested) - Number(a.suggested));
}
