import { academicYearOf, addDays } from '../../domain/date.ts';
import { type CalendarAnswer, type Meeting, meetingDocId } from '../../domain/meeting.ts';
import { commit } from '../commit.ts';
import type { Context } from '../context.ts';
import { diaryDuePrefix } from '../meetings/diary-due.ts';
import { keepInDiary } from '../meetings/keep-in-diary.ts';
import { here, inItsZone } from './hours.ts';
import { isDone, once } from './once.ts';
import type { Round } from './round.ts';

/** As many events as one round puts: more wait for the next, a few minutes later. */
const MOST = 30;
/** Of meetings so many days ahead it is read who answered in a calendar, every hour by day. */
const AHEAD = 30;
const byDay = { from: '07:00', until: '20:00' };

/**
 * Brings the diary outside, where there is one, up to the meetings whose event is behind, and takes over from it what people
 * answered there.
 */
export const diarySync: Round = {
  name: 'diary-sync',
  async run(given) {
    if (!given.diary) return;
    const context = inItsZone(given);
    await catchUp(context);
    const { date, time } = here(context);
    const hour = `diary-answers:${date}T${time.slice(0, 2)}`;
    if (time < byDay.from || time >= byDay.until || (await isDone(context, hour))) return;
    for (const meeting of await ahead(context)) await takeAnswers(context, meeting);
    await once(context, hour, []);
  },
};

async function catchUp(context: Context): Promise<void> {
  const { store, authority, now } = context;
  const due: { ref: string; at: string }[] = [];
  for await (const { id, body } of store.list(authority.id, 'mark', diaryDuePrefix)) {
    if (body.at <= now) due.push({ ref: id.slice(diaryDuePrefix.length), at: body.at });
  }
  // What waited longest first, so that many that cannot be put keep none from its turn.
  for (const { ref } of due.toSorted((a, b) => a.at.localeCompare(b.at)).slice(0, MOST)) await keepInDiary(context, ref);
}

async function ahead({ store, authority, today }: Context): Promise<Meeting[]> {
  const last = addDays(today, AHEAD);
  const found: Meeting[] = [];
  for (const year of new Set([academicYearOf(today), academicYearOf(last)])) {
    for await (const { body } of store.list(authority.id, 'meeting', `meeting:${year}:`)) {
      if (body.state === 'booked' && body.event && body.date >= today && body.date <= last) found.push(body);
    }
  }
  return found;
}

async function takeAnswers(context: Context, meeting: Meeting): Promise<void> {
  const { diary, store, authority } = context;
  const answers = meeting.event && (await diary?.answers(meeting.event));
  if (!answers || withAnswers(context, meeting, answers) === meeting) return;
  await commit(store, authority.id, async ({ read }) => {
    const stored = await read('meeting', meetingDocId(meeting));
    const body = stored && withAnswers(context, stored.body, answers);
    if (!stored || !body || body === stored.body) return { operations: [], result: undefined };
    const { etag, ...doc } = stored;
    return { operations: [{ do: 'replace', doc: { ...doc, body }, etag }], result: undefined };
  });
}

/** The meeting with what was answered in calendars since it was answered otherwise; the same one where nothing is new. */
function withAnswers({ people }: Context, meeting: Meeting, answers: ReadonlyMap<string, CalendarAnswer>): Meeting {
  let fresh = false;
  const attendees = meeting.attendees.map((one) => {
    const email = people.find(({ key }) => key === one.person)?.email.toLowerCase();
    const said = answers.get(email ?? '');
    if (!said || (one.answer && (one.answer.at >= said.at || one.answer.is === said.is))) return one;
    fresh = true;
    return { ...one, answer: { ...said, way: 'calendar' as const } };
  });
  return fresh ? { ...meeting, attendees } : meeting;
}
