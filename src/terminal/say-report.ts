import type { ImportReport } from '../importers/import-report.ts';

/**
 * What an import did, in words: the five counts, every rejected row with its line and reason, and what else to know.
 *
 * @example sayReport('people.csv', report) // 'people.csv: read 26, added 26, changed 0, unchanged 0, rejected 0'
 */
export function sayReport(file: string, report: ImportReport): string {
  const { read, added, changed, unchanged, rejected, passedOver, rows, warnings, missing = [] } = report;
  const other = passedOver > 0 ? `, not for this authority ${passedOver}` : '';
  return [
    `${file}: read ${read}, added ${added}, changed ${changed}, unchanged ${unchanged}, rejected ${rejected}${other}`,
    ...rows.map(({ line, column, reason }) => `  line ${line}${column ? `, ${column}` : ''}: ${reason}`),
    ...warnings.map((warning) => `  note: ${warning}`),
    ...(missing.length > 0 ? ['  in Tally but not in the file (run again with --confirm to take their access away):'] : []),
    ...missing.map((person) => `    ${person}`),
  ].join('\n');
}
