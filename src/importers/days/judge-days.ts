import { academicYearOf, firstDayOf, sayDate } from '../../domain/date.ts';
import { decisionOn } from '../../domain/decision-on.ts';
import { entitlementFor } from '../../domain/entitlement-for.ts';
import { groupsFor } from '../../domain/groups-for.ts';
import type { LedgerEntry } from '../../domain/ledger-entry.ts';
import type { Person } from '../../domain/person.ts';
import type { Provider } from '../../domain/provider.ts';
import { splitDays } from '../../domain/split-days.ts';
import type { YearRecord } from '../../domain/year-record.ts';
import type { Pack, PackActivity } from '../../packs/schema.ts';
import type { ImportInput } from '../import-input.ts';
import { packFor } from '../pack-for.ts';
import { requireLikely, requireOpen } from '../require-open.ts';
import { RowRejected } from '../row-rejected.ts';
import type { DaysRow } from './read-days-row.ts';

/**
 * The ledger entries of one row, one for each part, as the strategy splits the activity in the category in force on its
 * date. `act` is what their ids start with. Rejects the row if the days cannot have been spent so.
 *
 * @example judgeDays(input, provider, record, row, { act, by })[0] // { id: 'csv-…-visit', part: 'visit', quarters: 2, visits: 1, … }
 */
export function judgeDays(
  input: ImportInput,
  provider: Provider,
  { decisions }: YearRecord,
  row: DaysRow,
  { act, by }: { act: string; by?: Person },
): LedgerEntry[] {
  const { date, quarters, part, note } = row;
  checkDate(input, provider, row);
  const year = academicYearOf(date);
  const pack = packFor(input, year);
  const activity = activityNamed(pack, row.activity);
  const category = decisionOn(decisions, date)?.category;
  // Before a provider has its category (days imported before categories), its kind alone says how an activity is made up.
  const groups = category
    ? groupsFor(pack.groups, { ...provider, category })
    : pack.groups.filter(({ appliesTo }) => appliesTo.kinds.includes(provider.kind));
  const split = splitDays({ quarters, part, entitlement: entitlementFor(groups, activity.id) });
  if (split.length === 0) throw new RowRejected('The number of days must be more than 0.', 'days');
  return split.map((one) => ({
    id: `${act}-${one.part}`,
    provider: provider.key,
    year,
    activity: activity.id,
    date,
    ...one,
    ...(by && { by: by.key }),
    ...(note !== '' && { note }),
  }));
}

function checkDate({ authority, clock }: ImportInput, provider: Provider, { date }: DaysRow): void {
  const today = clock.today();
  if (date > today) throw new RowRejected(`${sayDate(date)} has not come yet. Days are entered once they have been spent.`, 'date');
  const first = firstDayOf(Math.min(...authority.packs.map(({ fromYear }) => fromYear)));
  if (date < first) throw new RowRejected(`Tally keeps days from ${sayDate(first)} on; ${sayDate(date)} is before that.`, 'date');
  requireLikely(date, today, 'date');
  requireOpen(provider, date, 'date');
  const { name, opened } = provider;
  if (opened && date < opened) {
    throw new RowRejected(
      `${name} opened on ${sayDate(opened)}; ${sayDate(date)} is before that. Enter such days for its predecessor.`,
      'date',
    );
  }
}

function activityNamed(pack: Pack, written: string): PackActivity {
  const words = written.toLowerCase();
  const found =
    pack.activities.find(({ id }) => id === words) ??
    pack.activities.find(({ name, plural, aliases }) => [name, plural, ...aliases].some((one) => one.toLowerCase() === words));
  if (found) return found;
  const known = pack.activities.map(({ id }) => id).join(', ');
  throw new RowRejected(`“${written}” is not an activity of ${pack.title}. The activities are ${known}.`, 'activity');
}
