/**
 * Which words a match takes, by the spaces before it and in it.
 *
 * @example saidAt('schools with a TAS overdue', { index: 19, 0: 'overdue' }) // { from: 4, to: 5 }
 */
export function saidAt(said: string, { index, 0: match }: { index: number; 0: string }): { from: number; to: number } {
  const spaces = (text: string) => text.split(' ').length - 1;
  const from = spaces(said.slice(0, index));
  return { from, to: from + spaces(match) + 1 };
}
