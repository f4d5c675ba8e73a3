import type { Absence } from '../../domain/absence.ts';
import type { BusySpan } from '../../domain/busy-span.ts';
import type { IsoDate } from '../../domain/date.ts';
import { sayDate } from '../../domain/date.ts';
import { sayTime } from '../../domain/say-time.ts';
import type { Span } from '../../domain/window-dates.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Button } from '../answer.ts';
import type { Context } from '../context.ts';
import { ownBusy } from '../meetings/own-busy.ts';
import { sayPlace } from '../meetings/say-meeting.ts';
import { seenMeeting } from '../meetings/sees-meeting.ts';
import { readerOf } from '../reader-of.ts';
import { absencesAhead } from './write-absence.ts';

/** One line of a diary. */
export interface DiaryLine {
  date: IsoDate;
  /** When it begins, for the order of the day. */
  from: string;
  when: string;
  what: string;
  where: string;
  open?: Button;
}

/**
 * What stands in somebody's diary between two days, in order: the meetings they are asked to, as far as the asker may see them, and
 * when they are away, an absence of several days once.
 *
 * @example (await diaryDays(context, 'p-priya', { opens: '2027-03-01', closes: '2027-03-28' })).lines[0]
 * // { date: '2027-03-02', when: '2 pm to 4 pm', what: 'TAS meeting at Cinder Lane Primary School', … }
 */
export async function diaryDays(
  context: Context,
  person: string,
  { opens, closes }: Span,
): Promise<{ lines: DiaryLine[]; absences: Absence[] }> {
  const [busy, ahead] = await Promise.all([ownBusy(context, [person], opens, closes), absencesAhead(context, person)]);
  const absences = ahead.filter(({ from, until }) => from <= closes && opens <= until);
  const spans = (busy.get(person) ?? []).filter(({ meeting }) => meeting !== undefined);
  const meetings = await Promise.all(spans.map((span) => meetingLine(context, span)));
  const lines = [...meetings.flat(), ...absences.map((one) => awayLine(one, opens))];
  return { lines: lines.sort((a, b) => a.date.localeCompare(b.date) || a.from.localeCompare(b.from)), absences };
}

/** A meeting that the asker may not see is a time that is taken, and no more. */
async function meetingLine(context: Context, { date, from, until, meeting = '' }: BusySpan): Promise<DiaryLine[]> {
  const seen = await seenMeeting(readerOf(context), context, meeting);
  const when = `${sayTime(from)} to ${sayTime(until)}`;
  if (!seen) return [{ date, from, when, what: 'A meeting', where: '' }];
  const { provider } = seen;
  const name = activityName(context.pack(seen.meeting.year), seen.meeting.activity, provider.kind);
  const open = { title: 'The meeting', request: 'meeting', input: { meeting } };
  return [{ date, from, when, what: `${name}, ${provider.name}`, where: sayPlace(seen.meeting, provider), open }];
}

function awayLine({ from, until, times }: Absence, opens: IsoDate): DiaryLine {
  const hours = times ? `${sayTime(times.from)} to ${sayTime(times.until)}` : 'All day';
  return {
    date: from > opens ? from : opens,
    from: times?.from ?? '00:00',
    when: hours,
    what: until === from ? 'Away' : `Away until ${sayDate(until)}`,
    where: '',
  };
}
