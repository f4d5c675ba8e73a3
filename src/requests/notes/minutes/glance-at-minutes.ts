import type { Answer } from '../../answer.ts';
import { hasPart } from '../note-parts.ts';
import type { Writing } from '../writing.ts';
import { attendanceOf } from './minutes-of.ts';
import { ratingOf } from './risk-fields.ts';
import { sayAttendance } from './say-attendance.ts';

/** Who was there and the risk, at a glance, before minutes are submitted. */
export function glanceAtMinutes(writing: Writing): NonNullable<Answer['facts']> {
  const rating = ratingOf(writing);
  return [
    ...(hasPart(writing.shape, 'attendance') ? sayAttendance(writing.context, attendanceOf(writing)) : []),
    ...(rating ? [{ label: 'Risk assessment', value: rating.label }] : []),
  ];
}
