import type { IsoDate } from '../../domain/date.ts';
import type { Documents } from '../../domain/documents.ts';
import { entitlementFor } from '../../domain/entitlement-for.ts';
import { actOf } from '../ledger/entry-ids.ts';
import type { Standing } from '../standing/standing.ts';

type Entry = Documents['entry'];

/**
 * Which visits of a provider's year are the ones whose report is owed? As many of an activity as its balance says: those
 * that no report was logged with, the latest of them, once each report that stands alone is given to the last visit before
 * it. `entries` are those that stand, reversals and what they took back left out.
 *
 * @example owingVisits(standing, entries)[0]?.date // '2027-01-12': a core visit whose report is not debited
 */
export function owingVisits({ position }: Standing, entries: readonly Entry[]): Entry[] {
  const { activities, outside } = position.balance;
  return [...activities, ...outside].flatMap(({ activity, owed }) => {
    if (owed <= 0) return [];
    const own = entries.filter((entry) => entry.activity === activity && entry.year === position.year);
    const entitlement = entitlementFor(position.groups, activity);
    const report = entitlement?.shape === 'days' ? entitlement.parts.report : 0;
    const open = unreported(own, position.today);
    // Under a category that has no such activity any more, each visit still owes its own.
    return open.slice(0, report > 0 ? Math.ceil(owed / report) : open.length);
  });
}

/** The visits held without a report, the latest first. */
function unreported(own: readonly Entry[], today: IsoDate): Entry[] {
  const reports = own.filter(({ part }) => part === 'report');
  const visits = own.filter(({ visits: held, date }) => held > 0 && date <= today).sort((a, b) => b.date.localeCompare(a.date));
  const together = new Set(reports.map(actOf));
  const open = visits.filter((visit) => !together.has(actOf(visit)));
  const alone = reports.filter((report) => !visits.some((visit) => actOf(visit) === actOf(report)));
  for (const { date } of alone.sort((a, b) => a.date.localeCompare(b.date))) {
    const before = open.findIndex((visit) => visit.date <= date);
    if (open.length > 0) open.splice(before < 0 ? open.length - 1 : before, 1);
  }
  return open;
}
