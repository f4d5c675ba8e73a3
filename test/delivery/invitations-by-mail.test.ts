import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPacks } from '../../src/packs/open-packs.ts';
import { openDesk } from '../../src/requests/desk/desk.ts';
import { perform } from '../../src/requests/perform.ts';
import { allDocs } from '../support/all-docs.ts';
import { botUnderTest } from '../support/bot.ts';
import { browse } from '../support/browse.ts';
import { readByBoth } from '../support/calendar-files.ts';
import { docOf, putAll } from '../support/desk.ts';
import { emailOf } from '../support/desk-people.ts';
import { startMailServer } from '../support/mail-server.ts';
import { daysOf, tas, theMeeting } from '../support/meetings.ts';
import { until } from './support/outbox-desk.ts';

const publicUrl = 'https://tally.ashmere.example';
const comesAbout = (holds: () => Promise<boolean> | boolean, what: string) => until(holds, what, 60);

/** A bot with a mail server and a desk that knows of it; the head's chat in Teams is open, and a team of the authority may be asked. */
async function mailedBot() {
  const server = await startMailServer({ closeTimeout: 50 });
  const mail = { smtpUrl: server.url(), from: 'desk@ashmere.example' };
  const at = await botUnderTest({ config: { port: 0, authority: 'demo', local: true, bot: undefined, mail, publicUrl } });
  const clock = { today: () => at.time.today, now: () => at.time.now };
  const desk = openDesk({ store: at.store, packs: openPacks(), clock, email: true });
  const ask = async (part: string, request: string, input: object, nonce?: string) => {
    const context = await desk.context('demo', { email: emailOf(part) }, { via: 'chat', nonce });
    return perform(context!, request, input);
  };
  const address = { serviceUrl: at.connector.url, conversation: 'own-head', bot: '28:tally', user: '29:head' };
  await putAll(at.store, 'demo', [docOf('reach', 'reach:p-head', { person: 'p-head', address })]);
  const wake = () => at.post(at.message('admin', 'help'));
  const mailsTo = (part: string) => server.taken.filter(({ to }) => to.includes(emailOf(part))).map((one) => one.mail);
  const cardsTo = (part: string) => at.connector.sent.filter(({ conversation }) => conversation === `own-${part}`);
  return { ...at, ask, server, wake, mailsTo, cardsTo };
}

/** The calendar file of an e-mail: the alternative that mail programs read, and the attachment, which are the same. */
function fileOf(mail: { attachments: { contentType: string; content: Buffer }[] } | undefined): string {
  const files = (mail?.attachments ?? []).filter(({ contentType }) => /calendar|ics/.test(contentType));
  assert.ok(files.length >= 1, 'a calendar file');
  assert.equal(new Set(files.map(({ content }) => content.toString())).size, 1);
  return files[0]!.content.toString();
}

test('an invitation comes once by each way, moves and ends in the same event, and can be declined from the e-mail', async () => {
  const { ask, server, wake, mailsTo, cardsTo, store, bot, time } = await mailedBot();
  await ask('advisor', 'book-meeting', { ...tas, people: 'p-advisor,p-head,p-chair' }, 'n-1');
  await wake();
  await comesAbout(() => server.taken.length === 4 && cardsTo('head').length === 1, 'four e-mails and a card');
  assert.equal(cardsTo('advisor').length, 0, 'who books it has the card before them');
  const [invited] = mailsTo('head');
  assert.equal(invited?.subject, 'Invitation: Team Around the School meeting: Marlow Bank Primary School, Tue 2 Mar 2027 at 2 pm');
  const { strict: first, other } = readByBoth(fileOf(invited));
  assert.deepEqual(other, first);
  const meeting = await theMeeting(store);
  assert.deepEqual(
    [first.method, first.uid, first.sequence, first.from, first.until],
    ['REQUEST', `${meeting.id}@demo.tally`, 0, '2027-03-02T14:00:00.000Z', '2027-03-02T16:00:00.000Z'],
  );
  assert.deepEqual(first.organiser, { name: 'Priya Nair', email: emailOf('advisor') });
  assert.deepEqual(
    first.attendees.map(({ email, rsvp }) => [email, rsvp]),
    ['senior', 'advisor', 'head', 'chair'].map((part) => [emailOf(part), true]),
  );
  assert.match(
    server.taken.find(({ to }) => to.includes(emailOf('head')))?.raw ?? '',
    /content-type: text\/calendar;[^\n]*(\n\s[^\n]*)*method=REQUEST/i,
  );
  assert.equal(readByBoth(fileOf(mailsTo('advisor')[0])).strict.method, 'PUBLISH', 'to whoever arranges it it is no invitation');

  const links = [...new Set((mailsTo('chair')[0]?.text ?? '').match(/https:\/\/tally\.ashmere\.example\/r\/\S+/g))];
  assert.equal(links.length, 3);
  const [accept, , decline] = links.map((url) => url.replace(publicUrl, `http://127.0.0.1:${bot.port}`));
  assert.match((await browse(accept!)).text, /Tue 2 Mar 2027, 2 pm to 4 pm/);
  assert.equal(
    (await theMeeting(store)).attendees.find(({ person }) => person === 'p-chair')?.answer,
    undefined,
    'to look changes nothing',
  );
  assert.match((await browse(accept!, {})).text, /you are expected/);
  assert.match((await browse(decline!)).text, /<textarea id="text" name="text" maxlength/);
  assert.match((await browse(decline!, { text: 'I am at a hearing <b>that</b> day.' })).text, /you cannot come/);
  const { answer } = (await theMeeting(store)).attendees.find(({ person }) => person === 'p-chair')!;
  assert.deepEqual([answer?.is, answer?.way, answer?.word], ['declined', 'email', 'I am at a hearing <b>that</b> day.']);
  assert.deepEqual(await daysOf(store, 'p-chair'), []);
  await wake();
  await comesAbout(() => mailsTo('advisor').length === 2 && mailsTo('senior').length === 2, 'the advisor and the chair told');
  assert.match(mailsTo('advisor')[1]?.text ?? '', /Sheila Marsh \(chair of governors\) cannot come\. They write: “I am at a\s+hearing/);

  time.now = '2027-01-20T11:00:00.000Z';
  const ref = `2026:900001:${meeting.id}`;
  await ask(
    'advisor',
    'move-meeting',
    { meeting: ref, date: '2027-03-09', time: '9 am', place: 'online', link: 'https://meet.example/x' },
    'n-2',
  );
  await ask('advisor', 'cancel-meeting', { meeting: ref, reason: 'Snow.' }, 'n-3');
  await wake();
  await comesAbout(() => mailsTo('head').length === 2 && cardsTo('head').length === 2, 'the last word, by both ways');
  const { strict: last } = readByBoth(fileOf(mailsTo('head')[1]));
  assert.deepEqual([last.method, last.uid, last.sequence, last.from], ['CANCEL', first.uid, 2, '2027-03-09T09:00:00.000Z']);
  assert.match(mailsTo('head')[1]?.subject ?? '', /^Called off: /);
  await comesAbout(async () => (await allDocs(store, 'outbox', 'outbox:')).length === 0, 'an empty outbox');
  assert.deepEqual([mailsTo('head').length, cardsTo('head').length], [2, 2], 'what was overtaken before it could be sent is not told');
});
