import { Connection } from './connection.ts';

/** How much is asked of a bot, and how hard. */
export interface Pace {
  port: number;
  /** How many turns are under way at once. */
  inFlight: number;
  turns: number;
  /** The longest that it may take, in milliseconds; turns that have not begun by then are left out. */
  within: number;
}

/** What came of a load: seconds it took, and milliseconds from sending each activity to its answer. */
export interface Driven {
  turns: number;
  seconds: number;
  latencies: number[];
}

/**
 * Keeps so many turns under way until all have been answered, each lane on a connection of its own. `one` makes a turn and gives
 * back its milliseconds; what it throws ends the load, because figures of a bot that fails mean nothing.
 */
export async function keepUnderWay(
  { port, inFlight, turns, within }: Pace,
  one: (connection: Connection, lane: number) => Promise<number>,
): Promise<Driven> {
  const latencies: number[] = [];
  const began = performance.now();
  let left = turns;
  await Promise.all(
    Array.from({ length: inFlight }, async (_, lane) => {
      const connection = new Connection(port);
      try {
        while (left-- > 0 && performance.now() - began < within) latencies.push(await one(connection, lane));
      } finally {
        connection.close();
      }
    }),
  );
  return { turns: latencies.length, seconds: (performance.now() - began) / 1000, latencies };
}
