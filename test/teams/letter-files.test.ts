import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'node:test';
import { perform } from '../../src/requests/perform.ts';
import { fileButtons } from '../../src/requests/words/file-buttons.ts';
import { botUnderTest } from '../support/bot.ts';
import { openDocx, openPdf } from '../support/letter-files.ts';
import { sampleLetter } from '../support/sample-letter.ts';
import { startUploadServer } from '../support/upload-server.ts';

// What is due stands in for any request that answers with a letter.
const bot = await botUnderTest({
  patience: 60_000,
  perform: async (context, name, input) => {
    const answer = await perform(context, name, input);
    return name === 'due' && answer.refused === undefined ? { ...answer, letter: sampleLetter } : answer;
  },
});
const { connector } = bot;
const cloud = await startUploadServer();
after(() => cloud.close());

const due = { request: 'due', input: { provider: '900001' } };
const uploadInfo = (fileType: string) => ({
  contentUrl: `https://ashmere-my.sharepoint.com/personal/x/note.${fileType}`,
  name: 'x',
  uploadUrl: `${cloud.url}/up`,
  uniqueId: 'unique-1',
  fileType,
});
const press = (part: string, format: string, asked: object = due) =>
  bot.post(bot.press(part, 'export', { v: 1, request: 'export', input: { ...asked, format }, nonce: 'n1.0' }));
const accept = (part: string, context: object, fileType: string) =>
  bot.post(
    bot.activity(part, {
      type: 'invoke',
      name: 'fileConsent/invoke',
      value: { type: 'fileUpload', action: 'accept', context, uploadInfo: uploadInfo(fileType) },
    }),
  );

describe('a letter as a file', () => {
  afterEach(() => {
    connector.sent.length = 0;
    cloud.puts.length = 0;
  });

  it('is offered under its answer as Word and as PDF, and a list as Excel', async () => {
    const context = (await bot.desk.context('demo', { aadObjectId: 'aad-advisor' }, { via: 'chat' }))!;
    const answer = await perform(context, 'due', due.input);
    const titles = (one: typeof answer) => fileButtons('due', { ...due.input, skip: 12 }, one, context).map(({ title }) => title);
    assert.deepEqual(titles(answer), ['Excel']);
    assert.deepEqual(titles({ ...answer, letter: sampleLetter }), ['Word', 'PDF']);
    assert.deepEqual(titles({ ...answer, tables: [] }), []);
    const [, pdf] = fileButtons('due', { ...due.input, skip: 12 }, { ...answer, letter: sampleLetter }, context);
    assert.deepEqual(pdf?.input, { ...due, format: 'pdf' });
  });

  for (const [format, type, open] of [
    ['pdf', 'application/pdf', async (bytes: Buffer) => (await openPdf(bytes)).text],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', async (bytes: Buffer) => openDocx(bytes).text],
  ] as const) {
    it(`is put among the person’s own files as ${format} once they accept`, async () => {
      const { body } = await press('advisor', format);
      assert.match(body.value, /The file is offered below/);
      const [offer] = connector.sent[0]!.body.attachments;
      assert.equal(offer.name, `Visit note Marlow Bank Primary School 12 Jan 2027.${format}`);
      assert.ok(offer.content.sizeInBytes > 5000);
      assert.equal(cloud.puts.length, 0);
      await accept('advisor', offer.content.acceptContext, format);
      const [put] = cloud.puts;
      assert.ok(put);
      assert.equal(put.headers['content-type'], type);
      assert.match(await open(put.bytes), /Dear Mrs Okonkwo-Łukasik/);
      assert.equal(connector.sent[1]!.body.attachments[0].content.fileType, format);
    });
  }

  it('of a school that is not theirs is refused, and nothing is made', async () => {
    await press('head', 'pdf', { request: 'due', input: { provider: '900002' } });
    await accept('head', { v: 1, request: 'due', input: { provider: '900002' }, format: 'pdf' }, 'pdf');
    assert.deepEqual(cloud.puts, []);
    assert.doesNotMatch(JSON.stringify(connector.sent), /consent|Okonkwo/);
  });

  it('is not to be had of a list, which says what it can be had as', async () => {
    const { body } = await press('advisor', 'pdf', { request: 'caseload', input: {} });
    const said = JSON.stringify(body);
    assert.match(said, /is a list, and comes as an Excel file/);
    assert.match(said, /"Excel"/);
  });

  it('in a kind that does not exist is not made', async () => {
    await accept('advisor', { v: 1, ...due, format: 'exe' }, 'exe');
    assert.deepEqual(cloud.puts, []);
    assert.match(JSON.stringify(connector.sent), /could not read what that button sent/);
  });

  it('is offered to somebody who asks in words for the answer before as a PDF or in Word', async () => {
    for (const [words, format] of [
      ['can I have that as a PDF please?', 'pdf'],
      ['send me that as a Word document', 'docx'],
    ] as const) {
      await bot.post(bot.message('advisor', 'what is due for Marlow Bank Primary School?'));
      await bot.post(bot.message('advisor', words));
      const offer = connector.sent.at(-1)?.body.attachments?.[0];
      assert.equal(offer?.content.acceptContext?.format, format, JSON.stringify(connector.sent.at(-1)?.body).slice(0, 300));
    }
  });
});
