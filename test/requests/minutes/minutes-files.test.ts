import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileOf } from '../../../src/files/file-of.ts';
import { perform } from '../../../src/requests/perform.ts';
import { allDocs } from '../../support/all-docs.ts';
import { type TestDesk, testDesk } from '../../support/desk.ts';
import { openDocx, openPdf, tidy } from '../../support/letter-files.ts';
import { minuted, putMeetings, tasMeeting } from '../../support/minutes.ts';
import { later } from '../../support/time.ts';

/** Minutes by the advisor, chaired by the senior advisor, at which the chair of governors was missing. */
async function kept() {
  const desk = await testDesk();
  await putMeetings(desk, tasMeeting());
  await minuted(desk, 'advisor', {
    about: { present: 'p-senior,p-head,p-advisor,p-finance' },
    agreed: { risk: 'medium', 'risk-words': 'A new deputy.', confidential: 'zircon' },
  });
  const [note] = await allDocs(desk.store, 'note', '');
  return { desk, which: { provider: '900001', note: note!.body.id }, minutes: { minutes: `900001:${note!.body.id}` } };
}

/** What a Word file and a PDF of an answer say, with their name. */
async function filesOf({ as }: TestDesk, asker: string, request: string, input: Record<string, unknown>) {
  const read = async (format: 'docx' | 'pdf') => {
    const made = await fileOf(perform, await as(asker), { request, input, format });
    assert.ok('bytes' in made, `${format}: ${JSON.stringify(made).slice(0, 300)}`);
    if (format === 'pdf') return { name: made.name, text: (await openPdf(made.bytes)).text };
    const { part, text } = openDocx(made.bytes);
    return { name: made.name, text: tidy(`${part('word/header1.xml').replace(/<[^>]*>/g, '')} ${text}`) };
  };
  return [await read('docx'), await read('pdf')] as const;
}

const held = [
  'Meeting about Marlow Bank Primary School, Tue 19 Jan 2027',
  'Chaired by',
  'Grace Oyelaran',
  'Ruth Calloway (headteacher), Priya Nair (School Improvement Advisor), Paul Ince (finance team)',
  'Not there',
  'Sheila Marsh (chair of governors)',
  'not met: chair of governors',
  'Medium vulnerability: A new deputy.',
  'Phonics results rose from 61% to 74%.',
];

test('minutes as a Word file and a PDF say who chaired, who was there and was not, the risk, what was found and who approved them', async () => {
  const { desk, which, minutes } = await kept();
  for (const { text } of await filesOf(desk, 'advisor', 'preview-summary', which)) {
    for (const part of [...held, 'Draft, not approved yet', 'Not approved yet: that is for Grace Oyelaran, who chaired'])
      assert.ok(text.includes(part), `lacks “${part}”: ${text}`);
    assert.doesNotMatch(text, /zircon/);
  }
  await desk.ask('advisor', 'hold-summary', which);
  await desk.ask('senior', 'release-summary', which);
  later(desk, 11);
  for (const [part, request, input] of [
    ['finance', 'meeting-minutes', minutes],
    ['head', 'visit-summary', which],
  ] as const) {
    const files = await filesOf(desk, part, request, input);
    assert.deepEqual(
      files.map(({ name }) => name),
      ['docx', 'pdf'].map((end) => `Minutes Marlow Bank Primary School Tue 19 Jan 2027.${end}`),
    );
    for (const { text } of files) {
      for (const said of [...held, 'Approved by Grace Oyelaran on Wed 20 Jan 2027 at 10 am'])
        assert.ok(text.includes(said), `lacks “${said}”: ${text}`);
      assert.doesNotMatch(text, /zircon|Draft|Not approved/);
    }
  }
});

test('minutes that the chair wrote say so, and those who were not there get no file', async () => {
  const desk = await testDesk();
  await putMeetings(desk, tasMeeting());
  await minuted(desk, 'senior', { about: { present: 'p-senior,p-head,p-finance' } });
  const [note] = await allDocs(desk.store, 'note', '');
  const which = { provider: '900001', note: note!.body.id };
  for (const { text } of await filesOf(desk, 'senior', 'preview-summary', which)) {
    assert.match(text, /Written by Grace Oyelaran, who chaired/);
    assert.doesNotMatch(text, /Draft/);
  }
  await desk.ask('senior', 'send-summary', { ...which, version: 1 });
  later(desk, 11);
  const none = await fileOf(perform, await desk.as('hr'), {
    request: 'meeting-minutes',
    input: { minutes: `900001:${which.note}` },
    format: 'pdf',
  });
  assert.ok(!('bytes' in none) && none.refused === 'unseen');
});
