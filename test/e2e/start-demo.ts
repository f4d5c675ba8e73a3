import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../src/demo/demo.ts');

/** `npm run demo` as a process of its own, on free ports and with a data folder of its own. */
export interface StartedDemo {
  /** Where each of the people sits, in the order of `--as`. */
  urls: string[];
  url: string;
  /** Presses Ctrl-C, and kills it if that is not enough. Answers the exit code. */
  stop(): Promise<number | null>;
}

/** @example const demo = await startDemo('--as', 'head'); try { … } finally { await demo.stop(); } */
export async function startDemo(...args: string[]): Promise<StartedDemo> {
  const data = mkdtempSync(join(tmpdir(), 'tally-demo-'));
  const gone = () => rmSync(data, { recursive: true, force: true });
  try {
    const demo = await startDemoOn({ data }, ...args);
    return { ...demo, stop: () => demo.stop().finally(gone) };
  } catch (error) {
    gone();
    throw error;
  }
}

/**
 * The same on a data folder that stays, which whoever made it removes, and on another day than the demo's own: what was done is found
 * again on a later day.
 *
 * @example await startDemoOn({ data, today: '2027-03-10' }, '--as', 'head')
 */
export async function startDemoOn({ data, today }: { data: string; today?: string }, ...args: string[]): Promise<StartedDemo> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', TALLY_DATA: data, ...(today && { TALLY_TODAY: today }) };
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
    return child.exitCode;
  };
  const urls = await new Promise<string[]>((found) => {
    const listen = (chunk: Buffer) => {
      said += chunk;
      const addresses = [...said.matchAll(/open {2}(http:\/\/127\.0\.0\.1:\d+)/g)].map(([, address]) => address!);
      if (addresses.length > 0 && said.includes('Ctrl-C')) found(addresses);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    void gone.then(() => found([]));
    setTimeout(() => found([]), 180_000).unref();
  });
  const [url] = urls;
  if (url) return { urls, url, stop };
  await stop();
  throw new Error(`the demo did not start:\n${said}`);
}
