import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLinks } from '../../src/delivery/links/open-links.ts';
import { perform } from '../../src/requests/perform.ts';
import { allDocs } from '../support/all-docs.ts';
import { botUnderTest } from '../support/bot.ts';
import { browse } from '../support/browse.ts';
import { docOf, putAll } from '../support/desk.ts';
import { emailOf } from '../support/desk-people.ts';
import { later } from '../support/time.ts';
import { putNotes, secrets, visitNote } from '../support/visit-notes.ts';

const which = { provider: '900001', note: 'a10000000000000000000000' };
const expires = '2027-03-20T10:00:00.000Z';

/** A bot whose desk sent the summary of a visit an hour ago, and the addresses of the links that its e-mails have. */
async function sentBot() {
  const at = await botUnderTest({ delivery: { rounds: [] } });
  const { desk, store, time, bot } = at;
  await putNotes(store, visitNote());
  const ask = async (part: string, request: string, input: object, via: 'chat' | 'link' = 'chat') => {
    const context = await desk.context('demo', { email: emailOf(part) }, { via });
    assert.ok(context);
    return perform(context, request, input);
  };
  await ask('advisor', 'send-summary', { ...which, version: 1 });
  later({ time }, 60);
  const links = openLinks({ store, clock: desk.clock, authority: 'demo' });
  const link = async (purpose: 'acknowledge' | 'comment', more: { person?: string; ref?: string; expires?: string } = {}) =>
    `http://127.0.0.1:${bot.port}/r/${await links.sign({ purpose, person: 'p-head', ref: '900001:a10000000000000000000000:1', expires, ...more })}`;
  const summary = async () => (await allDocs(store, 'summary', 'summary:'))[0]!.body;
  return { ...at, ask, link, summary };
}

test('to open a link changes nothing, however often it is opened and whoever opens it; the button acts, once', async () => {
  const { link, summary, ask } = await sentBot();
  const url = await link('acknowledge');
  const before = await summary();
  for (let scan = 0; scan < 3; scan += 1) await browse(url, undefined, { 'user-agent': 'a mail scanner' });
  assert.equal((await browse(url, undefined, {}, 'HEAD')).text, '');
  const page = await browse(url);
  assert.deepEqual(await summary(), before);
  assert.equal(page.status, 200);
  assert.match(page.text, /<h1>Visit to Marlow Bank Primary School, Tue 12 Jan 2027<\/h1>/);
  assert.match(page.text, /You are answering as Ruth Calloway\./);
  assert.match(page.text, /<form method="post">\n<button type="submit">Acknowledge<\/button>/);
  const done = await browse(url, {});
  assert.match(done.text, /Thank you: your acknowledgement has been kept\./);
  assert.deepEqual((await summary()).acknowledged, [{ person: 'p-head', at: '2027-01-20T11:00:00.000Z', way: 'email' }]);
  assert.match((await browse(url, {})).text, /You had acknowledged this already, on Wed 20 Jan 2027 at 11 am\./);
  const after = await browse(url);
  assert.match(after.text, /You acknowledged this summary on Wed 20 Jan 2027 at 11 am\./);
  assert.doesNotMatch(after.text, /<form/);
  assert.equal((await summary()).acknowledged.length, 1);
  assert.match(JSON.stringify(await ask('advisor', 'summary-status', which)), /Wed 20 Jan 2027 at 11 am, by e-mail/);
});

test('a reply is written on a page without scripts, kept whole, and sent again it is the same reply', async () => {
  const { link, summary } = await sentBot();
  const url = await link('comment');
  assert.match((await browse(url)).text, /<textarea id="text" name="text" required maxlength="10000">/);
  const words = 'We agree & ask for <b>books</b>.\r\nAnd "more" — naïve?\r\n\r\nRuth';
  assert.match((await browse(url, { text: words })).text, /Your reply has been sent and is kept with the note of the visit\./);
  assert.match((await browse(url, { text: words })).text, /Your reply had been sent already\./);
  assert.deepEqual(
    (await summary()).replies.map(({ person, way, text }) => [person, way, text]),
    [['p-head', 'email', words.replaceAll('\r\n', '\n')]],
  );
  await browse(url, { text: 'One more thing.' });
  assert.equal((await summary()).replies.length, 2);
});

test('what cannot be sent comes back with what was written, as text and never as a part of the page', async () => {
  const { link, summary } = await sentBot();
  const url = await link('comment');
  assert.match((await browse(url, { text: '  ' })).text, /Please write your reply first\./);
  assert.match((await browse(url, {})).text, /Please write your reply first\./);
  const nasty = `</textarea><script>alert(1)</script>${'x'.repeat(10_000)}`;
  const long = await browse(url, { text: nasty });
  assert.match(long.text, /please keep it to 10000 letters/);
  assert.match(long.text, /&lt;\/textarea&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;x/);
  assert.doesNotMatch(long.text, /<script/);
  assert.equal((await browse(url, { text: 'x'.repeat(200_000) })).status, 413);
  assert.equal((await browse(url, { text: 'x' }, { 'content-type': 'application/json' })).status, 415);
  assert.deepEqual((await summary()).replies, []);
});

test('a link does the one thing it is for', async () => {
  const { link, summary } = await sentBot();
  await browse(await link('acknowledge'), { text: 'Not a reply.' });
  assert.deepEqual((await summary()).replies, []);
  await browse(await link('comment'), {});
  assert.equal((await summary()).acknowledged.length, 1);
});

test('an altered, cut or foreign token, and one whose time is over, gets a plain page and does nothing', async () => {
  const { link, summary, lines } = await sentBot();
  const url = await link('acknowledge');
  const broken = [
    url.slice(0, -1),
    `${url}x`,
    url.replace(/\.[^./]+\.([^./]+)$/, '.eyJzdWIiOiJwLWNoYWlyIn0.$1'),
    url.replace(/\/r\/.*/, '/r/x'),
    url.replace(/\/r\/.*/, '/r/'),
  ];
  for (const form of [undefined, {}]) {
    for (const other of broken) {
      const page = await browse(other, form);
      assert.equal(page.status, 404, other);
      assert.match(page.text, /This link does not work/);
    }
    const expired = await browse(await link('acknowledge', { expires: '2027-01-20T10:59:59.000Z' }), form);
    assert.equal(expired.status, 410);
    assert.match(expired.text, /This link has expired/);
    assert.equal((await browse(await link('acknowledge', { ref: 'nonsense' }), form)).status, 404);
    assert.equal((await browse(await link('acknowledge', { ref: '900001:a10000000000000000000000:7' }), form)).status, 200);
  }
  assert.deepEqual((await summary()).acknowledged, []);
  assert.doesNotMatch(lines.join('\n'), /eyJ/, 'no token is logged');
});

test('who has lost the role since is told that it is no longer theirs, without a word of the school, and does nothing', async () => {
  const { link, summary, store, desk } = await sentBot();
  const [own, gone] = [await link('acknowledge'), await link('acknowledge', { person: 'p-left-long-ago' })];
  const head = (await desk.context('demo', { key: 'p-head' }, { via: 'chat' }))!.asker.person;
  const audits = (await allDocs(store, 'audit', 'audit:')).length;
  for (const roles of [
    [{ role: 'headteacher' as const, providers: ['900003'] }],
    [{ role: 'advisor' as const, providers: ['900001'] }],
    [],
  ]) {
    await putAll(store, 'demo', [
      docOf('person', 'person:p-head', { ...head, roles }),
      docOf('revision', 'revision', { revision: JSON.stringify(roles) }),
    ]);
    for (const [url, form] of [
      [own, undefined],
      [own, {}],
      [gone, {}],
    ] as const) {
      const page = await browse(url, form);
      assert.equal(page.status, 403);
      assert.match(page.text, /no longer/);
      assert.doesNotMatch(page.text, /Marlow/);
    }
  }
  assert.deepEqual((await summary()).acknowledged, []);
  assert.equal((await allDocs(store, 'audit', 'audit:')).length, audits);
});

test('every page is kept by nobody, found by no search, framed by no site and sends its address nowhere', async () => {
  const { link } = await sentBot();
  for (const [url, form] of [
    [await link('acknowledge'), undefined],
    [await link('comment'), { text: 'Thanks.' }],
    [`${await link('comment')}x`, undefined],
  ] as const) {
    const { headers, text } = await browse(url, form);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['x-robots-tag'], 'noindex, nofollow');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(
      String(headers['content-security-policy']),
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(headers['set-cookie'], undefined);
    assert.doesNotMatch(text, /<script|<img|src=|http-equiv|onload/);
    for (const secret of Object.values(secrets)) assert.ok(!text.includes(secret));
  }
});

test('in trial mode a page is got from this machine alone', async () => {
  const { link, summary } = await sentBot();
  const url = await link('acknowledge');
  for (const headers of [
    { host: 'desk.example.org' },
    { 'x-forwarded-for': '10.0.0.1' },
    { origin: 'https://elsewhere.example' },
  ] as Record<string, string>[])
    assert.equal((await browse(url, {}, headers)).status, 403);
  assert.deepEqual((await summary()).acknowledged, []);
  assert.equal((await browse(url, {}, { origin: 'null' })).status, 200);
});
