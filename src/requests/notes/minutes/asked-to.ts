import { academicYearOf } from '../../../domain/date.ts';
import type { Person } from '../../../domain/person.ts';
import type { Attended } from '../../../domain/visit-note.ts';
import { meetingShapeFor, type ShapeOfMeeting } from '../../../packs/meeting-shape-for.ts';
import type { Pack } from '../../../packs/schema.ts';
import { staffRoles } from '../../may.ts';
import type { Writing } from '../writing.ts';

type Of = Pick<Writing, 'context' | 'provider' | 'activity' | 'date' | 'meeting' | 'amends'>;

/** Everybody asked to a meeting, nobody there yet; `chairs` are those who can have chaired it. */
export interface AskedTo {
  rows: Attended[];
  chairs: Person[];
}

/** What the meetings of the activity that is written up are like. */
export function shapeOfMinutes({ context, provider, activity, date }: Of): ShapeOfMeeting | undefined {
  return activity === undefined ? undefined : meetingShapeFor(context.pack(academicYearOf(date)), activity, provider.kind);
}

/**
 * Who was asked to the meeting that is written up: those of the booked meeting, else those the strategy asks for, as far as Tally knows
 * who they are. An office that is asked for and that nobody holds has a row without a person.
 *
 * @example askedTo(writing).rows[0] // { person: 'p-head', office: 'headteacher', seat: 'required', there: false }
 */
export function askedTo(of: Of): AskedTo {
  const { context, provider, date, meeting, amends } = of;
  const shape = shapeOfMinutes(of);
  if (!shape) return { rows: [], chairs: [] };
  const pack = context.pack(academicYearOf(date));
  const booked = meeting?.attendees.filter(({ left }) => !left).map(({ person, office, seat }) => ({ person, office, seat, there: false }));
  const kept = amends?.attendance?.map((row) => ({ ...row, there: false }));
  const known = kept ?? booked ?? usual(of, shape, pack);
  const rows = [...known, ...unheld(of, shape, pack, known)];
  const chaired = rows.find(({ seat }) => seat === 'chair')?.person;
  const may = holders(pack, context.people, shape.chair);
  const chairs = context.people.filter((person) => person.key === chaired || may.includes(person));
  return { rows, chairs: chairs.filter(({ roles }) => roles.some(({ role, providers }) => !isOf(provider.key, role, providers))) };
}

/** A leader of the provider does not chair its meeting. */
function isOf(key: string, role: Person['roles'][number]['role'], providers: readonly string[]): boolean {
  return !staffRoles.includes(role) && providers.includes(key);
}

function usual({ context, provider }: Of, shape: ShapeOfMeeting, pack: Pack): Attended[] {
  const own = context.people.filter(({ roles }) => roles.some(({ providers }) => providers.includes(provider.key)));
  const seated = (offices: readonly string[]) =>
    offices.flatMap((office) =>
      holders(pack, own, [office]).map(({ key }): Attended => ({ person: key, office, seat: 'required', there: false })),
    );
  const rows = [...seated(shape.required), ...seated(shape.officers)];
  return rows.filter(({ person }, at) => rows.findIndex((one) => one.person === person) === at);
}

/** Those who hold one of the offices; without an office of their own, everybody of its role. */
function holders({ offices }: Pack, people: readonly Person[], of: readonly string[]): Person[] {
  const wanted = offices.filter(({ office }) => of.includes(office));
  return people.filter(({ roles }) =>
    roles.some(({ role, office }) => wanted.some((one) => one.role === role && (office === undefined || office === one.office))),
  );
}

/**
 * The offices asked for that no row stands for. A setting has an owner, a manager or both, so that of those two one is enough where
 * nobody holds the other.
 */
function unheld({ context, provider }: Of, { required }: ShapeOfMeeting, pack: Pack, rows: readonly Attended[]): Attended[] {
  const roleOf = (office: string) => pack.offices.find((one) => one.office === office)?.role;
  const holds = (key: string | undefined, office: string) =>
    context.people.some(
      (person) =>
        person.key === key && person.roles.some(({ role, providers }) => role === roleOf(office) && providers.includes(provider.key)),
    );
  const stands = (office: string) => rows.some((row) => row.office === office || holds(row.person, office));
  const missing = required.filter((office) => !stands(office));
  const one = required.some(stands);
  return missing
    .filter((office) => !(one && roleOf(office)?.startsWith('setting-')))
    .map((office) => ({ office, seat: 'required', there: false }));
}
