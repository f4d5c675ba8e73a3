/** Work that is done side by side, so many at a time, in the order in which it came. */
export interface Pool {
  add(work: () => Promise<void>): void;
  /** How much of it has not begun. */
  waiting(): number;
  /** Resolves when all of it is done. */
  idle(): Promise<void>;
}

/**
 * @example const pool = openPool(12); pool.add(async () => send(message)); await pool.idle()
 */
export function openPool(most: number): Pool {
  const waiting: (() => Promise<void>)[] = [];
  const under = new Set<Promise<void>>();

  function begin(): void {
    while (under.size < most) {
      const work = waiting.shift();
      if (!work) return;
      const doing = work().finally(() => {
        under.delete(doing);
        begin();
      });
      under.add(doing);
    }
  }

  return {
    add(work) {
      waiting.push(work);
      begin();
    },
    waiting: () => waiting.length,
    async idle() {
      while (under.size > 0) await Promise.allSettled(under);
    },
  };
}
