import { meetingRef } from '../../../domain/meeting.ts';
import type { Attended, VisitNote } from '../../../domain/visit-note.ts';
import { hasPart } from '../note-parts.ts';
import { fieldOf, type Writing } from '../writing.ts';
import { askedTo } from './asked-to.ts';
import { rowKey } from './meeting-fields.ts';
import { ratingOf } from './risk-fields.ts';

/** What of a note is the minutes of a meeting: who was there, and the risk; nothing for a note that is none. */
export function minutesOf(writing: Writing): Pick<VisitNote, 'meeting' | 'attendance' | 'risk'> {
  const { shape, meeting } = writing;
  const rating = ratingOf(writing);
  return {
    ...(meeting && hasPart(shape, 'attendance') && { meeting: meetingRef(meeting) }),
    ...(hasPart(shape, 'attendance') && { attendance: attendanceOf(writing) }),
    ...(rating && { risk: { rating: rating.id, words: fieldOf(writing, 'risk-words') ?? '' } }),
  };
}

/**
 * Who was there, as it was ticked: whoever chaired was, whether ticked or not, and nobody else keeps the chair.
 *
 * @example attendanceOf(writing).find(({ seat }) => seat === 'chair')?.person // 'p-senior'
 */
export function attendanceOf(writing: Writing): Attended[] {
  const { rows, chairs } = askedTo(writing);
  const there = new Set((fieldOf(writing, 'present') ?? '').split(',').map((one) => one.trim()));
  const chair = chairs.find(({ key }) => key === fieldOf(writing, 'chair'))?.key;
  const stood = rows.find(({ seat }) => seat === 'chair');
  const seated = rows.map((row): Attended => {
    if (row.person !== undefined && row.person === chair) return { ...row, seat: 'chair', there: true };
    return { ...row, seat: row.seat === 'chair' ? 'invited' : row.seat, there: there.has(rowKey(row)) };
  });
  if (chair === undefined || seated.some(({ seat }) => seat === 'chair')) return seated;
  return [{ person: chair, office: stood?.office ?? 'chair', seat: 'chair', there: true }, ...seated];
}
