import { setTimeout as pause } from 'node:timers/promises';
import { TallyError } from '../../domain/tally-error.ts';

const mostTries = 5;
const firstPause = 100;

/**
 * Does a piece of an import's work, and waits and tries again while the store is busy: an import is nobody's turn in a chat
 * and can wait, twice as long each time, some seconds in all. Any other error, and the last busy one, goes on.
 *
 * @example await whenFree(() => store.write('demo', operations))
 */
export async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof TallyError) || error.code !== 'store-busy' || tries === mostTries) throw error;
      await pause(firstPause * 2 ** tries);
    }
  }
}
