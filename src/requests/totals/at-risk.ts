import type { Quarters } from '../../domain/days.ts';
import type { Standing } from '../standing/standing.ts';

/** Days that may go unspent: of closed windows, and beyond the school days that are left. */
export interface AtRisk {
  missed: Quarters;
  beyond: Quarters;
}

/**
 * Which of a provider's days are left of visits and meetings whose window has closed without them? Never more than
 * it has left.
 *
 * @example missedDays(standing) // 8: a core visit of autumn that was never made
 */
function missedDays({ position }: Standing): Quarters {
  const lines = position.plan.filter(({ state, outside, plannedFor }) => state === 'overdue' && !outside && plannedFor === undefined);
  const days = lines.reduce((sum, { parts }) => sum + parts.prep + parts.visit + parts.report, 0);
  return Math.min(days, Math.max(0, position.balance.remaining ?? 0));
}

/**
 * How many days of a set are at risk of going unspent: those of closed windows, and of what is left besides, what
 * one person would have to spend beyond one day on every school day that is left in the year. `carers` says who
 * looks after a provider; those nobody looks after count as one caseload.
 *
 * @example atRisk(all, carerOf, 96) // { missed: 12, beyond: 0 }
 */
export function atRisk(
  all: readonly Standing[],
  carerOf: (provider: string) => string | undefined,
  schoolDaysLeft: number | undefined,
): AtRisk {
  const missed = all.reduce((sum, one) => sum + missedDays(one), 0);
  if (schoolDaysLeft === undefined) return { missed, beyond: 0 };
  const caseloads = Map.groupBy(all, ({ provider }) => carerOf(provider.key));
  const beyond = [...caseloads.values()].map((own) => {
    const left = own.reduce((sum, one) => sum + Math.max(0, one.position.balance.remaining ?? 0) - missedDays(one), 0);
    return Math.max(0, left - schoolDaysLeft * 4);
  });
  return { missed, beyond: beyond.reduce((sum, one) => sum + one, 0) };
}
