import type { Answer, FileFormat } from '../requests/answer.ts';
import type { Context } from '../requests/context.ts';
import { formatWords } from '../requests/export.ts';
import { plainAnswer } from '../requests/words/plain-answer.ts';
import { fileTitle } from './file-title.ts';
import { letterDocx } from './letter-docx.ts';
import { letterPdf } from './letter-pdf.ts';
import { type Performing, wholeAnswer } from './whole-answer.ts';
import { workbookOf } from './workbook-of.ts';

/** A file: its name, what kind it is to a web server, and its bytes. */
export interface MadeFile {
  name: string;
  type: string;
  bytes: Buffer;
}

/** Which answer is wanted as a file, and as what kind. */
export interface FileWanted {
  request: string;
  input: Record<string, unknown>;
  format?: FileFormat;
}

const office = 'application/vnd.openxmlformats-officedocument';
const types: Record<FileFormat, string> = {
  xlsx: `${office}.spreadsheetml.sheet`,
  docx: `${office}.wordprocessingml.document`,
  pdf: 'application/pdf',
  ics: 'text/calendar; charset=utf-8',
};

/**
 * An answer as a file: its tables as an Excel file, its letter as a Word file or a PDF, its meeting as a calendar file; or the answer that stands in its
 * place where it has none, which is so where it is refused. It is made anew from the request each time, so that nobody
 * gets what they may no longer see.
 *
 * Throws TallyError `letter-not-made`.
 *
 * @example await fileOf(perform, context, { request: 'caseload', input: {} }) // { name: 'Your caseload 2027-02-24.xlsx', … }
 */
export async function fileOf(perform: Performing, context: Context, wanted: FileWanted): Promise<MadeFile | Answer> {
  const { format = 'xlsx' } = wanted;
  if (format === 'xlsx') {
    const made = await workbookOf(perform, context, wanted);
    return 'bytes' in made ? { ...made, type: types.xlsx } : made;
  }
  const answer = await wholeAnswer(perform, context, wanted);
  if (format === 'ics') return (await meetingFile(context, answer)) ?? answer;
  const { letter } = answer;
  if (!letter) return noLetter(answer, wanted, format);
  const bytes = format === 'docx' ? await letterDocx(letter) : await letterPdf(letter);
  return { name: `${fileTitle(letter.fileName ?? `${letter.title} ${letter.date}`)}.${format}`, type: types[format], bytes };
}

/** The meeting of an answer as a calendar file for the asker; undefined where it has none. */
async function meetingFile({ now, asker }: Context, { event, title }: Answer): Promise<MadeFile | undefined> {
  if (!event) return undefined;
  const { calendarFile } = await import('./calendar-file.ts');
  const text = await calendarFile(event, { at: now, to: asker.person.email });
  return { name: `${fileTitle(title)}.ics`, type: types.ics, bytes: Buffer.from(text) };
}

/** A list is no letter, but can be had as a workbook. Anything else says by itself what it is. */
function noLetter(answer: Answer, { request, input }: FileWanted, format: FileFormat): Answer {
  if (!answer.tables?.some(({ rows }) => rows.length > 0)) return answer;
  const lead = `${answer.title} is a list, and comes as an Excel file. Only letters come as ${formatWords[format]}.`;
  return plainAnswer(answer.title, lead, [{ title: 'Excel', request: 'export', input: { request, input } }]);
}
