import { z } from 'zod/v4';
import type { Answer } from './answer.ts';
import { defineRequest, type Request } from './request.ts';
import { plainAnswer } from './words/plain-answer.ts';

/**
 * A list or a table as an Excel file: which request, with which input. The file itself is made where it is handed over,
 * from the request and under the asker's rights of that moment. It reads the list of requests, which holds it too:
 * therefore the list is given as a function.
 *
 * @example exportOf(() => requests)
 */
export function exportOf(requests: () => readonly Request[]) {
  return defineRequest({
    name: 'export',
    title: 'A list as an Excel file',
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
    ],
    input: z.strictObject({
      request: z.string().max(100).optional(),
      input: z.record(z.string().max(60), z.unknown()).default({}),
    }),
    async run(_, { request: name, input }): Promise<Answer> {
      const asked = requests().find((one) => one.name === name && !one.command && one.name !== 'export');
      if (!asked) {
        return plainAnswer(
          'Excel file',
          'Ask for a list or a table first, such as your caseload or what is due, and press Excel under the answer.',
          [
            { title: 'My caseload', request: 'caseload', input: {} },
            { title: 'What is due', request: 'due', input: {} },
          ],
        );
      }
      return {
        card: 'answer',
        title: 'Excel file',
        lead: `${asked.title}: all rows as an Excel file.`,
        sources: [],
        buttons: [],
        file: { request: asked.name, input },
        audience: 'person',
      };
    },
  });
}
