import { sayDate } from '../domain/date.ts';
import type { Answer } from '../requests/answer.ts';
import type { Context } from '../requests/context.ts';
import { fileTitle } from './file-title.ts';
import { sheetNames } from './sheet-names.ts';
import { type Performing, wholeAnswer } from './whole-answer.ts';
import { workbookSheet } from './workbook-sheet.ts';

/** A workbook: the name of its file and its bytes. */
export interface Workbook {
  name: string;
  bytes: Buffer;
}

/**
 * An answer as an Excel workbook, a sheet a table, all pages; or the answer itself where it has no table, which is so
 * where it is refused. It is made anew from the request each time, so that nobody gets what they may no longer see.
 *
 * @example await workbookOf(perform, context, { request: 'caseload', input: {} }) // { name: 'Your caseload 2027-02-24.xlsx', … }
 */
export async function workbookOf(
  perform: Performing,
  context: Context,
  asked: { request: string; input: Record<string, unknown> },
): Promise<Workbook | Answer> {
  const answer = await wholeAnswer(perform, context, asked);
  const tables = (answer.tables ?? []).filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) return answer;
  // Loaded with the first workbook: few turns make one.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const names = sheetNames(tables.map(({ heading }) => heading ?? answer.title));
  const head = headOf(answer, context);
  const sheets = tables.map((table, at) => workbookSheet(names[at]!, head, table));
  return { name: `${fileTitle(answer.title)} ${context.today}.xlsx`, bytes: await writeExcelFile(sheets).toBuffer() };
}

/** What the answer is, what it rests on, of which day it is and who asked: the rows above every table. */
function headOf({ title, subtitle, lead, sources, notes = [] }: Answer, { authority, asker, today }: Context): string[] {
  return [
    subtitle ? `${title} (${subtitle})` : title,
    lead,
    ...notes.map((note) => `Note: ${note}`),
    ...(sources.length > 0 ? [`${sources.length === 1 ? 'Source' : 'Sources'}: ${sources.join('; ')}`] : []),
    `${authority.name}, ${sayDate(today)}, for ${asker.person.name}`,
  ];
}
