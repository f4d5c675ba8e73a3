/** At most so many within so many milliseconds, whenever those begin. */
export interface Limit {
  most: number;
  within: number;
}

/** The times of what went through one gate, oldest first, as far back as its limits look. */
export interface SlidingWindow {
  /** How long until one more may go through, in milliseconds; 0 where it may now. */
  wait(now: number): number;
  /** Counts one that goes through now. */
  count(now: number): void;
  /** True where nothing is remembered that could hold anything up. */
  idle(now: number): boolean;
}

/**
 * Opens a gate that keeps several limits at once.
 *
 * @example
 * const gate = slidingWindow([{ most: 7, within: 1000 }]);
 * for (let at = 0; at < 7; at += 1) gate.count(at);
 * gate.wait(10); // 990
 */
export function slidingWindow(limits: readonly Limit[]): SlidingWindow {
  const furthest = Math.max(...limits.map(({ within }) => within));
  let times: number[] = [];

  function forget(now: number): void {
    const kept = times.findIndex((at) => at > now - furthest);
    if (kept === -1) times = [];
    else if (kept > 0) times = times.slice(kept);
  }

  return {
    wait(now) {
      forget(now);
      // The one that must have left a window before another may enter it: the `most`th from the end.
      const waits = limits.map(({ most, within }) => (times.length < most ? 0 : (times[times.length - most] ?? 0) + within - now));
      return Math.max(0, ...waits);
    },
    count(now) {
      times.push(now);
    },
    idle(now) {
      forget(now);
      return times.length === 0;
    },
  };
}
