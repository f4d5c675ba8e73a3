import type { Activity, ConversationParameters, TurnContext } from 'botbuilder';
import type { Log } from '../log.ts';
import type { TurnAdapter } from './turn-adapter.ts';

/**
 * Sends the asker a message in their own chat with the bot; Teams gives back that chat if there is one.
 * False where it cannot be opened, which is so where the app is not installed for the person.
 */
export async function sendPrivately(turn: TurnContext, adapter: TurnAdapter, message: Partial<Activity>, log: Log): Promise<boolean> {
  const { from, recipient, conversation, channelId, serviceUrl } = turn.activity;
  const tenant = conversation.tenantId ?? turn.activity.channelData?.tenant?.id;
  const parameters: Partial<ConversationParameters> = {
    isGroup: false,
    bot: recipient,
    members: [from],
    ...(tenant ? { tenantId: tenant, channelData: { tenant: { id: tenant } } } : {}),
  };
  const audience = turn.turnState.get<string>(adapter.OAuthScopeKey) ?? '';
  try {
    await adapter.createConversationAsync(
      adapter.appId,
      channelId,
      serviceUrl,
      audience,
      parameters as ConversationParameters,
      async (own) => {
        await own.sendActivity(message);
      },
    );
    return true;
  } catch (error) {
    log.warn({ code: 'private-chat-closed', err: error }, 'the asker’s own chat could not be opened');
    return false;
  }
}
