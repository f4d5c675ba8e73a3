import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { say } from '../figures.ts';
import { printTable } from '../print-table.ts';
import type { Sizes } from '../sizes.ts';

/** The longest that one size may take, in milliseconds. */
const longest = 10 * 60_000;

/** What more providers in the embedded store cost: imports, the first answer, answers, lists and memory. */
export async function measureGrowth(folder: string, { growth }: Sizes): Promise<void> {
  const rows: string[][] = [];
  for (const providers of growth) {
    const own = join(folder, `grown-${providers}`);
    mkdirSync(own);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--expose-gc', '--heap-growing-percent=25', join(import.meta.dirname, 'grown-desk.ts'), own, String(providers)],
      { timeout: longest, killSignal: 'SIGKILL' },
    );
    rmSync(own, { recursive: true });
    const of = JSON.parse(stdout) as Record<string, number>;
    rows.push([
      say(providers),
      ...['providers', 'people', 'categories', 'days'].map((what) =>
        say(of[what === 'providers' ? 'importProviders' : what] ?? Number.NaN, 1),
      ),
      say(of.importPeak!),
      say(of.open!),
      say(of.firstAnswer!),
      say(of.answer!, 2),
      say(of.answer95!, 2),
      say(of.list!),
      say(of.blocked!),
      say(of.caseload!),
      say(of.heap!),
      say(of.memory!),
    ]);
  }
  printTable(
    'Growth, in the embedded store. Imports in seconds; the rest in milliseconds; memory in MB. Each answer is of another provider',
    [
      'providers',
      'import providers',
      'people',
      'categories',
      'days',
      'peak of the imports',
      'names read',
      'first answer',
      'answer p50',
      'p95',
      'list of a quarter',
      'longest pause',
      'due of a caseload',
      'live heap',
      'resident',
    ],
    rows,
  );
}
