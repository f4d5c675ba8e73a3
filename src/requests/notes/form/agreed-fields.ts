import { isIsoDate } from '../../../domain/date.ts';
import type { Field } from '../../answer.ts';
import { MOST_ACTIONS, MOST_PRIORITIES, priorityIds } from '../checks/check-agreed.ts';
import { riskFields } from '../minutes/risk-fields.ts';
import { hasPart, labelOf } from '../note-parts.ts';
import { fieldOf, type Writing } from '../writing.ts';
import { confidentialField } from './findings-fields.ts';
import { textField } from './text-field.ts';

/** Lines for actions that stand ready, and that are added at a time. */
export const ACTION_ROWS = 2;

/** What was agreed: the priorities from now on, the actions with who and by when, the next visit; and what is confidential. */
export function agreedFields(writing: Writing, rows: number): Field[] {
  const { shape } = writing;
  return [
    ...(hasPart(shape, 'priorities') ? priorityFields(writing, rows) : []),
    ...(hasPart(shape, 'actions') ? actionFields(writing, rows) : []),
    ...(hasPart(shape, 'next-visit') ? [dateField(writing, 'next-visit', labelOf(shape, 'next-visit', 'Next visit'))] : []),
    ...riskFields(writing),
    confidentialField(writing),
  ];
}

/** How many lines for actions a step shows: those written in, and some more. */
export function actionRows(writing: Writing, rows: number): number {
  return Math.min(MOST_ACTIONS, Math.max(rows, lastLine(writing) + 1, ACTION_ROWS));
}

/** Every priority that stands, to be changed or emptied, and one more. */
function priorityFields(writing: Writing, rows: number): Field[] {
  const label = labelOf(writing.shape, 'priorities', 'Priorities');
  const all = priorityIds(writing);
  const filled = all.filter((id) => fieldOf(writing, `priority-${id}`) !== undefined);
  const empty = all.filter((id) => !filled.includes(id));
  const more = filled.length === 0 ? 2 : rows > ACTION_ROWS ? 2 : 1;
  const shown = [...filled, ...empty.slice(0, more)].slice(0, Math.max(MOST_PRIORITIES, filled.length));
  return shown.map((id, at) => textField(writing, `priority-${id}`, `${label}: ${at + 1}`));
}

function actionFields(writing: Writing, rows: number): Field[] {
  const label = labelOf(writing.shape, 'actions', 'Agreed actions');
  return Array.from({ length: actionRows(writing, rows) }, (_, at): Field[] => {
    const line = at + 1;
    return [
      textField(writing, `what-${line}`, `${label}: ${line}. What?`),
      textField(writing, `who-${line}`, `${line}. Who?`, { hint: 'Head, chair, me, or a name' }),
      dateField(writing, `due-${line}`, `${line}. By when?`),
    ];
  }).flat();
}

function lastLine(writing: Writing): number {
  const lines = Array.from({ length: MOST_ACTIONS }, (_, at) => at + 1);
  return lines.findLast((line) => ['what', 'who', 'due'].some((field) => fieldOf(writing, `${field}-${line}`) !== undefined)) ?? 0;
}

function dateField(writing: Writing, id: string, label: string): Field {
  const value = fieldOf(writing, id);
  return { type: 'date', id, label, value: value !== undefined && isIsoDate(value) ? value : undefined };
}
