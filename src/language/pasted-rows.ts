import type { Message } from './message.ts';

/**
 * A message with the rows of a pasted table brought down to the provider each is about: its key's cell, or the cell
 * that is a name. Rows that are about nobody (the heading) go; lines that are no row stay as they are.
 *
 * @example namesOfRows('URN\tName\tDays\n900002\tCinder Lane\t19', read) // '900002'
 */
export function namesOfRows(text: string, read: (cell: string) => Message): string {
  const lines = text.split('\n');
  const kept = lines.flatMap((line) => {
    const cells = line.split(/\t|\s*\|\s*/).filter((cell) => /[\p{L}\p{N}]/u.test(cell));
    if (!/[\t|]/.test(line) || cells.length < 2) return [line];
    const about = cells.find((cell) => {
      const { provider, bare } = read(cell);
      return bare && (provider.is === 'one' || provider.is === 'choice');
    });
    return about === undefined ? [] : [about.trim()];
  });
  return kept.length > 0 ? kept.join('\n') : text;
}
