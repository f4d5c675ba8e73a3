import type { AshmereDesk } from './ashmere-desk.ts';
import { messageActivity } from './load/activity.ts';
import { Connection } from './load/connection.ts';
import type { LoadConnector } from './load/connector.ts';
import { isBalance } from './load/drive.ts';

/**
 * Asks every question once and looks at the answer: a balance card of the provider that was named. Throws on the
 * first that is not. Gives back the mean length of an answer in bytes.
 */
export async function checkAnswers(port: number, desk: AshmereDesk, connector: LoadConnector): Promise<number> {
  const connection = new Connection(port);
  let bytes = 0;
  for (const [at, question] of desk.questions.entries()) {
    const { id, body } = messageActivity(question, desk.senders[at % desk.senders.length]!, connector.url);
    const reply = connector.replyTo(id);
    await connection.post(body);
    const answered = await reply;
    bytes += answered.length;
    const isCard = JSON.parse(answered).attachments?.[0]?.content?.type === 'AdaptiveCard';
    if (!isCard || !isBalance(answered, desk.names[at]!))
      throw new Error(`"${question}" was not answered with its balance: ${answered.slice(0, 400)}`);
  }
  connection.close();
  return bytes / desk.questions.length;
}
