import { TallyError } from '../domain/tally-error.ts';
import { rounds as everyRound } from '../requests/rounds/index.ts';
import type { Round } from '../requests/rounds/round.ts';
import type { Works } from './works.ts';

const threeMinutes = 3 * 60_000;

/**
 * Makes the rounds: what Tally does by itself, one after another, now and every few minutes, until it is stopped. One
 * that fails does not keep the others from being made. Every process makes them: what is done once is kept as done.
 */
export function openRounds({
  desk,
  authority,
  log,
  time,
  stopping,
  rounds = everyRound,
  every = threeMinutes,
}: Pick<Works, 'desk' | 'authority' | 'log' | 'time' | 'stopping'> & { rounds?: readonly Round[]; every?: number }): {
  /** Make them at once, or again where they are being made: something was asked for that a round does. */
  wake(): void;
  stop(): Promise<void>;
} {
  let roused = new AbortController();
  stopping.addEventListener('abort', () => roused.abort('stopping'), { once: true });

  async function make({ name, run }: Round): Promise<void> {
    try {
      await run(await desk.itself(authority));
    } catch (error) {
      // A desk that has not been set up has nothing to do yet.
      if (error instanceof TallyError && error.code === 'authority-unknown') return;
      log.error({ code: 'round-failed', round: name, err: error }, 'a round failed');
    }
  }

  async function keepMaking(): Promise<void> {
    while (!stopping.aborted) {
      for (const round of rounds) if (!stopping.aborted) await make(round);
      // Several processes that were started together do not make them at the same moment for ever.
      if (!stopping.aborted) await time.pause(every * (0.9 + Math.random() * 0.2), roused.signal);
      if (!stopping.aborted) roused = new AbortController();
    }
  }

  const making = keepMaking();
  return { wake: () => roused.abort('roused'), stop: () => making };
}
