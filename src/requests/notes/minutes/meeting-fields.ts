import { type Meeting, meetingRef } from '../../../domain/meeting.ts';
import type { Attended, VisitNote } from '../../../domain/visit-note.ts';

/**
 * What a booked meeting fills in of its minutes: who chaired, and everybody asked but those who said that they would not come.
 *
 * @example fieldsOfMeeting(meeting).chair // 'p-david'
 */
export function fieldsOfMeeting(meeting: Meeting): Record<string, string> {
  const asked = meeting.attendees.filter(({ left }) => !left);
  const chair = asked.find(({ seat }) => seat === 'chair')?.person;
  const come = asked.filter(({ answer }) => answer?.is !== 'declined');
  return {
    meeting: meetingRef(meeting),
    ...(chair !== undefined && { chair }),
    present: come.map(({ person }) => person).join(','),
  };
}

/** The fields that a note's minutes fill in, to be amended. */
export function minutesFields({ meeting, attendance, risk }: Pick<VisitNote, 'meeting' | 'attendance' | 'risk'>): Record<string, string> {
  return {
    ...(meeting !== undefined && { meeting }),
    ...(attendance && {
      chair: attendance.find(({ seat }) => seat === 'chair')?.person ?? '',
      present: attendance
        .filter(({ there }) => there)
        .map(rowKey)
        .join(','),
    }),
    ...(risk && { risk: risk.rating, 'risk-words': risk.words }),
  };
}

/** What a row is called in the form: its person, or the office that nobody holds. */
export function rowKey({ person, office }: Pick<Attended, 'person' | 'office'>): string {
  return person ?? `office-${office.replace(/[^a-z]+/gi, '-').toLowerCase()}`;
}
