import { setTimeout as wait } from 'node:timers/promises';

/** The machine's own time, in milliseconds, which a trial's fixed day does not move. A test may bring one that runs faster. */
export interface Time {
  now(): number;
  /** Resolves after so long, or as soon as `signal` is aborted. */
  pause(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** @example await machineTime.pause(5000) */
export const machineTime: Time = {
  now: () => Date.now(),
  pause: (milliseconds, signal) => wait(milliseconds, undefined, { signal }).catch(() => {}),
};
