import type { Quarters } from '../../../domain/days.ts';
import { entitlementFor } from '../../../domain/entitlement-for.ts';
import { type Part, parts } from '../../../domain/ledger-entry.ts';
import type { ActivityBalance } from '../../../domain/position.ts';
import type { Standing } from '../../standing/standing.ts';

/** The days that the strategy gives one visit of an activity. */
export interface UsualDays {
  /** What is usual for the visit that comes next. A part that is not here has no usual figure. */
  parts: Partial<Record<Part, Quarters>>;
  /** The parts that are asked for. */
  asked: Part[];
  /** The strategy gives these figures and no others; without it the days are what they were. */
  fixed: boolean;
  /** Preparation comes out of the report's figure. */
  coversPrep: boolean;
  /** What one occurrence has of preparation, whether or not it has been done already. */
  prep: Quarters;
}

/** A day of support whose days may be taken in any number of visits. */
const oneDay: Quarters = 4;

/**
 * What days does the strategy give the next visit of an activity? Preparation that was logged ahead of it is taken off. Of
 * support that may be taken in any number of visits a day is usual, or what is left of it.
 *
 * @example usualDays(standing, 'core-visit').parts // { visit: 2, report: 2 }
 */
export function usualDays({ position }: Standing, activity: string): UsualDays {
  const entitlement = entitlementFor(position.groups, activity);
  const balance = [...position.balance.activities, ...position.balance.outside].find((one) => one.activity === activity);
  if (entitlement?.shape === 'days' && entitlement.divisible) {
    const left = balance?.remaining ?? oneDay;
    return { parts: { visit: left > 0 ? Math.min(left, oneDay) : oneDay }, asked: ['visit'], fixed: false, coversPrep: false, prep: 0 };
  }
  if (entitlement?.shape === 'days') {
    const { parts: given, reportCoversPrep: coversPrep } = entitlement;
    const usual = { ...given, prep: Math.max(0, given.prep - ahead(balance, given.prep)) };
    const asked = parts.filter((part) => given[part] > 0 || (part === 'prep' && coversPrep));
    return { parts: usual, asked, fixed: true, coversPrep, prep: given.prep };
  }
  const inWords = position.groups.some(({ items }) => items.some((item) => item.activity === activity));
  return { parts: inWords ? { visit: 0 } : {}, asked: ['visit'], fixed: false, coversPrep: false, prep: 0 };
}

/** Preparation that has been done for visits that are still to be held. */
function ahead(balance: ActivityBalance | undefined, each: Quarters): Quarters {
  return balance ? Math.max(0, balance.parts.prep.used - balance.visits * each) : 0;
}
