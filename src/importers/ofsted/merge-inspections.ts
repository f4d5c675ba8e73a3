import type { Inspection } from '../../domain/inspection.ts';

/**
 * The inspections known before and those of a file, newest first, each once. Files hold only the last few, so what is
 * not in this one stays. Of two accounts of the same inspection the file's is taken, unless the one known tells of a
 * later change to an area (a newer file came first).
 *
 * @example mergeInspections([goodIn2019], [goodIn2023]) // [goodIn2023, goodIn2019]
 */
export function mergeInspections(known: readonly Inspection[], found: readonly Inspection[]): Inspection[] {
  const merged = new Map(known.map((inspection) => [sameness(inspection), inspection]));
  for (const inspection of found) {
    const before = merged.get(sameness(inspection));
    if (!before || lastChange(before) <= lastChange(inspection)) merged.set(sameness(inspection), inspection);
  }
  return [...merged.values()].sort((a, b) => b.date.localeCompare(a.date) || sameness(a).localeCompare(sameness(b)));
}

/** One day's inspection may be told graded, by a register's requirements, and in words: those are three. */
function sameness({ date, framework }: Inspection): string {
  const told = framework === 'requirements' || framework === 'ungraded' ? framework : 'graded';
  return `${date} ${told}`;
}

function lastChange(inspection: Inspection): string {
  const dates = inspection.framework === 'report-card' ? Object.values(inspection.areas).map((area) => area.date ?? '') : [];
  return [inspection.date, ...dates].sort().at(-1)!;
}
