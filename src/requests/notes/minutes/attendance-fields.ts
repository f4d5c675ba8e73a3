import type { Field } from '../../answer.ts';
import { upperFirst } from '../../strategy/upper-first.ts';
import { personName } from '../../words/person-name.ts';
import { hasPart, labelOf } from '../note-parts.ts';
import { fieldOf, type NoteFaults, type Writing } from '../writing.ts';
import { askedTo } from './asked-to.ts';
import { rowKey } from './meeting-fields.ts';

/** Who chaired, and a tick for each of those asked who was there; nothing for a note that is no minutes. */
export function attendanceFields(writing: Writing): Field[] {
  if (!hasPart(writing.shape, 'attendance')) return [];
  const { people } = writing.context;
  const { rows, chairs } = askedTo(writing);
  const chair: Field[] =
    chairs.length === 0
      ? []
      : [
          {
            type: 'choice',
            id: 'chair',
            label: 'Who chaired?',
            value: fieldOf(writing, 'chair'),
            options: chairs.map(({ key, name }) => ({ label: name, value: key })),
          },
        ];
  const options = rows.map((row) => ({
    label: row.person === undefined ? `${upperFirst(row.office)} (not in Tally)` : `${personName(people, row.person)}, ${row.office}`,
    value: rowKey(row),
  }));
  if (options.length === 0) return chair;
  const label = labelOf(writing.shape, 'attendance', 'Who was there?');
  return [...chair, { type: 'choices', id: 'present', label, value: fieldOf(writing, 'present'), options }];
}

/** Is it said who chaired and that somebody was there? */
export function checkAttendance(writing: Writing): NoteFaults {
  if (!hasPart(writing.shape, 'attendance')) return {};
  const { rows, chairs } = askedTo(writing);
  const chair = fieldOf(writing, 'chair');
  const present = (fieldOf(writing, 'present') ?? '').split(',').map((one) => one.trim());
  return {
    ...(chairs.length > 0 && !chairs.some(({ key }) => key === chair) && { chair: 'Who chaired the meeting? Please choose.' }),
    ...(rows.length > 0 && !rows.some((row) => present.includes(rowKey(row))) && { present: 'Who was there? Please tick.' }),
  };
}
