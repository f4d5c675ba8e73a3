import type { AgendaItem } from '../../domain/agenda.ts';
import { termOn } from '../../domain/term-on.ts';
import { noteShapeFor } from '../../packs/note-shape-for.ts';
import { activityChoices } from '../ledger/activity-choices.ts';
import { peopleOf } from '../who-looks-after.ts';
import { usualDays } from './days/usual-days.ts';
import { fieldsOfMeeting } from './minutes/meeting-fields.ts';
import { noteFieldsOf } from './note-fields.ts';
import { hasPart } from './note-parts.ts';
import type { Writing } from './writing.ts';

type Known = Pick<Writing, 'context' | 'provider' | 'amends' | 'stands' | 'earlier' | 'date' | 'typed' | 'meeting'> & {
  /** What was added to the agenda of the meeting. */
  items: readonly AgendaItem[];
};

/**
 * What Tally fills in where nothing was typed yet: the visit that is overdue or due, or where none is, the meeting, because a
 * meeting that took place was booked and its minutes are begun from it; who was met last time, whose focus it is in
 * this term, the priorities as they stand, the strategy's days; of a booked meeting, what was put on its agenda under a point that its
 * minutes have too. A note that is amended fills in itself.
 */
export function filledIn({ context, provider, amends, stands, earlier, date, typed, meeting, items }: Known): Record<string, string> {
  // Of another activity the note's own days and option say nothing.
  if (amends && (typed.activity ?? amends.activity) === amends.activity) return noteFieldsOf(amends);
  const isMeeting = (id: string) => hasPart(noteShapeFor(stands.pack, id, provider.kind), 'attendance');
  const due = activityChoices(stands).flatMap(({ urgent, value }) => (urgent ? [value] : []));
  const activity = typed.activity ?? meeting?.activity ?? due.find((id) => !isMeeting(id)) ?? due[0];
  // Of minutes, who was there is said person by person; what is written besides is of others.
  const met = activity !== undefined && isMeeting(activity) ? undefined : (earlier.met ?? leadersOf({ context, provider }));
  const priorities = earlier.priorities.map(({ id, what }) => [`priority-${id}`, what]);
  if (activity === undefined) return { ...(met !== undefined && { met }), ...Object.fromEntries(priorities) };
  const term = termOn(context.calendar(stands.record.year), date)?.term;
  const shape = noteShapeFor(stands.pack, activity, provider.kind);
  const option = shape?.options.find(({ usually }) => usually !== undefined && usually === term)?.label;
  const { parts } = usualDays(stands, activity);
  return {
    activity,
    ...(meeting && meeting.activity === activity && { ...fieldsOfMeeting(meeting), ...fieldsOfAgenda(items) }),
    ...(met !== undefined && { met }),
    ...(option !== undefined && { option }),
    ...Object.fromEntries(priorities),
    ...Object.fromEntries(Object.entries(parts).map(([part, quarters]) => [`days-${part}`, String(quarters)])),
  };
}

/** Under each point of an agenda what was added to it: minutes call the same point by the same id. */
function fieldsOfAgenda(items: readonly AgendaItem[]): Record<string, string> {
  const points = Map.groupBy(items, ({ point }) => `part-${point}`);
  return Object.fromEntries([...points].map(([part, added]) => [part, added.map(({ text }) => text).join('\n')]));
}

/** Who leads the provider, as far as Tally knows; the register's headteacher where nobody else is known. */
function leadersOf({ context, provider }: Pick<Known, 'context' | 'provider'>): string | undefined {
  const offices: Record<string, string> = { headteacher: 'headteacher', 'setting-owner': 'owner', 'setting-manager': 'manager' };
  const known = peopleOf(context, provider.key).flatMap(({ role, name }) => (offices[role] ? [`${name} (${offices[role]})`] : []));
  if (known.length > 0) return known.join(', ');
  return provider.head === undefined ? undefined : `${provider.head} (headteacher)`;
}
