import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { mailAnswers } from '../../src/delivery/answers/mail-answers.ts';
import { openLinks } from '../../src/delivery/links/open-links.ts';
import { openMailer } from '../../src/delivery/mail/open-mailer.ts';
import { startMailServer } from '../support/mail-server.ts';
import { outboxDesk, until } from './support/outbox-desk.ts';

// Before the server's own hook: it closes once nobody is connected any more.
after(() => letters.close());
const server = await startMailServer();
const letters = openMailer({ smtpUrl: server.url(), from: 'desk@ashmere.example' });

async function deskWithPost() {
  const desk = await outboxDesk();
  const links = openLinks({ store: desk.store, clock: desk.desk.clock, authority: 'demo' });
  const mailer = mailAnswers({ letters, links });
  return { ...desk, mailer };
}

test('an answer without a letter of its own goes out as one, with everything its card shows and no links where none can be made', async () => {
  const desk = await deskWithPost();
  await desk.queue('who', { request: 'who-looks-after', input: { provider: '900001' } });
  const delivery = desk.deliver({ mailer: desk.mailer });
  await until(async () => (await desk.outcomes()).length === 1);
  await delivery.stop();
  const [{ mail } = assert.fail('no e-mail came')] = server.taken.splice(0);
  assert.equal(mail.subject, 'Marlow Bank Primary School');
  for (const words of [
    'Dear Ruth Calloway',
    'Priya Nair looks after Marlow Bank Primary School.',
    'Chair of governors: Sheila Marsh',
    'Ashmere',
  ])
    assert.ok(mail.text?.includes(words), words);
  assert.doesNotMatch(mail.text ?? '', /https?:/);
  assert.deepEqual(mail.attachments, []);
  const [{ way } = assert.fail()] = await desk.outcomes();
  assert.equal(way, 'email');
});

test('an e-mail that the server refuses for good is given up, one that it is too busy for comes again as the same message', async () => {
  const desk = await deskWithPost();
  await desk.queue('one', { to: { person: 'p-chair' } });
  server.refusals.push({ at: 'data', with: { code: 451, text: 'busy' } });
  const delivery = desk.deliver({ mailer: desk.mailer });
  await until(async () => (await desk.outcomes()).length === 1);
  assert.equal((await desk.outcomes())[0]?.message.lastFault, 'The mail server could not take it just now: 451 busy');
  server.refusals.push({ at: 'to', with: { code: 550, text: '5.1.1 no such user' } });
  await desk.queue('two', { to: { person: 'p-chair' } });
  delivery.wake();
  await until(async () => (await desk.outcomes()).length === 2);
  await delivery.stop();
  assert.equal(server.taken.splice(0).length, 1);
  const failed = (await desk.outcomes()).find(({ state }) => state === 'failed');
  assert.equal(failed?.reason, 'The mail server refused it: 550 5.1.1 no such user');
});
