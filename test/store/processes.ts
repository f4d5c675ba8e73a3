import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/**
 * Starts one of this folder's scripts as a process of its own, whose lines are read and whose input can be ended. It ends
 * with the test at the latest, so that a test which fails leaves nothing behind.
 */
export function start(t: TestContext, script: string, ...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [here(script), ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  t.after(() => child.kill('SIGKILL'));
  return child;
}

/** Resolves when the process has printed this line. */
export async function said(child: ChildProcess, line: string): Promise<void> {
  let text = '';
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    text += String(chunk);
    if (text.split('\n').includes(line)) return;
  }
  throw new Error(`the process ended without saying ${line}: ${text}`);
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
