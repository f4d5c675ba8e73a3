import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outboxDesk, until } from './support/outbox-desk.ts';
import type { Trouble } from './support/stand-in.ts';

test('what passes is tried again until it is taken, once, though the other conversations go on meanwhile', async () => {
  const desk = await outboxDesk();
  const passing: Record<string, Trouble> = {
    401: { status: 401 },
    408: { status: 408 },
    412: { status: 412, code: 'PreconditionFailed' },
    429: { status: 429 },
    500: { status: 500, code: 'ServiceError' },
    502: { status: 502 },
    503: { status: 503, headers: { 'retry-after': '5' } },
    504: { status: 504 },
    'a dropped connection': { breaks: true },
    'a slow answer': { after: 150 },
  };
  for (const what of Object.keys(passing)) {
    await desk.open({ channel: what });
    await desk.queue(what, { to: { channel: what, as: 'p-manager' } });
  }
  desk.teams.trouble = ({ says }, tries) => (tries <= 2 ? passing[says] : undefined);
  const delivery = desk.deliver();
  await until(async () => (await desk.outcomes()).length === Object.keys(passing).length);
  await delivery.stop();
  const sent = Object.fromEntries(
    (await desk.outcomes()).map(({ message, state }) => [message.input.term as string, [state, message.tries]]),
  );
  assert.deepEqual(sent, {
    ...Object.fromEntries(Object.keys(passing).map((what) => [what, ['delivered', 2]])),
    'a slow answer': ['delivered', 0],
  });
  assert.deepEqual(desk.teams.taken.map(({ says }) => says).sort(), Object.keys(passing).sort());
});

test('where Teams says when to come again, it is not asked before then', async () => {
  const desk = await outboxDesk();
  await desk.open({ person: 'p-head' });
  await desk.queue('hello');
  desk.teams.trouble = (_, tries) => (tries === 1 ? { status: 429, headers: { 'retry-after': '40' } } : undefined);
  const delivery = desk.deliver();
  await until(() => desk.teams.taken.length === 1);
  await delivery.stop();
  const [first, second] = desk.teams.heard;
  // Forty seconds, of a time that runs a hundred times as fast.
  assert.ok(second!.at - first!.at >= 395, `${second!.at - first!.at} ms`);
});

test('what is refused for good is given up at once, with the reason in words', async () => {
  const desk = await outboxDesk();
  const refusals: Record<string, [Trouble, string]> = {
    400: [{ status: 400, code: 'BadSyntax' }, 'Teams refused it (400, BadSyntax).'],
    403: [{ status: 403, code: 'NotEnoughPermissions' }, 'Tally has no permission to write there in Teams.'],
    404: [{ status: 404 }, 'Teams refused it (404).'],
    413: [{ status: 413, code: 'MessageSizeTooBig' }, 'It is too large for Teams.'],
    page: [{ status: 403, code: '<b>a page of a proxy</b>' }, 'Teams refused it (403).'],
  };
  for (const what of Object.keys(refusals)) {
    await desk.open({ channel: what });
    await desk.queue(what, { to: { channel: what, as: 'p-manager' } });
  }
  desk.teams.trouble = ({ says }) => refusals[says]?.[0];
  const delivery = desk.deliver();
  await until(async () => (await desk.outcomes()).length === Object.keys(refusals).length);
  await delivery.stop();
  assert.equal(desk.teams.heard.length, Object.keys(refusals).length);
  const said = Object.fromEntries((await desk.outcomes()).map(({ message, state, reason }) => [message.input.term, [state, reason]]));
  assert.deepEqual(said, Object.fromEntries(Object.entries(refusals).map(([what, [, reason]]) => [what, ['failed', reason]])));
});

test('a chat or channel that turns out to be closed is closed for Tally too, and what is for it waits', async () => {
  const desk = await outboxDesk();
  const people = {
    'p-head': [{ status: 403, code: 'ConversationBlockedByUser' }, 'blocked', 'They have blocked Tally in Teams'],
    'p-chair': [{ status: 403, code: 'BotNotInConversationRoster' }, 'removed', 'They have removed Tally from Teams'],
    'p-owner': [{ status: 403, code: 'BotDisabledByAdmin' }, 'disabled', 'An administrator of Teams has switched Tally off for them'],
    'p-advisor': [{ status: 404, code: 'ConversationNotFound' }, 'removed', 'They have removed Tally from Teams'],
  } as const;
  for (const person of Object.keys(people)) {
    await desk.open({ person });
    await desk.queue(person, { to: { person } });
  }
  await desk.open({ channel: 'c1' });
  await desk.queue('c1', { to: { channel: 'c1', as: 'p-manager' } });
  desk.teams.trouble = ({ says }) =>
    says === 'c1' ? { status: 403, code: 'BotNotInConversationRoster' } : people[says as keyof typeof people][0];
  const delivery = desk.deliver();
  await until(async () => (await desk.pending()).every(({ waiting }) => waiting));
  await delivery.stop();
  for (const message of await desk.pending()) {
    const [, why, says] = people[message.as as keyof typeof people] ?? [undefined, 'removed', undefined];
    const to = message.as === 'p-manager' ? { channel: 'c1' } : { person: message.as };
    assert.equal((await desk.reach(to))?.closed?.why, why);
    const expected = says ? `${says}, and no e-mail is set up for Tally.` : 'Tally is not in that channel any more.';
    assert.deepEqual([message.waiting, message.tries, message.claim], [expected, 0, undefined]);
  }
  assert.equal(desk.teams.heard.length, 5);
});

test('a reply that is lost after Teams took the message is the one way to a second copy', async (t) => {
  const desk = await outboxDesk();
  await desk.open({ person: 'p-head' });
  await desk.open({ person: 'p-chair' });
  await desk.queue('lost');
  await desk.queue('silent', { to: { person: 'p-chair' } });
  desk.teams.trouble = ({ says }, tries) => {
    if (tries > 1) return undefined;
    return says === 'lost' ? { lose: true } : { after: 400 };
  };
  const delivery = desk.deliver({ patience: 200 });
  await until(async () => (await desk.outcomes()).length === 2);
  await delivery.stop();
  const copies = (says: string) => desk.teams.taken.filter((one) => one.says === says).length;
  await until(() => copies('silent') === 2);
  assert.equal(copies('lost'), 2);
  t.diagnostic('2 messages, 4 sends taken, 2 second copies, both of a reply lost after it was taken');
});

test('after the tenth failed try a message is given up, with what went wrong last, and its conversation goes on', async () => {
  const desk = await outboxDesk();
  await desk.open({ person: 'p-head' });
  await desk.queue('hopeless', { due: '2027-01-20T09:00:00Z' }, { tries: 9, lastFault: 'Teams could not be reached.' });
  await desk.queue('next');
  desk.teams.trouble = ({ says }) => (says === 'hopeless' ? { status: 503 } : undefined);
  const delivery = desk.deliver();
  await until(async () => (await desk.outcomes()).length === 2);
  await delivery.stop();
  const [dead, next] = await desk.outcomes();
  assert.deepEqual(
    [dead?.state, dead?.reason, dead?.message.tries],
    ['failed', 'Tried 10 times; the last time: Teams was in trouble (status 503).', 10],
  );
  assert.equal(next?.state, 'delivered');
});
