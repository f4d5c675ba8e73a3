import { academicYearOf, sayDate } from '../../domain/date.ts';
import { activityName } from '../../packs/activity-of.ts';
import { sayCount } from '../actions/say-action.ts';
import type { Table } from '../answer.ts';
import type { Context } from '../context.ts';
import type { OwedNote } from './owed-notes.ts';
import { writeIt } from './write-it.ts';

/** Over so many school days a note is late, and over so many its advisor's seniors are shown it. */
export const owedFor = { late: 5, shown: 10 } as const;

/**
 * Notes owed as a table, each of which opens where it is settled. `by` adds who owes it.
 *
 * @example owedTable(context, owed, { by: true }).rows[0]?.cells // ['Marlow Bank Primary School', 'Core Visit, Tue 12 Jan 2027', …]
 */
export function owedTable(context: Context, owed: readonly OwedNote[], { heading, by }: { heading?: string; by: boolean }): Table {
  return {
    heading,
    columns: ['School or setting', 'Visit', 'Owed', ...(by ? ['By'] : [])],
    rows: owed.map((one) => ({
      cells: [
        one.provider.name,
        `${activityName(context.pack(academicYearOf(context.today)), one.activity, one.provider.kind)}, ${sayDate(one.date)}`,
        `${one.owes === 'note' ? 'its note' : 'its summary to be sent'}, for ${sayCount(one.days, 'school day')}`,
        ...(by ? [context.people.find(({ key }) => key === one.by)?.name ?? 'nobody'] : []),
      ],
      tone: one.days > owedFor.shown ? ('attention' as const) : one.days > owedFor.late ? ('warning' as const) : undefined,
      open: { ...writeIt(one), title: one.provider.name },
    })),
  };
}
