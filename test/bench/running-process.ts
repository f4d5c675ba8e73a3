import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { environmentWith } from '../../src/config.ts';

/** A program under measurement. */
export interface RunningProcess {
  pid: number;
  port: number;
  /** Milliseconds from starting the process to its line that it listens. */
  listening: number;
  /** Milliseconds of processor time so far, all threads; NaN where the system does not tell. */
  cpu(): number;
  /** Resident memory in MB; NaN where the system does not tell. */
  memory(): number;
  stop(): Promise<void>;
}

/**
 * Starts a program that prints "… on port N" once it listens. Throws where it ends or stays silent for 30 seconds.
 * It dies with the bench.
 */
export async function startProcess(program: string, set: Record<string, string>, flags: string[] = []): Promise<RunningProcess> {
  const began = performance.now();
  const child = spawn(process.execPath, [...flags, program], { env: environmentWith(set), stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const port = await portOf(child);
  const listening = performance.now() - began;
  child.stdout.resume();
  child.stderr.resume();
  return {
    pid: child.pid!,
    port,
    listening,
    cpu: () => cpuOf(child.pid!),
    memory: () => memoryOf(child.pid!),
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(kill, 5000);
      await ended;
      clearTimeout(late);
      process.off('exit', kill);
    },
  };
}

function portOf(child: ChildProcess): Promise<number> {
  let said = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      child.kill('SIGKILL');
      reject(new Error(`${child.spawnargs.at(-1)} ${why}: ${said}`));
    };
    const late = setTimeout(fail, 30_000, 'did not listen within 30 seconds');
    child.once('close', () => fail('ended'));
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.on('data', (text) => {
        said += text;
        const [, port] = /on port (\d+)/.exec(said) ?? [];
        if (!port) return;
        clearTimeout(late);
        resolve(Number(port));
      });
    }
  });
}

/** The system counts in ticks of ten milliseconds. */
function cpuOf(pid: number): number {
  const stat = proc(pid, 'stat');
  const [, , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(')') + 1).split(' ');
  return (Number(user) + Number(system)) * 10;
}

function memoryOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(proc(pid, 'status'))?.[1]) / 1024;
}

function proc(pid: number, what: string): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}
