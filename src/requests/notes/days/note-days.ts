import { type Quarters, sayDays } from '../../../domain/days.ts';
import { type Part, parts } from '../../../domain/ledger-entry.ts';
import type { VisitNote } from '../../../domain/visit-note.ts';
import { activityName } from '../../../packs/activity-of.ts';
import { fieldOf, type NoteFaults, type Writing } from '../writing.ts';
import { usualDays } from './usual-days.ts';
import { whyDays } from './why-days.ts';

/** More than anybody spends at one visit: 40 days. */
const MOST: Quarters = 160;

/** The days of a note as they were typed, and what is to be said of them. */
export interface NoteDays {
  days: VisitNote['days'];
  /** The parts that days logged before are taken for: nothing is debited for them. */
  covered: ReadonlySet<Part>;
  attached: string[];
  /** What needs a reason: each a sentence. */
  why: string[];
  faults: NoteFaults;
}

/**
 * The days of a note: preparation, visit and report, as typed or as the strategy gives them. Days that were logged for it before are
 * its days where whoever writes says so.
 *
 * @example noteDays(writing).days // { prep: 0, visit: 2, report: 2 }
 */
export function noteDays(writing: Writing): NoteDays {
  const { activity, stands, logged } = writing;
  const none = { days: { prep: 0, visit: 0, report: 0 }, covered: new Set<Part>(), attached: [], why: [], faults: {} };
  if (activity === undefined) return none;
  const usual = usualDays(stands, activity);
  const faults: NoteFaults = {};
  const answer = fieldOf(writing, 'attach');
  if (logged.length > 0 && answer !== 'yes' && answer !== 'no') faults.attach = 'Please say whether these are the days of this visit.';
  const before = answer === 'yes' ? logged : [];
  const covered = new Set(before.map(({ part }) => part));
  const days: VisitNote['days'] = { prep: 0, visit: 0, report: 0 };
  for (const part of parts) {
    if (covered.has(part)) {
      days[part] = before.filter((entry) => entry.part === part).reduce((sum, { quarters }) => sum + quarters, 0);
      continue;
    }
    const typed = fieldOf(writing, `days-${part}`);
    const quarters = typed === undefined ? (usual.parts[part] ?? 0) : Number(typed);
    const fault = faultOf(writing, part, quarters, typed === undefined && usual.asked.includes(part) && usual.parts[part] === undefined);
    if (fault === undefined) days[part] = quarters;
    else faults[`days-${part}`] = fault;
  }
  const why = whyDays(writing, usual, days, covered);
  if (Object.keys(faults).length > 0) return { ...none, covered, why, faults };
  if (why.length > 0 && fieldOf(writing, 'reason') === undefined) faults.reason = 'Please say why: it is kept with the days.';
  return { days, covered, attached: before.map(({ id }) => id), why, faults };
}

function faultOf({ stands, provider, activity }: Writing, part: Part, quarters: number, missing: boolean): string | undefined {
  if (missing) return 'How many days did it take?';
  if (!Number.isInteger(quarters)) return 'Days are counted in quarters of a day: 0.25, 0.5, 0.75, 1 and so on.';
  if (quarters < 0) return 'Days cannot be fewer than none.';
  if (quarters > MOST) return `That is more than ${sayDays(MOST)} at one go. Please check the figure.`;
  if (quarters > 0 || part !== 'visit' || activity === undefined || (usualDays(stands, activity).parts.visit ?? 0) === 0) return undefined;
  return `A ${activityName(stands.pack, activity, provider.kind)} takes at least a quarter of a day.`;
}
