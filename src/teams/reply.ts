import type { TurnContext } from 'botbuilder';
import type { Answer } from '../requests/answer.ts';
import type { Abilities } from './abilities.ts';
import { inRoom } from './activity.ts';
import { cardMessage } from './card-message.ts';
import { sendPrivately } from './send-privately.ts';
import { sentences } from './sentences.ts';

/**
 * Shows an answer where it may be shown: in a room only what is on the public register, anything else in the
 * asker's own chat, and the room is told so. Throws where the message cannot be sent at all.
 */
export async function reply(turn: TurnContext, answer: Answer, { adapter, log }: Abilities): Promise<void> {
  if (maySee(turn, answer)) await turn.sendActivity(cardMessage(answer));
  else if (await sendPrivately(turn, adapter, cardMessage(answer), log)) await turn.sendActivity(sentences.sentPrivately);
  else await turn.sendActivity(sentences.cannotSendPrivately);
}

/** May everybody who reads along in this conversation see the answer? */
export function maySee({ activity }: Pick<TurnContext, 'activity'>, { audience }: Answer): boolean {
  return audience === 'room' || !inRoom(activity);
}
