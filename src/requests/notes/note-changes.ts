import { isDeepStrictEqual } from 'node:util';
import type { AuditChange } from '../../domain/audit-record.ts';
import { sayDate } from '../../domain/date.ts';
import { sayDays } from '../../domain/days.ts';
import type { VisitNote } from '../../domain/visit-note.ts';
import { activityName } from '../../packs/activity-of.ts';
import type { Standing } from '../standing/standing.ts';

/**
 * What a version of a note changed, for the audit: which visit and its days in words, of what was written only that it changed.
 *
 * @example noteChanges(standing, undefined, note)[0] // { what: 'note of Core Visit on Tue 19 Jan 2027', after: 'written' }
 */
export function noteChanges({ pack, provider }: Standing, before: VisitNote | undefined, note: VisitNote): AuditChange[] {
  const visit = ({ activity, date }: VisitNote) => `${activityName(pack, activity, provider.kind)} on ${sayDate(date)}`;
  const days = ({ days: { prep, visit: spent, report } }: VisitNote) => sayDays(prep + spent + report);
  const what = `note of ${visit(before ?? note)}`;
  if (note.withdrawn !== undefined)
    return [
      { what, before: 'kept', after: 'withdrawn' },
      { what: `days of ${visit(note)}`, before: days(note) },
    ];
  if (!before)
    return [
      { what, after: 'written' },
      { what: `days of ${visit(note)}`, after: days(note) },
    ];
  const written = (one: VisitNote) => [
    one.option,
    one.met,
    one.parts,
    one.progress,
    one.priorities,
    one.actions,
    one.nextVisit,
    one.attendance,
    one.risk,
    one.confidential,
  ];
  return [
    ...(isDeepStrictEqual(written(before), written(note)) ? [] : [{ what, after: 'amended' }]),
    ...(visit(before) === visit(note) ? [] : [{ what: 'visit', before: visit(before), after: visit(note) }]),
    ...(isDeepStrictEqual(before.days, note.days) ? [] : [{ what: `days of ${visit(note)}`, before: days(before), after: days(note) }]),
  ];
}
