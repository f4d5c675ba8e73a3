import { type ChildProcess, type ForkOptions, fork } from 'node:child_process';
import { TallyError } from '../../domain/tally-error.ts';
import type { LetterJob, LetterMade } from './letter-process.ts';

/** In milliseconds: how long the process stays after its last letter, and how long one letter may take. */
const idle = 20_000;
const patience = 60_000;
/** No letter needs nearly as much memory, and one that did must not take the bot with it. Nor does it see the bot's secrets. */
const bounds: ForkOptions = {
  env: {},
  execArgv: ['--max-old-space-size=512', '--max-semi-space-size=8'],
  serialization: 'advanced',
  stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
};

let aside: ChildProcess | undefined;
let leaving: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Makes a letter's file in a process beside the bot: turns are answered meanwhile, and the libraries and what they
 * used are gone from memory soon after the last letter. One letter at a time.
 *
 * Throws TallyError `letter-not-made` where it needs too long or too much memory, or a library fails.
 */
export function makeAside(job: LetterJob): Promise<Buffer> {
  const made = last.then(() => one(job));
  last = made.catch(() => undefined);
  return made;
}

async function one(job: LetterJob): Promise<Buffer> {
  clearTimeout(leaving);
  aside ??= started();
  const at = aside;
  keptAlive(at, true);
  const answer = await answered(at, job);
  if (!('bytes' in answer)) {
    end(at);
    throw new TallyError('letter-not-made', 'The file could not be made. Please try again.', { cause: answer.error, culprit: job.format });
  }
  keptAlive(at, false);
  leaving = setTimeout(() => end(at), idle).unref();
  return Buffer.from(answer.bytes);
}

function started(): ChildProcess {
  const begun = fork(new URL('./letter-process.ts', import.meta.url), bounds);
  // An error without a listener would end the bot.
  return begun.on('error', () => end(begun)).on('exit', () => end(begun));
}

function end(at: ChildProcess): void {
  if (aside === at) aside = undefined;
  at.kill('SIGKILL');
}

/** Whether the process keeps this one from ending, as it does while a letter is being made. */
function keptAlive(at: ChildProcess, kept: boolean): void {
  if (kept) {
    at.ref();
    at.channel?.ref();
  } else {
    at.unref();
    at.channel?.unref();
  }
}

function answered(at: ChildProcess, job: LetterJob): Promise<LetterMade> {
  return new Promise((resolve) => {
    const done = (answer: LetterMade) => {
      clearTimeout(timer);
      at.off('message', done).off('error', failed).off('exit', failed);
      resolve(answer);
    };
    const failed = (error: unknown) => done({ error: error instanceof Error ? error : new Error(`the process ended with ${error}`) });
    const timer = setTimeout(failed, patience, new Error(`not made within ${patience} ms`));
    at.on('message', done).on('error', failed).on('exit', failed);
    at.send(job, (error) => error && failed(error));
  });
}
