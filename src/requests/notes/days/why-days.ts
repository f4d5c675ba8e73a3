import { type Quarters, sayDays } from '../../../domain/days.ts';
import { type Part, parts } from '../../../domain/ledger-entry.ts';
import type { VisitNote } from '../../../domain/visit-note.ts';
import { activityName } from '../../../packs/activity-of.ts';
import type { Writing } from '../writing.ts';
import type { UsualDays } from './usual-days.ts';

/**
 * What of a note's days somebody must give a reason for: an activity that the strategy does not give this provider, other days
 * than it gives, more than are left. `covered` are parts whose days were logged before.
 *
 * @example whyDays(writing, usual, { prep: 0, visit: 4, report: 2 }, new Set())[0]
 * // 'The strategy gives a Core Visit 0.5 days of visit and 0.5 days of report.'
 */
export function whyDays(writing: Writing, usual: UsualDays, days: VisitNote['days'], covered: ReadonlySet<Part>): string[] {
  const { stands, provider, activity = '' } = writing;
  const { groups, balance } = stands.position;
  const name = activityName(stands.pack, activity, provider.kind);
  const category = stands.position.decision ? ` in category ${stands.position.decision.category}` : '';
  if (!groups.some(({ items }) => items.some((item) => item.activity === activity)))
    return [`${name} is not in what the strategy gives ${provider.name}${category}.`];
  const fresh = parts.filter((part) => !covered.has(part)).reduce((sum, part) => sum + days[part], 0);
  if (fresh === 0) return [];
  const own = [...balance.activities, ...balance.outside].find((one) => one.activity === activity);
  if (!own || own.allocated === 0) return own && own.count > 0 ? [] : [`The strategy gives ${provider.name} no days of ${name}.`];
  const outside = balance.outside.includes(own);
  return [...differs(name, usual, days, covered), ...over(name, fresh, own.remaining, outside ? null : balance.remaining)];
}

function differs(name: string, usual: UsualDays, days: VisitNote['days'], covered: ReadonlySet<Part>): string[] {
  if (!usual.fixed) return [];
  const given = { prep: usual.prep, visit: usual.parts.visit ?? 0, report: usual.parts.report ?? 0 };
  const asGiven = (part: Part) => covered.has(part) || days[part] === given[part];
  const prep = asGiven('prep') || days.prep === usual.parts.prep;
  const together = usual.coversPrep && days.prep + days.report === given.prep + given.report;
  if (asGiven('visit') && (together || (prep && asGiven('report')))) return [];
  const said = parts.filter((part) => given[part] > 0).map((part) => `${sayDays(given[part])} of ${words(part, usual)}`);
  return [`The strategy gives a ${name} ${said.join(' and ')}.`];
}

function words(part: Part, { coversPrep }: UsualDays): string {
  if (part === 'report') return coversPrep ? 'preparation and report' : 'report';
  return part === 'prep' ? 'preparation' : 'visit';
}

/** More than is left: of the activity, else of the whole allocation. */
function over(name: string, fresh: Quarters, left: Quarters, all: Quarters | null): string[] {
  const say = (of: Quarters, what: string) =>
    of > 0
      ? `Only ${sayDays(of)} ${what} ${of === 4 ? 'is' : 'are'} left, and this takes ${sayDays(fresh)}: ${sayDays(fresh - of)} over.`
      : `No days ${what} are left, and this takes ${sayDays(fresh)}.`;
  if (fresh > left) return [say(left, `of ${name}`)];
  return all !== null && fresh > all ? [say(all, 'of this year’s')] : [];
}
