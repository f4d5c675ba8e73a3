import { writeFile } from 'node:fs/promises';
import { TallyError } from '../domain/tally-error.ts';
import { workbookOf } from '../files/workbook-of.ts';
import type { Answer } from '../requests/answer.ts';
import type { Context } from '../requests/context.ts';
import { perform } from '../requests/perform.ts';

/**
 * Writes an answer's tables into an Excel file, as its Excel button would.
 * Throws TallyError `answer-without-table` where the answer has none, `file-not-written` where the file cannot be written.
 */
export async function writeWorkbook(context: Context, { buttons, lead }: Answer, path: string): Promise<void> {
  const asked = buttons.find(({ request }) => request === 'export')?.input as Parameters<typeof workbookOf>[2] | undefined;
  const made = asked && (await workbookOf(perform, context, asked));
  if (!made || !('bytes' in made)) {
    throw new TallyError('answer-without-table', `${lead} There is no list or table in this answer, so no Excel file was written.`);
  }
  try {
    await writeFile(path, made.bytes);
  } catch (error) {
    throw new TallyError('file-not-written', `The file ${path} could not be written.`, { cause: error, culprit: path });
  }
}
