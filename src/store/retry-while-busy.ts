import { setTimeout as pause } from 'node:timers/promises';
import { isBusy } from './sqlite-fault.ts';

/**
 * Runs a short piece of work on the file, and again while another process holds it, until the moment `until` (of
 * `performance.now()`). Each try may block this thread for SQLite's own 100 ms; between tries everything else goes on.
 * The pauses grow, so that a long wait blocks less, and vary, so that two processes do not keep meeting.
 * The last error is thrown.
 *
 * @example await retryWhileBusy(() => statement.run(), performance.now() + 5000)
 */
export async function retryWhileBusy<T>(work: () => T, until: number): Promise<T> {
  for (let longest = 40; ; longest = Math.min(longest * 2, 640)) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
    }
    await pause(longest / 2 + Math.random() * (longest / 2));
  }
}
