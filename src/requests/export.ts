import { z } from 'zod/v4';
import type { Answer, FileFormat } from './answer.ts';
import { defineRequest, type Request } from './request.ts';
import { plainAnswer } from './words/plain-answer.ts';

/** What the kinds of file are called in a sentence. */
export const formatWords: Record<FileFormat, string> = { xlsx: 'an Excel file', docx: 'a Word file', pdf: 'a PDF', ics: 'a calendar file' };

/**
 * A list or a table as an Excel file, a letter as a Word file or a PDF, a meeting as a calendar file: which request, with which input. The file itself is made where it is handed over,
 * from the request and under the asker's rights of that moment. It reads the list of requests, which holds it too:
 * therefore the list is given as a function.
 *
 * @example exportOf(() => requests)
 */
export function exportOf(requests: () => readonly Request[]) {
  return defineRequest({
    name: 'export',
    title: 'A list as an Excel file, a letter as a Word file or a PDF',
    says: [
      'excel',
      'as an Excel file',
      'can I have that in Excel',
      'send me that as an Excel file',
      'send me the list as a spreadsheet',
      'export to Excel',
      'export this list',
      'export that as a spreadsheet',
      'download the list',
      'download that as a spreadsheet',
      'give me a spreadsheet of that',
      'put that in a spreadsheet',
      'I need that as a workbook',
      'xlsx please',
      'as a Word file',
      'send me that as a Word document',
      'can I have that in Word',
      'as a PDF',
      'send me that as a PDF',
      'download the PDF',
      'as a calendar file',
      'send me the calendar file',
      'the ics file please',
      'send me that as a spreadsheet',
      'can I have that as a spreadsheet',
      'download this list',
      'email me that as a file',
      'I need the list of all schools with their categories in a spreadsheet',
      'excel of schools with category and advisor',
    ],
    input: z.strictObject({
      request: z.string().max(100).optional(),
      input: z.record(z.string().max(60), z.unknown()).default({}),
      format: z.enum(['xlsx', 'docx', 'pdf', 'ics']).default('xlsx'),
    }),
    async run(_, { request: name, input, format }): Promise<Answer> {
      const asked = requests().find((one) => one.name === name && !one.command && one.name !== 'export');
      if (!asked) {
        return plainAnswer(
          'A file',
          'Ask for a list or a table first, such as your caseload or what is due, and press Excel under the answer. Under a letter are Word and PDF, under a meeting its calendar file.',
          [
            { title: 'My caseload', request: 'caseload', input: {} },
            { title: 'What is due', request: 'due', input: {} },
          ],
        );
      }
      return {
        card: 'answer',
        title: 'A file',
        lead: `${asked.title}${format === 'xlsx' ? ': all rows as' : ' as'} ${formatWords[format]}.`,
        sources: [],
        buttons: [],
        file: { request: asked.name, input, format },
        audience: 'person',
      };
    },
  });
}
