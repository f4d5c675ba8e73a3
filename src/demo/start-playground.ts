import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { environmentWith } from '../config.ts';
import { TallyError } from '../domain/tally-error.ts';

/** A local Teams client that runs: where to open it, and how to stop it. */
export interface Playground {
  url: string;
  /** Resolves when its process has gone; asked twice, it answers the same. */
  stop(): Promise<void>;
  /** Resolves when it has gone by itself or been stopped. */
  gone: Promise<void>;
}

/**
 * Starts the Microsoft 365 Agents Playground as a child process, on 127.0.0.1 alone, without telemetry and without
 * opening a browser. `config` is the text of its settings file, kept in `folder`.
 * Throws TallyError `playground-failed` if it does not listen within half a minute.
 *
 * @example const { url } = await startPlayground({ folder: '.tally-demo', config, bot: 'http://127.0.0.1:3978/api/messages', port: 56150 })
 */
export async function startPlayground(options: { folder: string; config: string; bot: string; port: number }): Promise<Playground> {
  const folder = resolve(options.folder);
  mkdirSync(folder, { recursive: true });
  const configFile = join(folder, '.m365agentsplayground.yml');
  writeFileSync(configFile, options.config);

  const url = `http://127.0.0.1:${options.port}`;
  const program = join(dirname(createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/package.json')), 'cli.js');
  const child = spawn(
    process.execPath,
    // biome-ignore format: one flag and its value a line
    [
      '--import', import.meta.resolve('./loopback-only.ts'),
      '--import', import.meta.resolve('./leave-with-parent.ts'),
      program, 'start',
      '--app-endpoint', options.bot,
      '--channel-id', 'msteams',
      '--port', String(options.port),
      '--service-url', `${url}/_connector`,
      '--disable-telemetry',
    ],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: environmentWith({
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: configFile,
        M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
        TEAMSAPPTESTER_BROWSER: 'none',
      }),
    },
  );
  const gone = once(child, 'exit').then(() => undefined);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill();
    await gone;
  };
  let said = '';
  const keep = (chunk: Buffer) => {
    said = (said + chunk).slice(-2000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);

  if (await answers(url, gone)) return { url, stop, gone };
  await stop();
  throw new TallyError('playground-failed', 'The local Teams client did not start.', { cause: new Error(said), culprit: url });
}

/** Does the address answer within half a minute, before its process goes? */
async function answers(url: string, gone: Promise<void>): Promise<boolean> {
  let running = true;
  void gone.then(() => {
    running = false;
  });
  for (const end = Date.now() + 30_000; running && Date.now() < end; ) {
    const found = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (found) return true;
    await new Promise((wake) => setTimeout(wake, 150));
  }
  return false;
}
