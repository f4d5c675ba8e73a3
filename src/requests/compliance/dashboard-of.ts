import type { ComplianceRecord } from '../../domain/compliance.ts';
import { academicYearOf } from '../../domain/date.ts';
import type { Provider } from '../../domain/provider.ts';
import type { Dashboard } from '../../packs/dashboard.ts';
import type { Context } from '../context.ts';

/** The compliance dashboard of the strategy in force today; undefined where it has none. */
export function dashboardOf({ pack, today }: Pick<Context, 'pack' | 'today'>): Dashboard | undefined {
  return pack(academicYearOf(today)).dashboard;
}

/**
 * Has a provider a dashboard? Its kind has one, or may be given one and something is kept there. A closed one has none any more.
 *
 * @example hasDashboard(dashboard, academy, undefined) // false
 */
export function hasDashboard(
  { appliesTo, offeredTo }: Dashboard,
  { kind, status }: Pick<Provider, 'kind' | 'status'>,
  record: ComplianceRecord | undefined,
): boolean {
  if (status === 'closed') return false;
  return appliesTo.includes(kind) || (offeredTo.includes(kind) && Object.keys(record?.values ?? {}).length > 0);
}
