/*
 * Programs that are killed while they write, and programs that write at once.
 *
 * What this proves: a process that ends at any moment (SIGKILL) leaves every acknowledged batch and no half of one.
 * What it does not: that the same holds when the power fails or the machine stops. That rests on SQLite's journal with
 * synchronous=FULL and on a disk that has really kept what it says it has. Nor does it say anything of Cosmos DB, whose
 * batches are whole by its own promise.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../../src/ports.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { ended, start } from './processes.ts';
import { idsOf } from './subject.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Starts a writer, and kills it when it says this the nth time and some milliseconds have passed. */
async function writeAndKill(t: TestContext, folder: string, name: string, word: 'start' | 'done', nth: number, wait: number) {
  const child = start(t, 'write-batches.ts', folder, name);
  const said: [string, number][] = [];
  const lines = createInterface({ input: child.stdout! });
  let heard = 0;
  lines.on('line', (line) => {
    const [what = '', batch = ''] = line.split(' ');
    said.push([what, Number(batch)]);
    if (what !== word || ++heard !== nth) return;
    if (wait === 0) child.kill('SIGKILL');
    else void pause(wait).then(() => child.kill('SIGKILL'));
  });
  await Promise.all([ended(child), once(lines, 'close')]);
  assert.equal(child.signalCode, 'SIGKILL', 'the writer was killed and did not fail by itself');
  const done = said.filter(([what]) => what === 'done').map(([, batch]) => batch);
  return { done, midway: said.at(-1)?.[0] === 'start' };
}

/** Every batch there is whole, the numbers run on from 0 without a gap, and the count agrees with them. */
async function wholeBatches(store: Store, name: string): Promise<number> {
  const parts = new Map<number, number>();
  for (const id of await idsOf(store, 'demo', `entry:${name}:`)) {
    const batch = Number(id.split(':')[2]);
    parts.set(batch, (parts.get(batch) ?? 0) + 1);
  }
  for (const [batch, count] of parts) assert.equal(count, 20, `batch ${batch} of ${name} is whole`);
  for (let batch = 0; batch < parts.size; batch += 1) assert.ok(parts.has(batch), `batch ${batch} of ${name} is there`);
  const count = await store.read('demo', 'revision', `count:${name}`);
  assert.equal(Number(count?.body.revision ?? -1), parts.size - 1);
  return parts.size;
}

test('Two writers killed again and again, between writes and during them, lose no acknowledged batch and leave no half', async (t) => {
  const folder = temporaryFolder(t);
  const acknowledged = { bot: 0, terminal: 0 };
  let midway = 0;
  for (let round = 0; round < 14; round += 1) {
    const kill = (name: 'bot' | 'terminal', at: number) =>
      writeAndKill(
        t,
        folder,
        name,
        (round + at) % 2 ? 'start' : 'done',
        1 + ((round + at) % 4),
        ((round * 3 + at) % 8) * (round % 3 ? 0.7 : 0),
      );
    const [bot, terminal] = await Promise.all([kill('bot', 0), kill('terminal', 1)]);
    midway += Number(bot.midway) + Number(terminal.midway);
    const store = openEmbeddedStore({ folder });
    for (const [name, { done }] of [['bot', bot] as const, ['terminal', terminal] as const]) {
      acknowledged[name] = Math.max(acknowledged[name], ...done.map((batch) => batch + 1));
      const there = await wholeBatches(store, name);
      assert.ok(there >= acknowledged[name], `${name}: ${acknowledged[name]} acknowledged, ${there} there`);
    }
    await store.close();
  }
  t.diagnostic(`28 kills, ${midway} of them during a write; ${acknowledged.bot + acknowledged.terminal} batches acknowledged, all there`);
  assert.ok(midway > 0 && midway < 28, `kills fell both during writes and between them (${midway} during)`);
});

test('Three processes that change one document at once lose no change', async (t) => {
  const folder = temporaryFolder(t);
  const names = ['bot', 'terminal', 'import'];
  const children = names.map((name) => start(t, 'count-up.ts', folder, name));
  await Promise.all(children.map(ended));
  assert.deepEqual(
    children.map((child) => child.exitCode),
    [0, 0, 0],
  );
  const store = openEmbeddedStore({ folder });
  assert.equal((await store.read('demo', 'revision', 'total'))?.body.revision, '180');
  assert.equal((await idsOf(store, 'demo', 'entry:')).length, 180);
  await store.close();
});
