/*
 * Processes that are killed (SIGKILL) at each step of a message's way, and processes that race.
 *
 * What this proves: whatever step a process dies at, no message is lost, and the only one sent twice is one that Teams had
 * taken while what became of it was not kept yet; of several processes one sends each message. Teams' side counts
 * what comes and leaves nothing out. What it does not prove: that Teams itself has taken what it says it has.
 */
import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';
import { ended, start } from '../store/processes.ts';
import { outboxDesk, until } from './support/outbox-desk.ts';

/** Starts a process that empties the outbox, and keeps the lines it says. */
function deliverer(t: TestContext, folder: string): { child: ChildProcess; lines: string[] } {
  const child = start(t, '../delivery/support/deliver-here.ts', folder);
  const lines: string[] = [];
  createInterface({ input: child.stdout! }).on('line', (line) => lines.push(line));
  return { child, lines };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await ended(child);
  assert.equal(child.signalCode, 'SIGKILL', 'it was killed and did not fail by itself');
}

/** The order in which each conversation got its messages for the first time. */
function firstTimes(taken: readonly { conversation: string; says: string }[]): Map<string, string[]> {
  const seen = new Map<string, string[]>();
  for (const { conversation, says } of taken) {
    const own = seen.get(conversation) ?? [];
    if (!own.includes(says)) own.push(says);
    seen.set(conversation, own);
  }
  return seen;
}

test('a process killed at any step of a message’s way loses none and doubles only what was taken and not yet kept', async (t) => {
  const desk = await outboxDesk();
  const steps = ['before-claim', 'after-claim', 'accepted', 'before-record', 'after-record'];
  await desk.openAll(steps.map((channel) => ({ channel })));
  await desk.queueAll([1, 2].flatMap((at) => steps.map((step) => ({ says: `${step} ${at}`, to: { channel: step, as: 'p-manager' } }))));
  const { child, lines } = deliverer(t, desk.folder);
  await until(() => steps.every((step) => lines.includes(step)), 'every step');
  await kill(child);
  const before = desk.teams.taken.length;
  // Whoever takes over has a time that runs a hundred times as fast: the dead process's claims end in half a second.
  const delivery = desk.deliver();
  await until(async () => (await desk.pending()).length === 0);
  await delivery.stop();
  const times = Object.fromEntries(steps.map((step) => [step, desk.copies().get(`${step} 1`)]));
  const said = steps.map((step) => `${step} ${times[step]}`).join(', ');
  assert.deepEqual(times, { 'before-claim': 1, 'after-claim': 1, accepted: 2, 'before-record': 2, 'after-record': 1 });
  for (const step of steps) {
    assert.equal(desk.copies().get(`${step} 2`), 1);
    assert.deepEqual(firstTimes(desk.teams.taken).get(`chat-${step}`), [`${step} 1`, `${step} 2`]);
  }
  assert.ok((await desk.outcomes()).every(({ state }) => state === 'delivered'));
  t.diagnostic(
    `killed with a message at each of ${steps.length} steps; times it was taken: ${said}; ${before} taken before the kill, none lost`,
  );
});

test('processes killed in the middle of many messages lose none, keep the order, and double exactly what was in the window', async (t) => {
  const desk = await outboxDesk();
  const channels = Array.from({ length: 24 }, (_, at) => `c${at}`);
  await desk.openAll(channels.map((channel) => ({ channel })));
  const all = Array.from({ length: 10 }, (_, at) =>
    channels.map((channel) => ({ says: `${channel} ${at}`, to: { channel, as: 'p-manager' } })),
  ).flat();
  await desk.queueAll(all);
  desk.teams.trouble = () => ({ after: 3 });
  const expected = new Map(all.map(({ says }) => [says, 1]));
  let window = 0;
  for (const enough of [40, 110]) {
    const { child } = deliverer(t, desk.folder);
    await until(() => desk.teams.taken.length >= enough, `${enough} taken`);
    await kill(child);
    await until(() => desk.teams.heard.length === desk.teams.taken.length);
    const pending = new Set((await desk.pending()).map(({ input }) => input.term as string));
    const between = [...desk.copies()].filter(([says, copies]) => pending.has(says) && copies === expected.get(says));
    for (const [says] of between) expected.set(says, expected.get(says)! + 1);
    window += between.length;
    // The claims of the dead have ended for whoever comes next.
    await desk.endClaims();
  }
  const delivery = desk.deliver();
  await until(async () => (await desk.pending()).length === 0);
  await delivery.stop();
  assert.deepEqual(desk.copies(), expected);
  for (const channel of channels)
    assert.deepEqual(
      firstTimes(desk.teams.taken).get(`chat-${channel}`),
      Array.from({ length: 10 }, (_, at) => `${channel} ${at}`),
    );
  assert.equal((await desk.outcomes()).filter(({ state }) => state === 'delivered').length, all.length);
  const doubled = desk.teams.taken.length - all.length;
  assert.equal(doubled, window);
  t.diagnostic(
    `${all.length} messages, 2 kills: ${desk.teams.taken.length} sends taken, ${doubled} second copies, ${window} in the window, 0 lost`,
  );
});

test('two processes that race over many messages send each exactly once, in order', async (t) => {
  const desk = await outboxDesk();
  const channels = Array.from({ length: 40 }, (_, at) => `c${at}`);
  await desk.openAll(channels.map((channel) => ({ channel })));
  const both = [deliverer(t, desk.folder), deliverer(t, desk.folder)];
  await until(() => both.every(({ lines }) => lines.includes('running')), 'both running');
  const all = Array.from({ length: 7 }, (_, at) =>
    channels.map((channel) => ({ says: `${channel} ${at}`, to: { channel, as: 'p-manager' } })),
  ).flat();
  await desk.queueAll(all);
  await until(async () => (await desk.pending()).length === 0);
  for (const { child } of both) await kill(child);
  const sent = both.map(({ lines }) => lines.filter((line) => line === 'sent').length);
  assert.deepEqual(desk.copies(), new Map(desk.teams.taken.map(({ says }) => [says, 1])));
  assert.equal(desk.teams.taken.length, all.length);
  for (const channel of channels)
    assert.deepEqual(
      firstTimes(desk.teams.taken).get(`chat-${channel}`),
      Array.from({ length: 7 }, (_, at) => `${channel} ${at}`),
    );
  assert.ok(
    sent.every((count) => count > 0),
    `both took part: ${sent}`,
  );
  t.diagnostic(
    `${all.length} messages over ${channels.length} conversations: ${sent.join(' and ')} sent by the two processes, 0 second copies, 0 lost`,
  );
});
