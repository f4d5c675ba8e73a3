import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ashmere } from '../../src/demo/ashmere.ts';
import { freePort } from '../../src/demo/free-port.ts';
import { playgroundConfig } from '../../src/demo/playground-config.ts';
import { startPlayground } from '../../src/demo/start-playground.ts';

const folder = mkdtempSync(join(tmpdir(), 'tally-playground-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const people = Array.from({ length: 7 }, (_, at) => ({ key: `p${at}`, name: `Person ${at}`, email: `p${at}@ashmere.example`, roles: [] }));
const options = async () => ({
  folder,
  config: playgroundConfig(ashmere, people[0]!, people),
  bot: 'http://127.0.0.1:9/api/messages',
  port: (await freePort(0))!,
});

function listens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const end = (open: boolean) => () => {
      socket.destroy();
      resolve(open);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}

test('the local Teams client listens on 127.0.0.1 and on no other address, and stops when told to', async () => {
  const playground = await startPlayground(await options());
  try {
    const port = Number(new URL(playground.url).port);
    const others = ['::1', '127.0.0.2', ...Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address))];
    const open = [];
    for (const host of new Set(others)) if (host !== '127.0.0.1' && (await listens(host, port))) open.push(host);
    assert.equal(await listens('127.0.0.1', port), true);
    assert.deepEqual(open, []);
  } finally {
    await playground.stop();
  }
  assert.equal((await fetch(playground.url).catch(() => undefined))?.status, undefined);
});

test('the local Teams client ends with whoever started it, even if that was killed', async () => {
  const { port, ...rest } = await options();
  const program = `
    const { startPlayground } = await import(${JSON.stringify(import.meta.resolve('../../src/demo/start-playground.ts'))});
    console.log((await startPlayground(${JSON.stringify({ port, ...rest })})).url);`;
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(parent.stdout, 'data');
  assert.equal(await listens('127.0.0.1', port), true);
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  for (let tries = 0; tries < 50 && (await listens('127.0.0.1', port)); tries += 1) await new Promise((wake) => setTimeout(wake, 100));
  assert.equal(await listens('127.0.0.1', port), false);
});
