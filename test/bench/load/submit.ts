import { pressActivity, type Sender } from './activity.ts';
import { type Driven, keepUnderWay, type Pace } from './keep-under-way.ts';

/** A button that somebody presses: what its card sends. */
export interface Submit {
  verb: string;
  data: object;
  from: Sender;
}

/**
 * Presses buttons in turn, so many at once; the answer to each is the response itself. Throws on the first that is answered with
 * another status than 200 or without the words that it must have.
 */
export async function submit(
  pace: Pace,
  submits: readonly Submit[],
  { serviceUrl, says }: { serviceUrl: string; says: string },
): Promise<Driven> {
  let pressed = 0;
  return keepUnderWay(pace, async (connection) => {
    const { verb, data, from } = submits[pressed++ % submits.length]!;
    const { body } = pressActivity(verb, data, from, serviceUrl);
    const sent = performance.now();
    const { status, received } = await connection.post(body);
    const arrived = performance.now();
    if (status !== 200 || !received.includes(says)) throw new Error(`a submit was answered with ${received.slice(0, 1500)}`);
    return arrived - sent;
  });
}
