const others: Record<string, string> = {
  'erase-person': 'Person erased',
  'export-person': 'Person’s data exported',
  'export-audit': 'Audit exported',
  retention: 'Retention',
};

/**
 * What something is called that was done without a request: an import, or a command of the terminal.
 *
 * @example terminalWords('import-categories') // 'Import of categories'
 */
export function terminalWords(request: string): string {
  return others[request] ?? request.replace(/^import-/, 'Import of ').replaceAll('-', ' ');
}
