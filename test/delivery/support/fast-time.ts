import { machineTime, type Time } from '../../../src/delivery/time.ts';

/** The machine's time from now on, so many times as fast: what waits for minutes waits for moments. */
export function fastTime(factor: number): Time {
  const start = Date.now();
  return {
    now: () => start + (Date.now() - start) * factor,
    pause: (milliseconds, signal) => machineTime.pause(milliseconds / factor, signal),
  };
}
