import type { TurnContext } from 'botbuilder';
import type { Abilities } from './abilities.ts';
import { inRoom } from './activity.ts';
import { failure } from './failure.ts';
import { identify } from './identify.ts';
import { nonceOf } from './nonce-of.ts';
import { reply } from './reply.ts';
import { sentences } from './sentences.ts';

/** Does this activity say that the bot was just added to a conversation? */
export function isArrival({ activity }: Pick<TurnContext, 'activity'>): boolean {
  if (activity.type === 'installationUpdate') return activity.action === 'add';
  return activity.type === 'conversationUpdate' && (activity.membersAdded ?? []).some(({ id }) => id === activity.recipient.id);
}

/** Says hello: in a person's own chat with what they can ask, in a room with how to ask there. */
export async function onWelcome(turn: TurnContext, abilities: Abilities): Promise<void> {
  try {
    if (inRoom(turn.activity)) {
      await turn.sendActivity(sentences.welcomeRoom);
      return;
    }
    const context = await identify(turn, abilities, { via: 'chat', nonce: nonceOf(turn.activity) });
    if (!context) {
      await turn.sendActivity(`${sentences.welcomeStranger} ${sentences.unknownPerson}`);
      return;
    }
    const help = await abilities.perform(context, 'help', {});
    await reply(turn, { ...help, title: sentences.welcomeTitle }, abilities);
  } catch (error) {
    await turn.sendActivity(failure(abilities.log, error, { request: 'welcome', room: inRoom(turn.activity) }));
  }
}
