import { academicYearOf, addDays, type IsoDate } from '../../domain/date.ts';
import { type Meeting, meetingRef } from '../../domain/meeting.ts';
import { schoolDaysAcross } from '../../domain/school-days-across.ts';
import { isWanted } from '../../domain/settings.ts';
import type { Context } from '../context.ts';
import { isOver } from '../meetings/invitation-words.ts';
import { listMeetings } from '../meetings/list-meetings.ts';
import { asked } from '../meetings/move-it.ts';
import { sending } from '../sending/sending.ts';
import { allSettings } from '../settings/read-settings.ts';
import { here, hours, inItsZone } from './hours.ts';
import { isDone, once } from './once.ts';
import type { Round } from './round.ts';

/** A summer holiday and the days on either side of it. */
const FAR = 60;

/**
 * Reminds everybody who is asked to a meeting and has not declined: on the second school day before it and on its own morning, at eight
 * where the authority is. One that was booked or moved later than a reminder's day has only the next. Who wants no reminders gets none.
 */
export const meetingReminders: Round = {
  name: 'meeting-reminders',
  async run(given) {
    const { date, time } = here(given);
    const context = { ...inItsZone(given), today: date };
    if (time < hours.reminders || schoolDaysAcross(context.calendar, date, date).length === 0) return;
    const key = `meeting-reminders:${date}`;
    if (await isDone(context, key)) return;
    const before = schoolDaysAcross(context.calendar, addDays(date, 1), addDays(date, FAR))[1];
    const days = [date, ...(before ? [before] : [])];
    const years = [...new Set(days.map(academicYearOf))];
    const due = (await listMeetings(context, years)).filter(
      (meeting) => meeting.state === 'booked' && days.includes(meeting.date) && !isOver(context, meeting),
    );
    const settings = await allSettings(context);
    let all = true;
    for (const meeting of due)
      all = (await remind(context, meeting, date, (person) => isWanted(settings.get(person), 'reminders', date))) && all;
    if (all) await once(context, key, []);
  },
};

/** One meeting's reminders of a day: the mark and the messages, together. The sequence stands in it, so that one that was moved is reminded of anew. */
async function remind(context: Context, meeting: Meeting, date: IsoDate, wants: (person: string) => boolean): Promise<boolean> {
  const ref = meetingRef(meeting);
  const key = `remind-meeting:${ref}:${meeting.sequence}:${date}`;
  if (await isDone(context, key)) return true;
  const input = { meeting: ref, remind: date };
  const people = asked(meeting).filter(({ person, answer }) => answer?.is !== 'declined' && wants(person));
  const told = people.map(({ person }) => sending(context, { to: { person }, request: 'meeting', input, cause: `${key}` }));
  return once(context, key, told);
}
