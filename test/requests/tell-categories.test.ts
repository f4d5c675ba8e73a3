import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Person } from '../../src/domain/person.ts';
import type { Provider } from '../../src/domain/provider.ts';
import type { Operation, Store, Written } from '../../src/ports.ts';
import { rounds } from '../../src/requests/rounds/index.ts';
import { outcomeDoc } from '../../src/requests/sending/outcome-doc.ts';
import { buttonOf, factOf, rowsOf } from '../support/answer-words.ts';
import { docOf, putAll, type TestDesk, testDesk } from '../support/desk.ts';
import { inventedSchool } from '../support/invented-provider.ts';
import { outboxIn, proposeAt } from '../support/proposals.ts';

const tellingRound = rounds.find(({ name }) => name === 'tell-categories');
const deliver = async (desk: TestDesk) => tellingRound?.run(await desk.desk.itself('demo'));

/** So many more schools in B1, each with a head of its own. */
async function grown(desk: TestDesk, count: number) {
  const keys = Array.from({ length: count }, (_, at) => String(910_000 + at));
  const schools = keys.map((key): Provider => inventedSchool(key, `Ashmere Number ${key} School`));
  const heads = keys.map(
    (key): Person => ({
      key: `p-${key}`,
      email: `${key}@ashmere.example`,
      name: `Head of ${key}`,
      roles: [{ role: 'headteacher', providers: [key] }],
    }),
  );
  const docs = [
    ...schools.map((body) => docOf('provider', `provider:${body.key}`, body)),
    ...heads.map((body) => docOf('person', `person:${body.key}`, body)),
    ...keys.map((key) =>
      docOf('decision', `decision:${key}:2026-09-01:d`, {
        id: 'd',
        provider: key,
        category: 'B1',
        effectiveFrom: '2026-09-01',
        reason: 'some vulnerability',
        at: '2026-09-01T09:00:00.000Z',
      }),
    ),
    docOf('revision', 'revision', { revision: 'grown' }),
  ];
  for (let at = 0; at < docs.length; at += 90) await putAll(desk.store, 'demo', docs.slice(at, at + 90));
}

/** The store of a process that dies when it has written so often: from then on it throws. */
function dying(store: Store, writes: number): Store {
  let left = writes;
  const write = async (authority: string, operations: readonly Operation[]): Promise<Written> => {
    if (left === 0) throw new Error('killed');
    left -= 1;
    return store.write(authority, operations);
  };
  return {
    read: store.read.bind(store),
    list: store.list.bind(store),
    write,
    ready: store.ready.bind(store),
    close: store.close.bind(store),
  };
}

const lettersIn = async (store: Store) => (await outboxIn(store)).filter(({ request }) => request === 'category-letter');

test('the preview says how many, who has nobody to tell and what would be said; nothing is sent', async () => {
  const desk = await testDesk();
  const preview = await desk.ask('manager', 'tell-categories', {});
  // Of nine with a category, Marlow Bank, Cinder Lane and Little Acorns have somebody who leads them in Tally.
  assert.match(
    preview.lead,
    /^3 schools and settings would be told their category and the reasons now, 5 people in all\. Nothing is sent yet\./,
  );
  assert.equal(factOf(preview, 'With nobody to tell'), '5');
  assert.ok(rowsOf(preview, 'Nobody to tell').some(([name]) => name === 'Ravenscroft Primary School'));
  assert.match(preview.texts?.[0]?.text ?? '', /^Cinder Lane Primary School is in category C, high support\. leadership is ineffective$/);
  assert.deepEqual(await outboxIn(desk.store), []);
});

test('once confirmed everybody is told, the card says how far, and pressed again nobody is told twice', async () => {
  const desk = await testDesk();
  const tell = buttonOf(await desk.ask('manager', 'tell-categories', {}), 'Tell 3 schools and settings now');
  const done = await desk.ask('manager', tell.request, tell.input, 'n1');
  assert.match(done.lead, /^3 of 3 schools and settings have been told \(100%\)\. 0 of 5 messages delivered\./);
  assert.deepEqual(
    done.chart?.values.map(({ value }) => value),
    [3, 0],
  );
  const letters = await lettersIn(desk.store);
  assert.deepEqual(letters.map(({ as }) => as).sort(), ['p-chair', 'p-head', 'p-head-two', 'p-owner', 'p-setting-manager']);
  assert.deepEqual(await desk.ask('manager', tell.request, tell.input, 'n1'), done);
  // From another copy of the card it is another act: the plan has changed, so nothing goes out.
  assert.match((await desk.ask('hos', tell.request, tell.input, 'n2')).lead, /There is nobody left to tell/);
  assert.deepEqual(await lettersIn(desk.store), letters);
  assert.match((await desk.ask('manager', 'tell-categories', {})).lead, /all 3 with somebody to tell have been told this year/);
});

test('a plan that has changed since it was shown is shown again and not sent', async () => {
  const desk = await testDesk();
  const tell = buttonOf(await desk.ask('manager', 'tell-categories', {}), 'Tell 3 schools and settings now');
  const { id } = await proposeAt(desk, 'advisor', { provider: '900001', category: 'C' });
  await desk.ask('senior', 'approve-category', { provider: '900001', proposal: id });
  const again = await desk.ask('manager', tell.request, tell.input);
  assert.match(again.lead, /^Something has changed since the preview, so nothing was sent\. 2 schools and settings would be told/);
  assert.equal(factOf(again, 'Told this year already'), '1');
});

test('a kind is told by itself, and those told already are left out unless they are wanted', async () => {
  const desk = await testDesk();
  const settings = await desk.ask('manager', 'tell-categories', { kind: ['pvi', 'child-minder'] });
  await desk.ask('manager', 'tell-categories', buttonOf(settings, 'Tell 1 school or setting now').input);
  const rest = await desk.ask('manager', 'tell-categories', {});
  assert.match(rest.lead, /^2 schools and settings would be told/);
  const again = buttonOf(rest, 'Tell those 1 again as well');
  assert.match((await desk.ask('manager', again.request, again.input)).lead, /^3 schools and settings would be told/);
});

test('a round of 300 goes out in batches of at most 90; killed after any of them, it is finished by the next round, and nobody is told twice', async () => {
  for (const writes of [2, 4, 7]) {
    const desk = await testDesk();
    await grown(desk, 297);
    const tell = buttonOf(await desk.ask('manager', 'tell-categories', {}), 'Tell 300 schools and settings now');
    const context = await desk.as('manager', 'n1');
    const { perform } = await import('../../src/requests/perform.ts');
    const sizes: number[] = [];
    const store = dying(desk.store, writes);
    const watched: Store = {
      ...store,
      write: (authority, operations) => {
        sizes.push(operations.length);
        return store.write(authority, operations);
      },
    };
    await assert.rejects(perform({ ...context, store: watched }, tell.request, tell.input), /killed/);
    assert.ok(Math.max(...sizes) <= 90, String(Math.max(...sizes)));
    const half = await desk.ask('manager', 'round-status', {});
    assert.match(half.lead, /^\d+ of 300 schools and settings have been told so far \(\d+%\)\./);
    await Promise.all([deliver(desk), deliver(desk)]);
    const letters = await lettersIn(desk.store);
    assert.equal(letters.length, 302);
    assert.equal(new Set(letters.map(({ as, input }) => `${as} ${input.provider}`)).size, 302);
    assert.match((await desk.ask('manager', 'round-status', {})).lead, /^300 of 300 schools and settings have been told \(100%\)\./);
  }
});

test('the delivery table says what became of each, what failed first, and only that is sent again', async () => {
  const desk = await testDesk();
  const tell = buttonOf(await desk.ask('manager', 'tell-categories', {}), 'Tell 3 schools and settings now');
  await desk.ask('manager', tell.request, tell.input);
  const [first, second] = await lettersIn(desk.store);
  assert.ok(first && second);
  for (const [message, state] of [
    [first, 'failed'],
    [second, 'delivered'],
  ] as const) {
    const stored = await desk.store.read('demo', 'outbox', `outbox:${message.id}`);
    assert.ok(stored);
    await desk.store.write('demo', [
      { do: 'remove', id: stored.id, etag: stored.etag },
      {
        do: 'create',
        doc: outcomeDoc({
          message: { ...message, tries: 10, lastFault: 'mailbox full' },
          state,
          at: '2027-01-20T11:00:00.000Z',
          ...(state === 'failed' ? { reason: 'mailbox full' } : { way: 'email' as const }),
        }),
      },
    ]);
  }
  const status = await desk.ask('manager', 'round-status', {});
  assert.match(status.lead, /1 of 5 messages delivered, 1 could not be\./);
  assert.match(rowsOf(status, 'Person by person')[0]?.[2] ?? '', /could not be delivered: mailbox full/);
  const again = buttonOf(status, 'Send the 1 that failed again');
  const sent = await desk.ask('manager', again.request, again.input);
  assert.equal(factOf(sent, 'Could not be delivered'), undefined);
  const letters = await lettersIn(desk.store);
  assert.equal(letters.length, 4);
  assert.deepEqual(
    [letters.find(({ id }) => id === first.id)?.tries, letters.find(({ id }) => id === first.id)?.lastFault],
    [0, undefined],
  );
  assert.match((await desk.ask('manager', again.request, again.input)).lead, /1 of 5 messages delivered\./);
});
