import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'tally-demo-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the demo to its end, and answers its exit code and what it said. */
function demo(args: string[], env: Record<string, string> = {}): Promise<{ code: number | null; out: string; err: string }> {
  const program = join(import.meta.dirname, '../../src/demo/demo.ts');
  const child = spawn(process.execPath, [program, '--client-port', '0', ...args], {
    env: { PATH: process.env.PATH, TALLY_DATA: folder, PORT: '0', ...env },
    timeout: 30_000,
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((ended) => {
    child.once('close', (code) => ended({ code, out, err }));
  });
}

test('a port that is taken is answered with what to do, and nothing is started', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => other.once('listening', listening));
  const { port } = other.address() as AddressInfo;
  const { code, err } = await demo([], { PORT: String(port) });
  other.close();
  assert.equal(code, 1);
  assert.match(err, new RegExp(`port ${port} already: .*PORT=${port + 1}\\. \\(port-taken\\)\n$`));
});

test('somebody who is not in Ashmere is answered with the roles there are', async () => {
  const { code, err } = await demo(['--as', 'the king']);
  assert.equal(code, 1);
  assert.match(err, /^Nobody in Ashmere is "the king"\. Try a role \(administrator, advisor, .*\(person-unknown\)\n$/);
});

test('an option there is none of is answered with those there are', async () => {
  const { code, err } = await demo(['--nonsense']);
  assert.equal(code, 1);
  assert.match(err, /npm run demo -- --as head/);
  assert.doesNotMatch(err, /\n {4}at /);
});

test('a database that the environment names is never touched', async () => {
  let touched = 0;
  const database = createServer((_, response) => {
    touched += 1;
    response.end();
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => database.once('listening', listening));
  const { port } = database.address() as AddressInfo;
  const { code, err } = await demo(['--as', 'the king'], { COSMOS_ENDPOINT: `http://127.0.0.1:${port}/`, COSMOS_KEY: 'a2V5' });
  database.close();
  database.closeAllConnections();
  assert.match(err, /person-unknown/, 'the demo got as far as its own people');
  assert.deepEqual([code, touched], [1, 0]);
});
