import { type Quarters, sayDays } from '../../../domain/days.ts';
import type { Part } from '../../../domain/ledger-entry.ts';
import { parts } from '../../../domain/ledger-entry.ts';
import type { Field } from '../../answer.ts';
import { partWords, sayItem } from '../../ledger/logged-items.ts';
import { noteDays } from '../days/note-days.ts';
import { usualDays } from '../days/usual-days.ts';
import { fieldOf, type Writing } from '../writing.ts';
import { textField } from './text-field.ts';

/** The days of the visit; what to do about days that were logged for it before; why, where something is unusual; why it is amended. */
export function daysFields(writing: Writing): Field[] {
  const { activity, stands, amends } = writing;
  if (activity === undefined) return [];
  const { asked } = usualDays(stands, activity);
  const shown = parts.filter((part) => asked.includes(part) || Number(fieldOf(writing, `days-${part}`) ?? 0) > 0);
  const { why, faults } = noteDays(writing);
  const explains = why.length > 0 || faults.reason !== undefined || fieldOf(writing, 'reason') !== undefined;
  return [
    ...attachField(writing),
    ...shown.map((part) => partField(writing, part)),
    textField(writing, 'reason', explains ? 'Why these days? (needed)' : 'Why, where you change the days'),
    ...(amends ? [textField(writing, 'why', 'Why is the note amended? (needed)')] : []),
  ];
}

function attachField(writing: Writing): Field[] {
  const { logged, context, provider } = writing;
  if (logged.length === 0) return [];
  return [
    {
      type: 'choice',
      id: 'attach',
      label: `Already logged: ${sayItem(context, provider, logged)}`,
      value: fieldOf(writing, 'attach'),
      options: [
        { label: 'These are the days of this visit: do not debit them again', value: 'yes' },
        { label: 'These are other days: debit this visit besides', value: 'no' },
      ],
    },
  ];
}

function partField(writing: Writing, part: Part): Field {
  const typed = fieldOf(writing, `days-${part}`);
  const quarters = Number(typed);
  const known = typed !== undefined && Number.isInteger(quarters) && quarters >= 0;
  const label = part === 'report' ? `${partWords.report} (debited when the summary is sent)` : partWords[part];
  return { type: 'choice', id: `days-${part}`, label, value: known ? typed : undefined, options: choices(known ? quarters : 0) };
}

/** None to three days in quarters, then whole days to ten; and the figure that stands, where it is another. */
function choices(stands: Quarters): { label: string; value: string }[] {
  const usual = [...Array.from({ length: 13 }, (_, n) => n), 16, 20, 24, 28, 32, 36, 40];
  const figures = usual.includes(stands) ? usual : [...usual, stands].sort((a, b) => a - b);
  return figures.map((quarters) => ({ label: quarters === 0 ? 'None' : sayDays(quarters), value: String(quarters) }));
}
