import { checkCoverage } from './checks/check-coverage.ts';
import { checkDashboard } from './checks/check-dashboard.ts';
import { checkDuplicates } from './checks/check-duplicates.ts';
import { checkMeetingShapes } from './checks/check-meeting-shapes.ts';
import { checkNoteShapes } from './checks/check-note-shapes.ts';
import { checkPlace } from './checks/check-place.ts';
import { checkReferences } from './checks/check-references.ts';
import { checkSums } from './checks/check-sums.ts';
import { checkWindows } from './checks/check-windows.ts';
import type { Draft, Offence } from './draft.ts';

/**
 * Everything wrong with a pack that its schema cannot see, because it needs the whole pack: names that name
 * nothing, sums that do not agree, windows that never come, gaps and overlaps.
 *
 * @example checkPack(draft, 'ashmere/2030.json') // [{ path: 'groups[0].items[1].activity', says: 'unknown activity "core-vist"' }]
 */
export function checkPack(draft: Draft, file: string): Offence[] {
  return [
    ...checkPlace(draft, file),
    ...checkDuplicates(draft),
    ...checkReferences(draft),
    ...checkSums(draft),
    ...checkWindows(draft),
    ...checkCoverage(draft),
    ...checkNoteShapes(draft),
    ...checkMeetingShapes(draft),
    ...checkDashboard(draft),
  ];
}
