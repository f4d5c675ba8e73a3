import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { rounds } from '../../../src/requests/rounds/index.ts';
import { agreedAction, putActions } from '../../support/agreed.ts';
import { type TestDesk, testDesk } from '../../support/desk.ts';
import { makeRound, moveTo, outboxOf } from '../../support/rounds.ts';

const program = fileURLToPath(new URL('support/make-rounds.ts', import.meta.url));
/** A Monday at half past four in the afternoon: every round has something to do. */
const instant = '2027-01-25T16:30:00.000Z';

/** A desk on which the week is to be told to six, three are to be reminded, a note is owed and a watched school has changed. */
async function busyDesk(): Promise<TestDesk> {
  const desk = await testDesk();
  await putActions(
    desk.store,
    agreedAction(),
    agreedAction({ id: 'a-2', provider: '900007', note: 'n-2', owner: 'p-advisor-two', by: 'p-advisor-two' }),
    agreedAction({ id: 'a-3', provider: 'EY900001', note: 'n-3', owner: 'p-officer', by: 'p-officer' }),
  );
  for (const part of ['advisor', 'head']) await desk.ask(part, 'watch', { provider: '900001' });
  await desk.ask('manager', 'log-days', { provider: '900001', activity: 'tas-meeting', days: 2, date: '2027-01-20' });
  return desk;
}

/** Every message that is to be: for whom, and by which request. */
const all = [
  'p-advisor actions',
  'p-advisor my-week',
  'p-advisor owed-notes',
  'p-advisor watchlist',
  'p-advisor-two actions',
  'p-advisor-two my-week',
  'p-head watchlist',
  'p-hos my-week',
  'p-manager my-week',
  'p-officer actions',
  'p-officer my-week',
  'p-senior my-week',
];

/** What the rounds of these tests put into the outbox; others have theirs. */
async function told({ store }: TestDesk): Promise<string[]> {
  const ours = new Set(all.map((one) => one.split(' ')[1]));
  const messages = (await outboxOf(store)).filter(({ request }) => ours.has(request));
  return messages.map(({ as, request }) => `${as} ${request}`).toSorted();
}

/** A process that is ready to make the rounds as soon as it is told to. */
async function ready(t: TestContext, folder: string, ...more: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program, folder, instant, ...more], { stdio: ['pipe', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) if (String(chunk).includes('ready')) break;
  return child;
}

async function go(...children: ChildProcess[]): Promise<void> {
  const ends = children.map((child) => once(child, 'exit'));
  for (const child of children) child.stdin?.write('go\n');
  await Promise.all(ends);
}

test('three processes that make the rounds at the same moment tell everybody everything once', async (t) => {
  const desk = await busyDesk();
  const children = await Promise.all(['a', 'b', 'c'].map(() => ready(t, desk.folder)));
  await go(...children);
  assert.deepEqual(
    children.map(({ exitCode }) => exitCode),
    [0, 0, 0],
  );
  assert.deepEqual(await told(desk), all);
});

test('killed after a write, whichever, a process leaves the rest to the next one, and nothing is told twice', async (t) => {
  for (const last of [1, 5, 8, 11, 14]) {
    const desk = await busyDesk();
    const child = await ready(t, desk.folder, String(last));
    await go(child);
    assert.equal(child.signalCode, 'SIGKILL');
    moveTo(desk, instant);
    for (const { name } of rounds) await makeRound(desk, name);
    assert.deepEqual(await told(desk), all, `killed after write ${last}`);
  }
});
