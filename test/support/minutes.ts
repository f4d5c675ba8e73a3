import type { Attendee, Meeting } from '../../src/domain/meeting.ts';
import { meetingDocId } from '../../src/domain/meeting.ts';
import { docOf, putAll, type TestDesk } from './desk.ts';
import { type Writer, writing } from './note-form.ts';

/** Everybody who is asked to the meeting of `tasMeeting`, finance among them. */
const asked: Attendee[] = [
  { person: 'p-senior', office: 'School Improvement Senior Advisor', seat: 'chair' },
  { person: 'p-head', office: 'headteacher', seat: 'required' },
  { person: 'p-chair', office: 'chair of governors', seat: 'required' },
  { person: 'p-advisor', office: 'School Improvement Advisor', seat: 'required' },
  { person: 'p-finance', office: 'finance team', seat: 'invited', because: 'a deficit' },
];

/** A TAS meeting at Marlow Bank on Tue 19 Jan 2027, at 2 pm. */
export function tasMeeting(more: Partial<Meeting> = {}): Meeting {
  return {
    id: 'e10000000000000000000000',
    year: 2026,
    provider: '900001',
    activity: 'tas-meeting',
    date: '2027-01-19',
    from: '14:00',
    minutes: 120,
    place: 'provider',
    attendees: asked,
    state: 'booked',
    sequence: 0,
    by: 'p-advisor',
    at: '2027-01-04T10:00:00.000Z',
    ...more,
  };
}

/** The ref of `tasMeeting`. */
export const tasRef = '2026:900001:e10000000000000000000000';

/** Puts meetings where booking puts them. */
export async function putMeetings({ store }: Pick<TestDesk, 'store'>, ...meetings: Meeting[]): Promise<void> {
  await putAll(
    store,
    'demo',
    meetings.map((body) => docOf('meeting', meetingDocId(body), body)),
  );
}

/** What each step of the minutes is filled in with, over what stands ready. */
export interface Steps {
  about?: Record<string, string>;
  findings?: Record<string, string>;
  progress?: Record<string, string>;
  agreed?: Record<string, string>;
  check?: Record<string, string>;
}

/**
 * Writes the minutes of a booked meeting and keeps them: from its button, step by step.
 *
 * @example (await minuted(desk, 'advisor', { agreed: { risk: 'high', 'risk-words': 'No head from Easter.' } })).card.title // 'Minutes kept'
 */
export async function minuted(
  desk: Pick<TestDesk, 'ask'>,
  part: string,
  steps: Steps = {},
  input: Record<string, string> = {},
): Promise<Writer> {
  const form = await writing(desk, part, { provider: '900001', meeting: tasRef, ...input });
  await form.press('Next', steps.about);
  if (form.card.form?.submit === 'Go on all the same') await form.press('Go on all the same');
  await form.press('Next', { 'part-evidence': 'Phonics results rose from 61% to 74%.', ...steps.findings });
  if (form.card.subtitle?.startsWith('Step 3 of 5')) await form.press('Next', steps.progress);
  await form.press('Next', { risk: 'low', 'risk-words': 'Leaders are secure.', ...steps.agreed });
  await form.press('Submit the minutes', steps.check);
  return form;
}
