import type { Quarters } from '../../domain/days.ts';
import type { Standing } from '../standing/standing.ts';
import { type AtRisk, atRisk } from './at-risk.ts';

/** A set of providers in figures. `left` leaves overspends out, which stand in `over`: allocated less used is left less over. */
export interface Sums extends AtRisk {
  providers: number;
  allocated: Quarters;
  used: Quarters;
  owed: Quarters;
  left: Quarters;
  over: Quarters;
  overspent: number;
  /** Visits and meetings of cadences, counted where there are no days. */
  visits: { count: number; held: number; left: number };
}

/** What the figures of a set need besides the set. */
export interface Around {
  carerOf(provider: string): string | undefined;
  schoolDaysLeft: number | undefined;
}

/**
 * Adds up what a set of providers was allocated, used, owes in reports, has left and may leave unspent.
 *
 * @example sumUp(all, around).left // 104: 26 days
 */
export function sumUp(all: readonly Standing[], { carerOf, schoolDaysLeft }: Around): Sums {
  const inDays = all.filter(({ position }) => position.balance.allocated !== null);
  const sum = (of: readonly Standing[], figure: (one: Standing) => number) => of.reduce((total, one) => total + figure(one), 0);
  const remaining = ({ position }: Standing) => position.balance.remaining ?? 0;
  const counted = all.filter(({ position }) => position.balance.allocated === null).flatMap(({ position }) => position.balance.activities);
  return {
    providers: all.length,
    allocated: sum(inDays, ({ position }) => position.balance.allocated ?? 0),
    used: sum(inDays, ({ position }) => position.balance.used),
    owed: sum(inDays, ({ position }) => position.balance.owed),
    left: sum(inDays, (one) => Math.max(0, remaining(one))),
    over: sum(inDays, (one) => Math.max(0, -remaining(one))),
    overspent: inDays.filter((one) => remaining(one) < 0).length,
    visits: {
      count: counted.reduce((total, { count }) => total + count, 0),
      held: counted.reduce((total, { visits }) => total + visits, 0),
      left: counted.reduce((total, { visitsLeft }) => total + visitsLeft, 0),
    },
    ...atRisk(inDays, carerOf, schoolDaysLeft),
  };
}
