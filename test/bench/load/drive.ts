import { setTimeout as pause } from 'node:timers/promises';
import { messageActivity, type Sender } from './activity.ts';
import { Connection } from './connection.ts';
import type { LoadConnector } from './connector.ts';

/** What a bot is asked, by whom, and how often. */
export interface Load {
  port: number;
  connector: LoadConnector;
  senders: readonly Sender[];
  questions: readonly string[];
  /** How many turns are under way at once. */
  inFlight: number;
  turns: number;
  /** The longest that it may take, in milliseconds; turns that have not begun by then are left out. */
  within: number;
}

/** What came of a load: seconds it took, and milliseconds from each message to its reply at the connector. */
export interface Driven {
  turns: number;
  seconds: number;
  latencies: number[];
}

/** How long to wait for a reply after the response, in milliseconds. */
const replyWithin = 5000;

/**
 * Keeps so many turns under way until all have been answered. Throws on the first turn that has no reply or a status
 * other than 200 to 202, because figures of a bot that fails mean nothing.
 */
export async function drive({ port, connector, senders, questions, inFlight, turns, within }: Load): Promise<Driven> {
  const latencies: number[] = [];
  const began = performance.now();
  let left = turns;
  let asked = 0;
  const one = async (connection: Connection, sender: Sender) => {
    const question = questions[asked++ % questions.length]!;
    const { id, body } = messageActivity(question, sender, connector.url);
    let arrived = 0;
    const reply = connector.replyTo(id).then(() => {
      arrived = performance.now();
    });
    const sent = performance.now();
    const status = await connection.post(body);
    if (arrived === 0) await Promise.race([reply, pause(replyWithin, undefined, { ref: false })]);
    connector.forget(id);
    if (status > 202 || arrived === 0)
      throw new Error(`"${question}" was answered with ${arrived === 0 ? 'no reply' : `status ${status}`}`);
    latencies.push(arrived - sent);
  };
  await Promise.all(
    Array.from({ length: inFlight }, async (_, at) => {
      const connection = new Connection(port);
      try {
        while (left-- > 0 && performance.now() - began < within) await one(connection, senders[at % senders.length]!);
      } finally {
        connection.close();
      }
    }),
  );
  return { turns: latencies.length, seconds: (performance.now() - began) / 1000, latencies };
}
