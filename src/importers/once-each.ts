import { RowRejected } from './row-rejected.ts';

/**
 * Lets each identity through once: a second row with the same one is rejected, naming the line of the first.
 * `called` is what the reason calls it, where that is not the identity itself.
 *
 * @example const once = onceEach('urn'); once('900001', 2); once('900001', 5) // rejects line 5: '900001 is in this file already, on line 2.'
 */
export function onceEach(column: string): (identity: string, line: number, called?: string) => void {
  const seen = new Map<string, number>();
  return (identity, line, called = identity) => {
    const first = seen.get(identity);
    if (first !== undefined) throw new RowRejected(`${called} is in this file already, on line ${first}.`, column);
    seen.set(identity, line);
  };
}
