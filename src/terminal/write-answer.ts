import { writeFile } from 'node:fs/promises';
import { TallyError } from '../domain/tally-error.ts';
import { type FileWanted, fileOf } from '../files/file-of.ts';
import type { Answer, FileFormat } from '../requests/answer.ts';
import type { Context } from '../requests/context.ts';
import { perform } from '../requests/perform.ts';

const without: Record<FileFormat, [code: string, sentence: string]> = {
  xlsx: ['answer-without-table', 'There is no list or table in this answer, so no Excel file was written.'],
  docx: ['answer-without-letter', 'This answer is no letter, so no Word file was written.'],
  pdf: ['answer-without-letter', 'This answer is no letter, so no PDF was written.'],
  ics: ['answer-without-meeting', 'There is no meeting in this answer, so no calendar file was written.'],
};

/**
 * Writes an answer into a file, as its Excel, Word, PDF or calendar button would. Throws TallyError `answer-without-table`,
 * `answer-without-letter` or `answer-without-meeting` where the answer has none, `file-not-written` where the file cannot be written.
 */
export async function writeAnswer(context: Context, { buttons, lead }: Answer, format: FileFormat, path: string): Promise<void> {
  const wanted = buttons.filter(({ request }) => request === 'export').map(({ input }) => input as unknown as FileWanted);
  const asked = wanted.find((one) => (one.format ?? 'xlsx') === format);
  const made = asked && (await fileOf(perform, context, asked));
  if (!made || !('bytes' in made)) {
    const [code, sentence] = without[format];
    throw new TallyError(code, `${lead} ${sentence}`);
  }
  try {
    await writeFile(path, made.bytes);
  } catch (error) {
    throw new TallyError('file-not-written', `The file ${path} could not be written.`, { cause: error, culprit: path });
  }
}
