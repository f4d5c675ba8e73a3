import { RowRejected } from '../row-rejected.ts';

export type Grade = 1 | 2 | 3 | 4;

/** What stands where no grade was given: `9` not applicable, `8` and `0` of older frameworks, words since 2024. */
const ungraded = /^(|-|0|8|9|null|not judged|not applicable|not inspected|redacted)$/i;

/**
 * A grade from 1 (outstanding) to 4 (inadequate); undefined where none was given. Rejects the row for anything else.
 *
 * @example gradeCell('Not judged', 'Overall effectiveness') // undefined
 */
export function gradeCell(text: string, column: string): Grade | undefined {
  if (ungraded.test(text)) return undefined;
  if (/^[1-4]$/.test(text)) return Number(text) as Grade;
  throw new RowRejected(`“${text}” is not a grade from 1 to 4.`, column);
}
