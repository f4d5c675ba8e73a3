import { bestTimes } from '../../domain/meeting-times/best-times.ts';
import type { RankedTime } from '../../domain/meeting-times/times-ask.ts';
import { type WhyNone, whyNone } from '../../domain/meeting-times/why-none.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Context } from '../context.ts';
import type { ChairCandidate } from './seats.ts';
import type { Sitting } from './sitting.ts';
import { type TimesWith, timesAskFor } from './times-for.ts';

/** The times that were found, and with whom in the chair; or why there is none. */
export interface TimesFound {
  times: RankedTime[];
  chair?: ChairCandidate;
  /** Required people whose calendars are not seen: person keys. */
  unseen: string[];
  none?: WhyNone;
}

/**
 * The best times of a meeting with one of those who may chair it: the one with whom its best time is best, and of two the one
 * with more to choose from. Without a chair the times are those of the others.
 *
 * @example (await findTimes(context, provider, sitting, { shape, window, place: 'provider' })).times[0]
 */
export async function findTimes(
  context: Context,
  provider: Provider,
  { chairs, people }: Pick<Sitting, 'chairs' | 'people'>,
  by: Omit<TimesWith, 'people'>,
): Promise<TimesFound> {
  const everybody = [
    ...people.map(({ person, required }) => ({ person, required })),
    ...chairs.map(({ person }) => ({ person, required: true })).filter(({ person }) => !people.some((one) => one.person === person)),
  ];
  const ask = await timesAskFor(context, provider, { ...by, people: everybody });
  const found = (chairs.length > 0 ? chairs : [undefined]).map((chair) => {
    const others = chairs.filter(({ person }) => person !== chair?.person && !people.some((one) => one.person === person));
    const own = { ...ask, people: ask.people.filter(({ key }) => !others.some(({ person }) => person === key)) };
    return { chair, own, times: bestTimes(own) };
  });
  const [best] = found.sort((a, b) => points(a.times) - points(b.times) || b.times.length - a.times.length);
  const { own, times, chair } = best!;
  const unseen = own.people.filter(({ required, sure }) => required && !sure).map(({ key }) => key);
  const none = times.length === 0 ? whyNone(own) : undefined;
  return { times, unseen, ...(chair && { chair }), ...(none && { none }) };
}

function points(times: readonly RankedTime[]): number {
  return times[0]?.points ?? Number.MAX_SAFE_INTEGER;
}
