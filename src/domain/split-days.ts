import type { Quarters } from './days.ts';
import type { CadenceEntitlement } from './entitlements/cadence.ts';
import type { DaysEntitlement } from './entitlements/days.ts';
import { type Part, parts } from './ledger-entry.ts';
import { TallyError } from './tally-error.ts';

/** Days of one part, and whether they record a visit held. */
export interface SplitPart {
  part: Part;
  quarters: Quarters;
  visits: 0 | 1;
}

/**
 * Which parts a logged figure fills. A named part takes all of it. Without one it fills preparation, visit and report
 * in that order, as much of each as one occurrence has; what exceeds them goes to the visit, or, where the
 * activity has none (preparation alone), to what it has. An activity that nothing mentions is all visit.
 * Days of a visit count one visit held; a row of a cadence counts one even without days.
 * Throws TallyError `days-invalid` for a figure below zero or not in whole quarter-days.
 *
 * @example splitDays({ quarters: 4, entitlement: coreVisit })
 * // [{ part: 'visit', quarters: 2, visits: 1 }, { part: 'report', quarters: 2, visits: 0 }]
 */
export function splitDays({
  quarters,
  part,
  entitlement,
}: {
  quarters: Quarters;
  part?: Part;
  entitlement?: DaysEntitlement | CadenceEntitlement;
}): SplitPart[] {
  if (!Number.isInteger(quarters) || quarters < 0) {
    throw new TallyError('days-invalid', 'Days are counted in quarters of a day, such as 0.25, 0.5 or 1.');
  }
  if (entitlement?.shape === 'cadence' && (part ?? 'visit') === 'visit') return [{ part: 'visit', quarters, visits: 1 }];
  if (part) return present({ [part]: quarters });
  if (entitlement?.shape !== 'days') return present({ visit: quarters });

  const filled: Record<Part, Quarters> = { prep: 0, visit: 0, report: 0 };
  let left = quarters;
  for (const one of parts) {
    filled[one] = Math.min(left, entitlement.parts[one]);
    left -= filled[one];
  }
  filled[restOf(entitlement)] += left;
  return present(filled);
}

function restOf({ parts: has }: DaysEntitlement): Part {
  if (has.visit > 0) return 'visit';
  return parts.findLast((part) => has[part] > 0) ?? 'visit';
}

function present(filled: Partial<Record<Part, Quarters>>): SplitPart[] {
  return parts.flatMap((part) => {
    const quarters = filled[part] ?? 0;
    return quarters > 0 ? [{ part, quarters, visits: part === 'visit' ? (1 as const) : (0 as const) }] : [];
  });
}
