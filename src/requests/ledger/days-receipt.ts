import { academicYearOf, type IsoDate, sayDate, sayYear } from '../../domain/date.ts';
import { sayDays } from '../../domain/days.ts';
import type { LedgerEntry } from '../../domain/ledger-entry.ts';
import type { ActivityBalance } from '../../domain/position.ts';
import { activityName, activityOf } from '../../packs/activity-of.ts';
import type { Answer, Button } from '../answer.ts';
import type { Standing } from '../standing/standing.ts';
import { aboutLine } from '../words/about.ts';
import { leads } from '../words/leads.ts';
import { restsOn } from '../words/rests-on.ts';
import { sayBalance } from '../words/say-balance.ts';
import { partWords } from './logged-items.ts';

/** What a receipt says first, and the buttons that come before "Days left". */
export interface Receipt {
  title: string;
  lead: string;
  /** The entries it is about. */
  entries: readonly LedgerEntry[];
  notes?: string[];
  buttons?: Button[];
}

/**
 * The answer after days were entered or taken back: what was written, part by part, and what is left now, of the
 * activity and in all. `stands` is read after the write, for the year that the entries count in; `today` says
 * whether that year has passed.
 *
 * @example daysReceipt(standing, '2027-01-13', { title: 'Logged', lead: 'Logged 1 day of Core Visit on Tue 12 Jan 2027.', entries })
 */
export function daysReceipt(stands: Standing, today: IsoDate, { title, lead, entries, notes = [], buttons = [] }: Receipt): Answer {
  const { provider, pack, position } = stands;
  const activities = [...new Set(entries.map(({ activity }) => activity))];
  const items = position.groups.flatMap(({ items }) => items).filter(({ activity }) => activities.includes(activity));
  const unallocated = activities.filter((id) => !items.some(({ activity }) => activity === id));
  const allocating = position.groups.filter((group) => group.items.some(({ shape }) => shape === 'days' || shape === 'cadence'));
  const past = position.year !== academicYearOf(today);
  const earlier = `It counts in ${sayYear(position.year)}, the academic year of its date: what is left of this year does not change.`;
  return {
    card: 'answer',
    title: `${title}: ${provider.name}`,
    subtitle: aboutLine(stands),
    lead: `${lead} ${past ? earlier : sayBalance(stands)}`,
    facts: [
      ...entries.map(({ part, quarters, date }) => ({ label: partWords[part], value: `${sayDays(quarters)}, ${sayDate(date)}` })),
      ...activities.flatMap((id) => sayLeft(stands, id)),
    ],
    notes: [
      ...notes,
      ...unallocated.map(
        (id) => `${activityName(pack, id, provider.kind)} is not in what the strategy gives ${provider.name}; its days count all the same.`,
      ),
    ],
    ...restsOn(pack, [...items, ...unallocated.map((id) => activityOf(pack, id)), ...allocating], { about: ['days'] }),
    buttons: [...buttons, ...leads(provider.key, ['remaining-days'])],
    audience: 'person',
  };
}

/** What is left of one activity: in days where it has days, in visits or meetings where it has those; over where it is. */
function sayLeft({ pack, provider, position }: Standing, id: string): { label: string; value: string }[] {
  const found: ActivityBalance | undefined = [...position.balance.activities, ...position.balance.outside].find(
    ({ activity }) => activity === id,
  );
  if (!found || (found.allocated === 0 && found.count === 0)) return [];
  const { allocated, remaining, count, visitsLeft } = found;
  const name = activityName(pack, id, provider.kind);
  if (allocated === 0) return [{ label: `${name} left`, value: `${visitsLeft} of ${count}` }];
  return remaining < 0
    ? [{ label: `${name} over`, value: `${sayDays(-remaining)} over ${sayDays(allocated)}` }]
    : [{ label: `${name} left`, value: `${sayDays(remaining)} of ${sayDays(allocated)}` }];
}
