import { isIsoDate } from '../../../domain/date.ts';
import type { Field } from '../../answer.ts';
import { activityChoices } from '../../ledger/activity-choices.ts';
import { attendanceFields } from '../minutes/attendance-fields.ts';
import { hasPart, labelOf } from '../note-parts.ts';
import type { Writing } from '../writing.ts';
import { textField } from './text-field.ts';

/** What was done, when, and who was met; what is overdue and due stands first among the activities. */
export function aboutFields(writing: Writing): Field[] {
  const { stands, fields, activity, shape, date } = writing;
  return [
    {
      type: 'choice',
      id: 'activity',
      label: 'What was it?',
      value: activity,
      options: activityChoices(stands).map(({ label, value }) => ({ label, value })),
    },
    { type: 'date', id: 'date', label: 'When?', value: fields.date !== undefined && isIsoDate(fields.date) ? fields.date : date },
    ...attendanceFields(writing),
    ...(shape === undefined || hasPart(shape, 'met') ? [textField(writing, 'met', labelOf(shape, 'met', 'Who was met'))] : []),
  ];
}
