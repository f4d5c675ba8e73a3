import type { Attended } from '../../../domain/visit-note.ts';
import type { Answer } from '../../answer.ts';
import type { Context } from '../../context.ts';
import { listed } from '../../words/listed.ts';
import { personName } from '../../words/person-name.ts';

/**
 * Who chaired, who was there and who was not, and that the minimum attendance was not met, where it was not.
 *
 * @example sayAttendance(context, attendance).at(-1) // { label: 'Minimum attendance', value: 'not met: chair of governors' }
 */
export function sayAttendance({ people }: Pick<Context, 'people'>, attendance: readonly Attended[]): NonNullable<Answer['facts']> {
  const said = ({ person, office }: Attended) => (person === undefined ? office : `${personName(people, person)} (${office})`);
  const list = (label: string, rows: readonly Attended[]) => (rows.length === 0 ? [] : [{ label, value: rows.map(said).join(', ') }]);
  const chair = attendance.filter(({ seat }) => seat === 'chair');
  const others = attendance.filter(({ seat }) => seat !== 'chair');
  const unmet = missingFrom(attendance);
  return [
    ...(chair[0] ? [{ label: 'Chaired by', value: personName(people, chair[0].person) }] : []),
    ...list(
      'Present',
      others.filter(({ there }) => there),
    ),
    ...list(
      'Not there',
      others.filter(({ there }) => !there),
    ),
    ...(unmet.length > 0 ? [{ label: 'Minimum attendance', value: `not met: ${listed(unmet)}` }] : []),
  ];
}

/** The offices whose attendance is asked for and that nobody stood for. */
export function missingFrom(attendance: readonly Attended[]): string[] {
  const asked = [...new Set(attendance.filter(({ seat }) => seat === 'required').map(({ office }) => office))];
  return asked.filter((office) => !attendance.some((row) => row.office === office && row.there));
}
