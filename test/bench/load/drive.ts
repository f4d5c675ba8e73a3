import { setTimeout as pause } from 'node:timers/promises';
import { messageActivity, type Sender } from './activity.ts';
import type { LoadConnector } from './connector.ts';
import { type Driven, keepUnderWay, type Pace } from './keep-under-way.ts';

/** What a bot is asked, by whom, and how often. */
export interface Load extends Pace {
  connector: LoadConnector;
  senders: readonly Sender[];
  questions: readonly string[];
  /** The provider whose balance each question asks for, where the answers are looked at. */
  names?: readonly string[];
  /** Told each question that was answered with something else. */
  otherwise?(question: string): void;
}

/** How long to wait for a reply after the response, in milliseconds. */
const replyWithin = 5000;

/**
 * Asks the questions in turn, so many at once, and waits for the reply to each at the connector. Throws on the first turn that has
 * no reply or a status other than 200 to 202.
 */
export async function drive({ connector, senders, questions, names, otherwise, ...pace }: Load): Promise<Driven> {
  let asked = 0;
  return keepUnderWay(pace, async (connection, lane) => {
    const nth = asked++ % questions.length;
    const question = questions[nth]!;
    const { id, body } = messageActivity(question, senders[lane % senders.length]!, connector.url);
    let arrived = 0;
    let answer = '';
    const reply = connector.replyTo(id).then((text) => {
      arrived = performance.now();
      answer = text;
    });
    const sent = performance.now();
    const { status } = await connection.post(body);
    if (arrived === 0) await Promise.race([reply, pause(replyWithin, undefined, { ref: false })]);
    connector.forget(id);
    if (status > 202 || arrived === 0)
      throw new Error(`"${question}" was answered with ${arrived === 0 ? 'no reply' : `status ${status}`}`);
    if (names && !isBalance(answer, names[nth]!)) otherwise?.(question);
    return arrived - sent;
  });
}

/** Is a reply the balance of that provider? Its summary says so; the whole of it need not be read. */
export function isBalance(reply: string, name: string): boolean {
  const at = reply.indexOf(`"summary":"${name}`);
  return at >= 0 && /\d days? (left|over)|days? (is|are) left/.test(reply.slice(at, at + 400));
}
