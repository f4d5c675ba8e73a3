import { agendaDocId } from '../../domain/agenda.ts';
import { academicYearOf, addDays, type IsoDate } from '../../domain/date.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { schoolDaysAcross } from '../../domain/school-days-across.ts';
import { meetingShapeFor } from '../../packs/meeting-shape-for.ts';
import { shareIt } from '../agenda/share-it.ts';
import type { Context } from '../context.ts';
import { here, hours, inItsZone } from './hours.ts';
import { isDone, marking } from './once.ts';
import type { Round } from './round.ts';

/**
 * Shares the agenda of each booked meeting with everybody asked, as many school days ahead as its shape says, once; and says the school
 * day before, once, where somebody has changed it since. A meeting booked later than that is shared with the next round. From
 * eight in the morning where the authority is.
 */
export const shareAgendas: Round = {
  name: 'share-agendas',
  async run(given) {
    const { date, time } = here(given);
    const context = { ...inItsZone(given), today: date };
    if (time < hours.reminders || schoolDaysAcross(context.calendar, date, date).length === 0) return;
    for (const meeting of await ahead(context)) await look(context, meeting);
  },
};

/** The booked meetings of today and later. */
async function ahead({ store, authority, today }: Context): Promise<Meeting[]> {
  const found: Meeting[] = [];
  for (const year of [academicYearOf(today), academicYearOf(today) + 1]) {
    for await (const { body } of store.list(authority.id, 'meeting', `meeting:${year}:`)) {
      if (body.state === 'booked' && body.date >= today) found.push(body);
    }
  }
  return found;
}

async function look(context: Context, meeting: Meeting): Promise<void> {
  const provider = context.directory.get(meeting.provider);
  if (!provider) return;
  const { shareAgendaDays: days, agenda } =
    meetingShapeFor(context.pack(academicYearOf(meeting.date)), meeting.activity, provider.kind) ?? {};
  if (!agenda?.length || days === undefined) return;
  const left = schoolDaysUntil(context, meeting.date);
  const stored = (await context.store.read(context.authority.id, 'agenda', agendaDocId(meeting)))?.body;
  const first = `agenda:${meeting.id}:shared`;
  if (stored?.shared === undefined && left <= days) {
    if (!(await isDone(context, first))) await shareIt(context, meeting, { cause: first, mark: marking(context, first) });
    return;
  }
  const again = `agenda:${meeting.id}:changed`;
  const isChanged = stored?.shared !== undefined && stored.changed !== undefined && stored.changed > stored.shared;
  if (isChanged && left <= 1 && !(await isDone(context, again)))
    await shareIt(context, meeting, { cause: again, mark: marking(context, again), changed: true });
}

/** School days from today to a day, that day not counted. */
function schoolDaysUntil({ calendar, today }: Context, date: IsoDate): number {
  return date <= today ? 0 : schoolDaysAcross(calendar, today, addDays(date, -1)).length;
}
