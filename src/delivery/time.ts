/** The machine's own time, in milliseconds, which a trial's fixed day does not move. A test may bring one that runs faster. */
export interface Time {
  now(): number;
  /** Resolves after so long, or as soon as `signal` is aborted. */
  pause(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** @example await machineTime.pause(5000) */
export const machineTime: Time = {
  now: () => Date.now(),
  // Not that of node:timers, which makes an error of every pause that is cut short: each message has one.
  pause: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal?.addEventListener('abort', done);
    }),
};
