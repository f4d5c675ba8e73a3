import type { Quarters } from '../days.ts';
import type { DaysEntitlement } from '../entitlements/days.ts';
import { type Part, parts } from '../ledger-entry.ts';
import type { ActivityBalance } from '../position.ts';
import { total } from './days-done.ts';
import type { Era } from './eras.ts';
import type { Planned } from './plan-lines.ts';
import type { Use } from './uses.ts';

/**
 * The balance of one activity from its lines of the plan and its uses, of which there is at least one or the other.
 * The visits of a cadence are counted and their days are not: a cadence has no days to use up.
 */
export function activityBalance(lines: readonly Planned[], uses: readonly Use[], current: Era): ActivityBalance {
  const cadence = (lines[0] ?? uses[0])?.counting === 'cadence';
  const spent = cadence ? [] : uses;
  const byPart = (of: readonly Record<Part, Quarters>[], part: Part) => of.reduce((sum, one) => sum + one[part], 0);
  const figures = (part: Part) => ({
    allocated: byPart(
      lines.map(({ line }) => line.parts),
      part,
    ),
    used: byPart(spent, part),
  });
  const [prep, visit, report] = parts.map(figures) as [Figures, Figures, Figures];
  const allocated = prep.allocated + visit.allocated + report.allocated;
  const used = prep.used + visit.used + report.used;
  return {
    activity: lines[0]?.line.activity ?? uses[0]?.activity ?? '',
    parts: { prep, visit, report },
    allocated,
    used,
    owed: cadence ? 0 : owed(lines, uses, { prep, report }),
    remaining: allocated - used,
    count: lines.filter(({ counted }) => counted).length,
    visits: Math.max(
      0,
      uses.reduce((sum, one) => sum + one.visits, 0),
    ),
    visitsLeft: lines.filter(isStillToHold).length,
    usedBefore: spent.filter(({ era }) => era !== current).reduce((sum, one) => sum + total(one), 0),
  };
}

type Figures = ActivityBalance['parts'][Part];

function isStillToHold({ byDays, counted, plan }: Planned): boolean {
  return !byDays && counted && plan.state !== 'done' && plan.state !== 'not-due';
}

/** The reports of visits held, less what was reported: never below zero, and for no more visits than are allocated. */
function owed(lines: readonly Planned[], uses: readonly Use[], { prep, report }: { prep: Figures; report: Figures }): Quarters {
  const held = lines.filter(({ byDays, plan }) => !byDays && plan.state === 'done');
  const wanted =
    lines.length > 0 ? held.map(({ line, reportCoversPrep }) => ({ report: line.parts.report, reportCoversPrep })) : owedEarlier(uses);
  const reports = wanted.reduce((sum, one) => sum + one.report, 0);
  // "Prep and write-up" printed as one figure: preparation beyond what is printed separately is part of it.
  const covered = wanted.some(({ reportCoversPrep }) => reportCoversPrep) ? Math.max(0, prep.used - prep.allocated) : 0;
  return Math.max(0, reports - report.used - covered);
}

/** A visit held under an earlier category keeps its report owed, though the category in force no longer has the activity. */
function owedEarlier(uses: readonly Use[]): { report: Quarters; reportCoversPrep: boolean }[] {
  return [...Map.groupBy(uses, ({ era }) => era)].flatMap(([era, own]) => {
    const isOwn = (item: { shape: string; activity: string }): item is DaysEntitlement =>
      item.shape === 'days' && item.activity === own[0]?.activity;
    const occurrences = era.groups
      .flatMap(({ items }) => items.filter(isOwn))
      .flatMap((item) => Array.from({ length: item.count }, () => item));
    const held = own.reduce((sum, one) => sum + Math.max(0, one.visits), 0);
    return occurrences.slice(0, held).map(({ parts: { report }, reportCoversPrep }) => ({ report, reportCoversPrep }));
  });
}
