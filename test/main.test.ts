import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { environmentWith } from '../src/config.ts';
import { send } from './support/bot.ts';

const folder = mkdtempSync(join(tmpdir(), 'tally-main-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the program and waits for its start line, or for its end. */
async function start(set: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, '../src/start.js')], {
    env: environmentWith({ TALLY_LOCAL: '', MicrosoftAppId: '', COSMOS_ENDPOINT: '', TALLY_DATA: folder, PORT: '0', ...set }),
  });
  const said = { out: '', err: '' };
  const begun = new Promise<void>((tell) => {
    child.stdout?.on('data', (text) => {
      said.out += text;
      if (said.out.includes('\n')) tell();
    });
  });
  child.stderr?.on('data', (text) => {
    said.err += text;
  });
  const ended = once(child, 'close') as Promise<[number | null]>;
  await Promise.race([begun, ended]);
  return { child, said, ended };
}

describe('npm start', () => {
  it('says in one line where it listens, for whom and with which door, answers, and stops when asked to', async () => {
    const { child, said, ended } = await start({ TALLY_LOCAL: '1', TALLY_AUTHORITY: 'demo' });
    const [, port] =
      /^Tally listens on port (\d+) for demo \(trial mode: no sign-in, this machine only; data in .*\)\.$/m.exec(said.out) ?? [];
    assert.ok(port, said.out + said.err);
    assert.deepEqual(await send(Number(port), '/healthz', undefined), { status: 200, body: { alive: true } });
    assert.equal((await send(Number(port), '/readyz', undefined)).status, 503);
    child.kill('SIGTERM');
    assert.deepEqual((await ended)[0], 0);
    // The log is written apart from what is said, and may end after it.
    assert.match(said.out, /Not ready to answer yet: This desk has not been set up yet[\s\S]*^Tally has stopped\.$/m);
  });

  it('without an identity and without trial mode says what is missing', async () => {
    const { said, ended } = await start({});
    assert.equal((await ended)[0], 1);
    assert.match(said.err, /MicrosoftAppId is missing: .* TALLY_LOCAL=1/);
  });

  it('on a port that is taken says so', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { said, ended } = await start({ TALLY_LOCAL: '1', PORT: String((other.address() as AddressInfo).port) });
    assert.equal((await ended)[0], 1);
    assert.match(said.err, /That port is taken/);
    other.close();
  });
});
