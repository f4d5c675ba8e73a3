import type { Meeting } from '../../domain/meeting.ts';
import { type Person, rolesBySight } from '../../domain/person.ts';
import type { Context } from '../context.ts';

/**
 * In whose calendar a meeting stands and who is told what becomes of it: whoever arranges it, while they are with the
 * authority; then its chair, then the first of the authority's people who are asked. Undefined where nobody is left.
 *
 * @example organiserOf(context, meeting)?.name // 'Priya Nair'
 */
export function organiserOf({ people }: Pick<Context, 'people'>, meeting: Pick<Meeting, 'by' | 'attendees'>): Person | undefined {
  const asked = meeting.attendees.filter(({ left }) => !left);
  const chairs = asked.filter(({ seat }) => seat === 'chair');
  return [meeting.by, ...[...chairs, ...asked].map(({ person }) => person)]
    .map((key) => people.find((person) => person.key === key))
    .find((person) => person !== undefined && isStaff(person));
}

/** Whether somebody works for the authority: a calendar of its own tenant. */
function isStaff({ roles }: Person): boolean {
  return roles.some(({ role }) => (rolesBySight.staff as readonly string[]).includes(role));
}
