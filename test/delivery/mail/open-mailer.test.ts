import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, afterEach, describe, it } from 'node:test';
import { extractText, getDocumentProxy } from 'unpdf';
import { type Mail, openMailer } from '../../../src/delivery/mail/open-mailer.ts';
import { startMailServer } from '../../support/mail-server.ts';
import { sampleLetter } from '../../support/sample-letter.ts';

const from = 'desk@ashmere.example';
const server = await startMailServer();
const patience = { connect: 20_000, answer: 20_000 };
const mailer = openMailer({ smtpUrl: server.url(), from, patience });
after(() => mailer.close());

const mail: Mail = {
  to: { name: 'Siân Okonkwo-Łukasik', address: 's.okonkwo@marlow-bank.example' },
  replyTo: { name: 'Priya Nair', address: 'priya.nair@ashmere.example' },
  subject: 'Marlow Bank Primary School: summary of the Core Visit on Tue 12 Jan 2027',
  letter: sampleLetter,
  links: [{ title: 'I have read this summary', url: 'https://tally.ashmere.example/l/abc?x=1&y=2' }],
  messageId: 'outbox:p-head:summary:1',
};
const opened: { close(): void }[] = [];
const mailerTo = (smtpUrl: string, patient = patience) => {
  const one = openMailer({ smtpUrl, from, patience: patient });
  opened.push(one);
  return one;
};
after(() => {
  for (const one of opened) one.close();
});
const only = () => {
  assert.equal(server.taken.length, 1);
  return server.taken[0]!;
};

describe('a letter by e-mail', () => {
  afterEach(() => {
    server.taken.length = 0;
    assert.deepEqual(server.refusals.splice(0), []);
  });

  it('arrives as HTML and as text, from the authority, with answers going to the advisor', async () => {
    const sent = await mailer.send(mail);
    assert.ok(sent.ok, JSON.stringify(sent));
    assert.match(sent.response, /^250 .*queued as 4711/);
    const { mail: got, to } = only();
    assert.deepEqual(to, ['s.okonkwo@marlow-bank.example']);
    assert.equal(got.from?.text, '"Ashmere Council" <desk@ashmere.example>');
    assert.equal(got.replyTo?.text, '"Priya Nair" <priya.nair@ashmere.example>');
    assert.deepEqual([got.to].flat()[0]?.value, [{ name: 'Siân Okonkwo-Łukasik', address: 's.okonkwo@marlow-bank.example' }]);
    assert.equal(got.subject, mail.subject);
    for (const text of [got.text, got.html || '']) assert.match(text ?? '', /Dear Mrs Okonkwo-Łukasik[\s\S]*Amber: begun[\s\S]*Tom Hale/);
    assert.match(got.html || '', /href="https:\/\/tally\.ashmere\.example\/l\/abc\?x=1&amp;y=2"/);
    assert.match(got.text ?? '', /^https:\/\/tally\.ashmere\.example\/l\/abc\?x=1&y=2$/m);
    assert.deepEqual(got.attachments, []);
  });

  it('says that a machine sent it, and keeps other machines from answering', async () => {
    await mailer.send(mail);
    const { headers } = only().mail;
    assert.equal(headers.get('auto-submitted'), 'auto-generated');
    assert.match(String(headers.get('x-auto-response-suppress')), /OOF/);
  });

  it('fetches nothing when it is opened: no pictures, no styles and no scripts from elsewhere', async () => {
    await mailer.send(mail);
    assert.doesNotMatch(only().mail.html || '', /<(img|script|link|iframe|object)\b|url\(|@import|background=/i);
  });

  it('brings the whole letter as a PDF where it is asked to', async () => {
    await mailer.send({ ...mail, pdf: true });
    const [pdf, ...others] = only().mail.attachments;
    assert.ok(pdf);
    assert.deepEqual(others, []);
    assert.deepEqual([pdf.filename, pdf.contentType], ['Visit note Marlow Bank Primary School 12 Jan 2027.pdf', 'application/pdf']);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf.content)), { mergePages: true });
    assert.match(text, /Dear Mrs Okonkwo-Łukasik/);
  });

  it('brings an invitation that mail programs offer to take into the diary', async () => {
    const ics = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:REQUEST', 'BEGIN:VEVENT', 'UID:1', 'END:VEVENT', 'END:VCALENDAR', ''].join(
      '\r\n',
    );
    await mailer.send({ ...mail, ics });
    const { raw, mail: got } = only();
    assert.match(raw, /Content-Type: text\/calendar;[^\n]*method=REQUEST/i);
    assert.equal(
      got.attachments
        .find(({ filename }) => filename === 'invitation.ics')
        ?.content.toString()
        .replaceAll('\r\n', '\n'),
      ics.replaceAll('\r\n', '\n'),
    );
  });

  it('has the same Message-ID each time the same message is sent, another for another, and nobody’s name in it', async () => {
    for (const messageId of [mail.messageId, mail.messageId, 'outbox:p-head:summary:2']) await mailer.send({ ...mail, messageId });
    const [one, again, other] = server.taken.map((each) => each.mail.messageId);
    assert.match(one ?? '', /^<tally\.[\w-]{43}@ashmere\.example>$/);
    assert.equal(again, one);
    assert.notEqual(other, one);
    assert.doesNotMatch(server.taken[0]!.raw, /p-head/);
  });

  it('cannot be given a header, another addressee or markup by what somebody typed', async () => {
    const evil = 'x\r\nBcc: thief@evil.example\r\nX-Evil: yes\r\n\r\n<script>alert(1)</script>';
    const name = `A, B <thief@evil.example>${evil}`;
    const sent = await mailer.send({
      ...mail,
      to: { ...mail.to, name },
      replyTo: { name: evil, address: 'priya.nair@ashmere.example' },
      subject: evil,
      messageId: evil,
      links: [{ title: `${evil}">`, url: 'https://tally.ashmere.example/"><script>alert(2)</script>' }],
      letter: {
        ...sampleLetter,
        authority: evil,
        title: evil,
        date: evil,
        to: [evil],
        reference: evil,
        marking: evil,
        salutation: evil,
        closing: [evil, evil],
        footer: [evil],
        fileName: evil,
        blocks: [
          { type: 'heading', text: evil },
          { type: 'paragraph', text: evil },
          { type: 'list', items: [evil] },
          { type: 'table', columns: [evil], rows: [[{ text: evil, tone: 'good' }]] },
          { type: 'facts', facts: [{ label: evil, value: evil }] },
          { type: 'quote', text: evil },
        ],
      },
    });
    assert.ok(sent.ok, JSON.stringify(sent));
    const { mail: got, to } = only();
    assert.deepEqual(to, ['s.okonkwo@marlow-bank.example']);
    assert.deepEqual([got.bcc, got.headers.get('x-evil')], [undefined, undefined]);
    assert.deepEqual(
      [got.to].flat()[0]?.value.map(({ address }) => address),
      ['s.okonkwo@marlow-bank.example'],
    );
    assert.doesNotMatch(got.html || '', /<script/);
  });

  it('is not sent to what is no one address', async () => {
    for (const address of [
      '',
      'nobody',
      'a@b.example, c@d.example',
      'a@b.example\r\nBcc: c@d.example',
      '<a@b.example>',
      'Tom <a@b.example>',
    ]) {
      const sent = await mailer.send({ ...mail, to: { name: 'Tom', address } });
      assert.deepEqual([sent.ok, !sent.ok && sent.why], [false, 'never'], address);
      assert.doesNotMatch(JSON.stringify(sent), /b\.example/);
    }
    assert.deepEqual(server.taken, []);
  });

  it('is not sent with a link that is no web address', async () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'x']) {
      const sent = await mailer.send({ ...mail, links: [{ title: 'Open', url }] });
      assert.equal(sent.ok, false);
    }
    assert.deepEqual(server.taken, []);
  });

  it('that the server refuses for good is not worth another try, and says why, without the address', async () => {
    for (const at of ['from', 'to', 'data'] as const) {
      server.refusals.push({ at, with: { code: 550, text: '5.1.1 <s.okonkwo@marlow-bank.example>: no such mailbox' } });
      const sent = await mailer.send(mail);
      assert.ok(!sent.ok);
      assert.equal(sent.why, 'never', at);
      assert.match(sent.reason, /550 5\.1\.1 that address: no such mailbox/);
    }
    assert.deepEqual(server.taken, []);
  });

  it('that the server cannot take just now is worth another try, and goes through at the next', async () => {
    for (const at of ['greeting', 'from', 'to', 'data'] as const) {
      server.refusals.push({ at, with: { code: at === 'greeting' ? 421 : 451, text: '4.7.1 greylisted, try later' } });
      const sent = await (at === 'greeting' ? mailerTo(server.url()) : mailer).send(mail);
      assert.deepEqual([sent.ok, !sent.ok && sent.why], [false, 'later'], `${at} ${JSON.stringify(sent)}`);
    }
    assert.equal((await mailer.send(mail)).ok, true);
    only();
  });

  it('that a dropped connection interrupts is worth another try, and is not sent twice by itself', async () => {
    for (const at of ['to', 'data'] as const) {
      server.refusals.push({ at, with: 'cut' });
      const sent = await mailerTo(server.url()).send(mail);
      assert.deepEqual([sent.ok, !sent.ok && sent.why], [false, 'later'], `${at} ${JSON.stringify(sent)}`);
    }
    assert.deepEqual(server.taken, []);
  });

  it('goes over a new connection where the server has closed the one that was kept', async () => {
    const kept = mailerTo(server.url());
    assert.equal((await kept.send(mail)).ok, true);
    server.refusals.push({ at: 'from', with: 'cut' });
    assert.equal((await kept.send(mail)).ok, true);
    assert.equal(server.taken.length, 2);
  });

  it('is given up for now where the server stays silent', async () => {
    const quick = { connect: 1500, answer: 1500 };
    for (const at of ['greeting', 'to', 'data'] as const) {
      server.refusals.push({ at, with: 'silence' });
      const sent = await mailerTo(server.url(), quick).send(mail);
      assert.deepEqual([sent.ok, !sent.ok && sent.why], [false, 'later'], `${at} ${JSON.stringify(sent)}`);
    }
  });

  it('waits where no mail server is, or something else answers', async () => {
    const other = createServer((socket) => socket.on('error', () => undefined).end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    const { port } = other.address() as { port: number };
    const wrong = await mailerTo(`smtp://127.0.0.1:${port}`).send(mail);
    await new Promise((closed) => other.close(closed));
    const none = await mailerTo(`smtp://127.0.0.1:${port}`).send(mail);
    for (const sent of [wrong, none]) assert.deepEqual([sent.ok, !sent.ok && sent.why], [false, 'later'], JSON.stringify(sent));
  });

  it('of which many are sent at once goes over a few connections', async () => {
    const busy = mailerTo(server.url());
    const before = server.connections();
    const all = await Promise.all(Array.from({ length: 30 }, (_, at) => busy.send({ ...mail, messageId: `outbox:${at}` })));
    assert.ok(all.every(({ ok }) => ok));
    assert.equal(new Set(server.taken.map((each) => each.mail.messageId)).size, 30);
    assert.ok(server.connections() - before <= 3);
  });
});

describe('the connection to the mail server', () => {
  it('is secure from the first byte where the address says smtps, and a certificate nobody vouches for is not taken', async () => {
    const secure = await startMailServer({ secure: true });
    const refused = await mailerTo(secure.url({ scheme: 'smtps' })).send(mail);
    assert.deepEqual([refused.ok, !refused.ok && refused.why], [false, 'later']);
    assert.equal(secure.taken.length, 0);
    const sent = await mailerTo(secure.url({ scheme: 'smtps', more: '?tls.rejectUnauthorized=false' })).send(mail);
    assert.ok(sent.ok, JSON.stringify(sent));
    assert.equal(secure.taken[0]?.secure, true);
  });

  it('becomes secure where the server offers it', async () => {
    const offering = await startMailServer({ disabledCommands: [] });
    const sent = await mailerTo(offering.url({ more: '?tls.rejectUnauthorized=false' })).send(mail);
    assert.ok(sent.ok, JSON.stringify(sent));
    assert.equal(offering.taken[0]?.secure, true);
  });

  it('carries no password to another machine without being secure', async () => {
    const asked: string[] = [];
    const onAuth = (auth: { username?: string }, _: unknown, callback: (error: null, answer: object) => void) => {
      asked.push(auth.username ?? '');
      callback(null, { user: auth.username });
    };
    // Any address but 127.0.0.1 counts as another machine.
    const open = await startMailServer({ onAuth }, '127.0.0.2');
    const sent = await mailerTo(open.url({ login: 'tally:p%40ss%3Aword' })).send(mail);
    assert.deepEqual([sent.ok, !sent.ok && sent.why], [false, 'later'], JSON.stringify(sent));
    assert.deepEqual([asked, open.taken], [[], []]);
  });

  it('signs in with the name and password of the address', async () => {
    const sent = await mailerTo(server.url({ login: 'tally:p%40ss%3Aword' })).send(mail);
    assert.ok(sent.ok, JSON.stringify(sent));
    assert.equal(server.taken.at(-1)?.user, 'tally');
  });

  it('that is refused with a wrong password is for an administrator to put right, and tells nobody the password', async () => {
    const sent = await mailerTo(server.url({ login: 'tally:wrong' })).send(mail);
    assert.ok(!sent.ok);
    assert.equal(sent.why, 'later');
    assert.match(sent.reason, /administrator/);
    assert.doesNotMatch(sent.reason, /wrong|tally:/);
  });
});
