import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../src/terminal/tally.ts');

export interface Said {
  code: number | null;
  out: string;
  err: string;
}

/** A data folder of a test's own. `remove` takes it away again. */
export function dataFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'tally-terminal-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Runs the `tally` command as a person at the command line does: a process of its own, its exit code and what it printed.
 *
 * @example await runTally(['authority'], { TALLY_DATA: folder })
 */
export function runTally(args: readonly string[], env: Record<string, string>): Promise<Said> {
  return new Promise((resolve, fail) => {
    const child = spawn(process.execPath, [program, ...args], { env: { PATH: process.env.PATH, ...env }, timeout: 60_000 });
    const said: Said = { code: null, out: '', err: '' };
    child.stdout.on('data', (chunk) => {
      said.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said.err += chunk;
    });
    child.once('error', fail);
    child.once('close', (code) => resolve({ ...said, code }));
  });
}
