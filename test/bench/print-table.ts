/** Prints a table, as Markdown that lines up: the first column is words, the others are figures. */
export function printTable(heading: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const width = columns.map((column, at) => Math.max(column.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at === 0 ? cell.padEnd(width[at]!) : cell.padStart(width[at]!))).join(' | ')} |`;
  const rule = width.map((letters, at) => (at === 0 ? '-'.repeat(letters) : `${'-'.repeat(letters - 1)}:`));
  console.log(['', heading, '', line(columns), line(rule), ...rows.map((row) => line(row)), ''].join('\n'));
}
