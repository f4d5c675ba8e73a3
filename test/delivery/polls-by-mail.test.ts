import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openLinks } from '../../src/delivery/links/open-links.ts';
import { pollRef } from '../../src/domain/meeting-poll.ts';
import { openPacks } from '../../src/packs/open-packs.ts';
import { openDesk } from '../../src/requests/desk/desk.ts';
import { perform } from '../../src/requests/perform.ts';
import { allDocs } from '../support/all-docs.ts';
import { botUnderTest } from '../support/bot.ts';
import { browse } from '../support/browse.ts';
import { openBrowser } from '../support/browser.ts';
import { docOf, putAll } from '../support/desk.ts';
import { emailOf } from '../support/desk-people.ts';
import { startMailServer } from '../support/mail-server.ts';
import { until } from './support/outbox-desk.ts';

const publicUrl = 'https://tally.ashmere.example';
const asks = {
  provider: '900001',
  activity: 'tas-meeting',
  times: '2027-03-02T14:00,2027-03-03T09:30,2027-03-04T10:00',
  place: 'provider',
  chair: 'p-senior',
  people: 'p-advisor,p-head,p-chair',
};
const said = (t0: string, t1: string, t2: string) => ({ t0, t1, t2 });

/** A bot whose desk has asked a head and a chair of governors, neither of them with a chat, about three times; and the addresses of their links. */
async function asked() {
  const server = await startMailServer({ closeTimeout: 50 });
  const mail = { smtpUrl: server.url(), from: 'desk@ashmere.example' };
  const at = await botUnderTest({ config: { port: 0, authority: 'demo', local: true, bot: undefined, mail, publicUrl } });
  const clock = { today: () => at.time.today, now: () => at.time.now };
  const desk = openDesk({ store: at.store, packs: openPacks(), clock, email: true });
  const ask = async (part: string, request: string, input: object, nonce?: string) =>
    perform((await desk.context('demo', { email: emailOf(part) }, { via: 'chat', nonce }))!, request, input);
  await ask('advisor', 'start-poll', asks, 'one');
  const poll = async () => (await allDocs(at.store, 'poll', 'poll:'))[0]!.body;
  const ref = pollRef(await poll());
  const links = openLinks({ store: at.store, clock, authority: 'demo' });
  const link = async (more: { person?: string; ref?: string; expires?: string } = {}) =>
    `http://127.0.0.1:${at.bot.port}/r/${await links.sign({ purpose: 'times', person: 'p-head', ref, expires: '2027-03-20T10:00:00.000Z', ...more })}`;
  return { ...at, ask, poll, ref, link, server, wake: () => at.post(at.message('admin', 'help')) };
}

const noOthers = (page: string) => assert.doesNotMatch(page, /Sheila|Marsh|Priya|Nair|Grace|Oyelaran|have answered|has answered/);

describe('a poll that is answered from its e-mail', () => {
  test('has a link whose page lists the times, keeps what was said and says so, and may be sent again with another answer', async () => {
    const { server, wake, bot, poll, ask } = await asked();
    await wake();
    await until(() => server.taken.length === 2, 'an e-mail to each who is asked', 60);
    const { mail } = server.taken.find(({ to }) => to.includes(emailOf('head')))!;
    assert.match(mail.text ?? '', /Say which times suit/);
    assert.match(mail.text ?? '', /To answer, open the link below or reply to this e-mail\./);
    const [own, ...more] = [...new Set((mail.text ?? '').match(/https:\/\/tally\.ashmere\.example\/r\/\S+/g))];
    assert.deepEqual(more, []);
    const url = own!.replace(publicUrl, `http://127.0.0.1:${bot.port}`);
    const { text, status } = await browse(url);
    assert.equal(status, 200);
    assert.match(text, /<h1>When: Team Around the School meeting, Marlow Bank Primary School<\/h1>/);
    assert.match(text, /You are answering as Ruth Calloway\..*You can answer until Wed 27 Jan 2027, and change it until then\./s);
    assert.deepEqual(
      [...text.matchAll(/<legend>([^<]*)</g)].map(([, time]) => time),
      ['Tue 2 Mar 2027, 2 pm to 4 pm', 'Wed 3 Mar 2027, 9.30 am to 11.30 am', 'Thu 4 Mar 2027, 10 am to 12 noon'],
    );
    noOthers(text);
    assert.doesNotMatch(text, / checked/);
    assert.deepEqual((await poll()).answers, [], 'to look changes nothing');

    const kept = (await browse(url, said('suits', 'no', 'if-need-be'))).text;
    assert.match(kept, /Thank you: your answer is kept\. You can change it until Wed 27 Jan 2027: open the link in the e-mail again\./);
    assert.match(kept, /<dt>Wed 3 Mar 2027, 9\.30 am to 11\.30 am<\/dt><dd>Does not suit<\/dd>/);
    noOthers(kept);
    const [answer] = (await poll()).answers;
    assert.deepEqual([answer?.person, answer?.says, answer?.way], ['p-head', ['suits', 'no', 'if-need-be'], 'email']);
    assert.match((await browse(url, said('suits', 'no', 'if-need-be'))).text, /You had said so already\./);

    const again = (await browse(url)).text;
    assert.deepEqual(
      [...again.matchAll(/name="(t\d)" value="([\w-]+)" required checked/g)].map(([, name, value]) => [name, value]),
      [
        ['t0', 'suits'],
        ['t1', 'no'],
        ['t2', 'if-need-be'],
      ],
    );
    await browse(url, said('no', 'no', 'suits'));
    await browse(url, said('suits', 'no', 'if-need-be'));
    assert.deepEqual(
      (await poll()).answers.map(({ says }) => says),
      [['suits', 'no', 'if-need-be']],
    );
    assert.match(JSON.stringify(await ask('advisor', 'polls', {})), /"1 of 2"/);
  });

  test('is asked again for a time that was left out, with what was said of the others', async () => {
    const { link, poll } = await asked();
    const part = await browse(await link(), { t0: 'suits', t1: '<b>never</b>', t9: 'no' });
    assert.match(part.text, /Nothing is sent yet: please say of each time whether it suits you\./);
    assert.equal(part.text.match(/Please say something of this time too\./g)?.length, 2);
    assert.match(part.text, /name="t0" value="suits" required checked/);
    assert.doesNotMatch(part.text, /never/);
    assert.match((await browse(await link(), {})).text, /Nothing is sent yet/);
    assert.deepEqual((await poll()).answers, []);
  });

  for (const [what, end, says] of [
    ['closed', 'close-poll', /No more answers are needed; you need do nothing\./],
    ['booked', 'book-meeting', /No answer is needed any more\. A meeting has been booked since\./],
    ['gone', '', /No answer is needed any more\./],
  ] as const) {
    test(`says in words that it is over: ${what}`, async () => {
      const { ask, link, poll, ref, time } = await asked();
      const { times: _, ...meeting } = asks;
      if (end === 'close-poll') await ask('advisor', end, { poll: ref });
      if (end === 'book-meeting') await ask('advisor', end, { ...meeting, date: '2027-03-02', from: '14:00' }, 'book');
      if (end === '') [time.now, time.today] = ['2027-03-05T10:00:00.000Z', '2027-03-05'];
      for (const form of [undefined, said('suits', 'suits', 'suits')]) {
        const page = await browse(await link(), form);
        assert.equal(page.status, 200);
        assert.match(page.text, says);
        assert.doesNotMatch(page.text, /<form/);
        noOthers(page.text);
      }
      assert.deepEqual((await poll()).answers, []);
    });
  }

  test('is no longer theirs who are not asked, have left or lead another school, and an altered or old link does nothing', async () => {
    const { link, poll, store, ask } = await asked();
    const head = (await allDocs(store, 'person', 'person:')).find(({ body }) => body.key === 'p-head')!.body;
    const form = said('suits', 'suits', 'suits');
    const pages = [
      [await link({ person: 'p-head-two' }), 403],
      [await link({ person: 'p-nobody' }), 403],
      [await link({ ref: '900001:a10000000000000000000000' }), 403],
      [`${await link()}x`, 404],
      [await link({ ref: '900001:nonsense' }), 404],
      [await link({ expires: '2027-01-20T09:59:59.000Z' }), 410],
    ] as const;
    for (const [url, status] of pages) {
      for (const typed of [undefined, form]) {
        const page = await browse(url, typed);
        assert.equal(page.status, status, url);
        assert.doesNotMatch(page.text, /Marlow|Mar 2027/);
      }
    }
    await putAll(store, 'demo', [
      docOf('person', 'person:p-head', { ...head, roles: [{ role: 'headteacher', providers: ['900003'] }] }),
      docOf('revision', 'revision', { revision: 'moved' }),
    ]);
    for (const typed of [undefined, form]) assert.equal((await browse(await link(), typed)).status, 403);
    assert.deepEqual((await poll()).answers, []);
    assert.match(JSON.stringify(await ask('advisor', 'polls', {})), /"0 of 1"/);
  });

  test('is answered on a phone without scripts: nothing is wider than it, and each choice is big enough for a thumb', async () => {
    const { link, poll } = await asked();
    const browser = await openBrowser();
    try {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(await link());
      const boxes = await Promise.all((await page.locator('label').all()).map((one) => one.boundingBox()));
      assert.equal(boxes.length, 9);
      for (const box of boxes) assert.ok(box && box.height >= 44 && box.x >= 0 && box.x + box.width <= 390, JSON.stringify(box));
      for (const [at, word] of ['Suits', 'If need be', 'Does not suit'].entries())
        await page.getByText(word, { exact: true }).nth(at).click();
      await page.getByRole('button', { name: 'Send my answer' }).click();
      await page.getByText('Thank you: your answer is kept.').waitFor();
    } finally {
      await browser.close();
    }
    assert.deepEqual((await poll()).answers[0]?.says, ['suits', 'if-need-be', 'no']);
  });
});
