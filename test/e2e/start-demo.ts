import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../src/demo/demo.ts');

/** `npm run demo` as a process of its own, on free ports and with a data folder of its own. */
export interface StartedDemo {
  url: string;
  /** Presses Ctrl-C, and kills it if that is not enough. Answers the exit code. */
  stop(): Promise<number | null>;
}

/** @example const demo = await startDemo('--as', 'head'); try { … } finally { await demo.stop(); } */
export async function startDemo(...args: string[]): Promise<StartedDemo> {
  const folder = mkdtempSync(join(tmpdir(), 'tally-demo-'));
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', TALLY_DATA: folder };
  // The channel and what is loaded first end the demo with this process, however this process ends.
  const leave = import.meta.resolve('../../src/demo/leave-with-parent.ts');
  const child = spawn(process.execPath, ['--import', leave, program, '--client-port', '0', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const gone = once(child, 'close');
  let said = '';
  const stop = async () => {
    child.kill('SIGINT');
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(late);
    rmSync(folder, { recursive: true, force: true });
    return child.exitCode;
  };
  const url = await new Promise<string | undefined>((found) => {
    const listen = (chunk: Buffer) => {
      said += chunk;
      const address = /open {2}(http:\/\/127\.0\.0\.1:\d+)/.exec(said);
      if (address && said.includes('Ctrl-C')) found(address[1]);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    void gone.then(() => found(undefined));
    setTimeout(() => found(undefined), 60_000).unref();
  });
  if (url) return { url, stop };
  await stop();
  throw new Error(`the demo did not start:\n${said}`);
}
