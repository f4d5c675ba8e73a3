/**
 * Remembers the latest deliveries, because a turn that takes long is delivered again: the second delivery waits for
 * the first and gets the same result. One that failed is forgotten, so that it can be tried again.
 */
export interface Deliveries<T> {
  once(key: string | undefined, work: () => Promise<T>): Promise<{ result: T; repeated: boolean }>;
}

/**
 * @example await openDeliveries(500).once(`${conversation}/${activity}`, work)
 */
export function openDeliveries<T>(most: number): Deliveries<T> {
  const known = new Map<string, Promise<T>>();
  return {
    async once(key, work) {
      const before = key === undefined ? undefined : known.get(key);
      if (before) return { result: await before, repeated: true };
      const under = work();
      if (key !== undefined) {
        known.set(key, under);
        const [oldest] = known.keys();
        if (known.size > most && oldest !== undefined) known.delete(oldest);
        under.catch(() => known.delete(key));
      }
      return { result: await under, repeated: false };
    },
  };
}
