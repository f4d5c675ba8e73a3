import type { Dashboard, DashboardField } from '../../packs/dashboard.ts';
import type { Pack } from '../../packs/schema.ts';
import type { Answer } from '../answer.ts';
import { restsOn } from '../words/rests-on.ts';

/** What an answer about the dashboard rests on, and that the source gives no thresholds where a colour rests on Tally's own. */
export function dashboardFoot(
  pack: Pack,
  dashboard: Dashboard,
  fields: readonly DashboardField[],
): Pick<Answer, 'sources' | 'discrepancies' | 'notes'> {
  const own = fields.some(({ colours, outOfDateAfter }) => outOfDateAfter?.own || colours.some((rule) => rule.own));
  return {
    ...restsOn(pack, [dashboard, ...fields]),
    notes: own
      ? ['The strategy names the points and gives no thresholds: when a point is red, amber or out of date is Tally’s own reading.']
      : [],
  };
}
