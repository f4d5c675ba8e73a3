import { academicYearOf, sayDate } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { RiskFlag } from '../../domain/risk-flag.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Context } from '../context.ts';
import { ratingLabel } from '../notes/minutes/say-risk.ts';

/** The latest flag of each provider, by its key, in one query. */
export async function riskFlags({ store, authority }: Pick<Context, 'store' | 'authority'>): Promise<Map<string, RiskFlag>> {
  const latest = new Map<string, RiskFlag>();
  for await (const { body } of store.list(authority.id, 'risk', 'risk:')) {
    if ((latest.get(body.provider)?.date ?? '') <= body.date) latest.set(body.provider, body);
  }
  return latest;
}

/**
 * Why a category is to be looked at.
 *
 * @example sayFlag(context, provider, flag) // 'High vulnerability at the Team Around the School meeting on Tue 3 Nov 2026'
 */
export function sayFlag({ pack: packOf }: Pick<Context, 'pack'>, { kind }: Pick<Provider, 'kind'>, flag: RiskFlag): string {
  const { activity, date, rating, because } = flag;
  const pack = packOf(academicYearOf(date));
  const label = ratingLabel(pack, { activity, kind }, rating);
  const when = `the ${activityName(pack, activity, kind)} on ${sayDate(date)}`;
  return because === 'rose' ? `The risk rose at the last two meetings: ${label} at ${when}` : `${label} at ${when}`;
}
