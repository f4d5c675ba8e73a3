import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractText, getDocumentProxy } from 'unpdf';
import { perform } from '../../src/requests/perform.ts';
import { allDocs } from '../support/all-docs.ts';
import { buttonOf, rowsOf } from '../support/answer-words.ts';
import { botUnderTest } from '../support/bot.ts';
import { browse } from '../support/browse.ts';
import { docOf, putAll } from '../support/desk.ts';
import { emailOf } from '../support/desk-people.ts';
import { startMailServer } from '../support/mail-server.ts';
import { writtenUp } from '../support/note-form.ts';
import { later } from '../support/time.ts';
import { until } from './support/outbox-desk.ts';

const secret = 'The head is thinking of leaving: zircon.';
/** The address that links lead to in the world outside; the test asks the bot itself. */
const publicUrl = 'https://tally.ashmere.example';

/** Files for e-mails are made in seconds on a busy machine. */
const comesAbout = (holds: () => Promise<boolean> | boolean, what: string) => until(holds, what, 60);

/** A bot with a mail server, and the summary of a visit about to go out to a head and a chair whom Tally reaches by e-mail alone. */
async function mailedBot() {
  // The bot keeps its connection for a while: the server does not wait for it.
  const server = await startMailServer({ closeTimeout: 50 });
  const mail = { smtpUrl: server.url(), from: 'desk@ashmere.example' };
  const at = await botUnderTest({ config: { port: 0, authority: 'demo', local: true, bot: undefined, mail, publicUrl } });
  const ask = async (part: string, request: string, input: object) => {
    const context = await at.desk.context('demo', { email: emailOf(part) }, { via: 'chat' });
    assert.ok(context);
    return perform(context, request, input);
  };
  const form = await writtenUp({ ask }, 'advisor', {
    about: { date: '2027-01-12', met: 'Ruth Calloway' },
    findings: { 'part-strengths': 'Reading is taught every day.\nChildren talk about what they read.' },
    agreed: { 'what-1': 'Order decodable books for Year 1', 'who-1': 'headteacher', 'next-visit': '2027-03-09', confidential: secret },
  });
  const preview = buttonOf(await form.press('Submit the note'), 'Preview the summary');
  const send = buttonOf(await ask('advisor', preview.request, preview.input), 'Send now');
  await ask('advisor', send.request, send.input);
  const which = preview.input;
  /** What happens ten minutes later: an activity of anybody's wakes the delivery. */
  const goOut = async () => {
    later(at, 11);
    await at.post(at.message('admin', 'help'));
  };
  const mailTo = (part: string) => server.taken.find(({ to }) => to.includes(emailOf(part)));
  return { ...at, which, ask, server, goOut, mailTo };
}

test('an advisor’s summary reaches the head by e-mail, the link in it acknowledges and replies, and the advisor sees it', async () => {
  const { bot, which, ask, server, goOut, mailTo, store, message, post, connector } = await mailedBot();
  // The advisor's own chat stands open, for they have written in it.
  await post(message('advisor', 'help'));
  await goOut();
  await comesAbout(() => server.taken.length === 2, 'two e-mails');
  const { mail } = mailTo('head')!;
  assert.equal(mail.subject, 'Visit to Marlow Bank Primary School, Tue 12 Jan 2027: summary');
  assert.deepEqual(mail.replyTo?.value, [{ address: emailOf('advisor'), name: 'Priya Nair' }]);
  assert.deepEqual(mail.from?.value, [{ address: 'desk@ashmere.example', name: 'Ashmere' }]);
  for (const text of [mail.text ?? '', mail.html || '']) {
    assert.match(text, /Dear Ruth Calloway/);
    assert.match(text, /Order decodable books for Year 1/);
    assert.match(text, /We meet next on Tue 9 Mar 2027\./);
  }
  assert.doesNotMatch(mail.html || '', /<img|<script|src=/, 'nothing that tells that it was opened');
  const [pdf] = mail.attachments;
  assert.equal(pdf?.filename, 'Visit summary Marlow Bank Primary School Tue 12 Jan 2027.pdf');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf!.content)), { mergePages: true });
  assert.match(text, /Children talk about what they read/);
  for (const part of [mail.text, mail.html, text]) assert.ok(!String(part).includes(secret));
  assert.match(mailTo('chair')!.mail.text ?? '', /Dear Sheila Marsh/);

  const links = [...new Set((mail.text ?? '').match(/https:\/\/tally\.ashmere\.example\/r\/\S+/g))];
  assert.equal(links.length, 2);
  const [acknowledge, reply] = links.map((url) => url.replace(publicUrl, `http://127.0.0.1:${bot.port}`));
  assert.match((await browse(acknowledge!)).text, /<button type="submit">Acknowledge<\/button>/);
  assert.match((await browse(acknowledge!, {})).text, /your acknowledgement has been kept/);
  assert.match((await browse(reply!, { text: 'Thank you. Could you bring the book list?' })).text, /Your reply has been sent/);

  const status = await ask('advisor', 'summary-status', which);
  assert.deepEqual(rowsOf(status), [
    ['Ruth Calloway, headteacher', 'Sent by e-mail on Wed 20 Jan 2027 at 10.11 am', 'Wed 20 Jan 2027 at 10.11 am, by e-mail'],
    ['Sheila Marsh, chair of governors', 'Sent by e-mail on Wed 20 Jan 2027 at 10.11 am', 'not yet'],
  ]);
  assert.ok(status.texts?.some(({ text: words }) => words === 'Thank you. Could you bring the book list?'));
  await comesAbout(
    () => connector.sent.some(({ conversation, body }) => conversation === 'own-advisor' && /has replied/.test(JSON.stringify(body))),
    'the reply in the advisor’s chat',
  );
  await comesAbout(async () => (await allDocs(store, 'outbox', 'outbox:')).length === 0, 'an empty outbox');
});

test('a head who blocked Tally in Teams gets the e-mail; one in whose chat it stands open gets the card and no e-mail', async () => {
  const { which, server, goOut, mailTo, store, connector, ask, post, press, message } = await mailedBot();
  const address = (part: string) => ({ serviceUrl: connector.url, conversation: `own-${part}`, bot: '28:tally', user: `29:${part}` });
  await putAll(store, 'demo', [
    docOf('reach', 'reach:p-chair', {
      person: 'p-chair',
      address: address('chair'),
      closed: { why: 'blocked', at: '2027-01-01T00:00:00.000Z' },
    }),
    docOf('reach', 'reach:p-head', { person: 'p-head', address: address('head') }),
  ]);
  await goOut();
  await comesAbout(
    () => server.taken.length === 1 && connector.sent.some(({ conversation }) => conversation === 'own-head'),
    'an e-mail and a card',
  );
  assert.ok(mailTo('chair'));
  assert.equal(mailTo('head'), undefined);
  const card = connector.sent.find(({ conversation }) => conversation === 'own-head')!.body.attachments[0].content;
  const buttons = card.actions as { title: string; verb: string; data: object }[];
  assert.deepEqual(
    buttons.map(({ title }) => title),
    ['Acknowledge', 'Reply', 'Word', 'PDF'],
  );
  assert.match(JSON.stringify(card), /Order decodable books/);
  const [acknowledge, reply] = buttons;
  const pressing = await post(press('head', acknowledge!.verb, acknowledge!.data));
  assert.match(JSON.stringify(pressing.body), /Thank you: your acknowledgement has been kept/);
  const form = await post(press('head', reply!.verb, reply!.data));
  const submit = form.body.value.actions[0];
  const replied = await post(press('head', submit.verb, { ...submit.data, text: 'Thank you.' }));
  assert.match(JSON.stringify(replied.body), /Your reply has been sent/);
  await post(message('advisor', 'has the head of Marlow Bank Primary School acknowledged the summary?'));
  const asked = JSON.stringify(connector.sent.filter(({ conversation }) => conversation === 'own-advisor').at(-1)!.body);
  assert.match(asked, /1 of them has acknowledged it/);
  assert.match(asked, /Ruth Calloway replied/);
  const ways = async () => rowsOf(await ask('advisor', 'summary-status', which)).map(([, how]) => how);
  await comesAbout(async () => !(await ways()).includes('Being sent'), 'the end of both');
  assert.deepEqual(await ways(), ['Delivered in Teams on Wed 20 Jan 2027 at 10.11 am', 'Sent by e-mail on Wed 20 Jan 2027 at 10.11 am']);
});

test('undone in time, no e-mail goes out', async () => {
  const { which, server, goOut, ask, connector } = await mailedBot();
  await ask('advisor', 'undo-summary', which);
  await goOut();
  await comesAbout(() => connector.sent.length > 0, 'the answer to whoever asked');
  assert.equal(server.taken.length, 0);
});

test('an address that the mail server refuses is shown with the reason, and sent again once it is right', async () => {
  const { which, server, goOut, ask, store } = await mailedBot();
  server.refusals.push({ at: 'to', with: { code: 550, text: 'No such user here' } });
  await goOut();
  const failed = async () =>
    rowsOf(await ask('advisor', 'summary-status', which)).filter(([, how]) => /could not be delivered/i.test(how ?? ''));
  await comesAbout(async () => (await failed()).length === 1, 'a failure');
  assert.match((await failed())[0]![1]!, /No such user here/);
  await ask('advisor', 'resend-summary', which);
  await comesAbout(() => server.taken.length === 2, 'both e-mails');
  assert.equal(new Set(server.taken.flatMap(({ to }) => to)).size, 2);
  assert.deepEqual(await failed(), []);
  await comesAbout(async () => (await allDocs(store, 'outbox', 'outbox:')).length === 0, 'an empty outbox');
});
