import { checkAttendance } from '../minutes/attendance-fields.ts';
import type { NoteFaults, Writing } from '../writing.ts';

/**
 * Can a visit have been held then, and does the strategy have the activity?
 *
 * @example checkAbout(writing) // { date: 'Thu 21 Jan 2027 has not come yet. A note is written once the visit has been held.' }
 */
export function checkAbout(writing: Writing): NoteFaults {
  const { fields, activity, dateFault, stands } = writing;
  const unknown = fields.activity
    ? `${stands.pack.title} has no such activity. Please choose one from the list.`
    : 'Which activity was it? Please choose one from the list.';
  return {
    ...(dateFault !== undefined && { date: dateFault }),
    ...(activity === undefined && { activity: unknown }),
    ...checkAttendance(writing),
  };
}
