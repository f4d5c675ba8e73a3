import { type Activity, CloudAdapter, ConfigurationBotFrameworkAuthentication, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { Config } from '../config.ts';

/**
 * CloudAdapter with the door taken out: it checks who sends and runs the turn, and leaves HTTP to Tally, because the
 * SDK's own prints errors with their tokens and answers with their raw message.
 */
export class TurnAdapter extends CloudAdapter {
  readonly appId: string;

  constructor(bot: Config['bot']) {
    super(
      new ConfigurationBotFrameworkAuthentication(
        bot
          ? {
              MicrosoftAppId: bot.appId,
              MicrosoftAppType: bot.appType,
              MicrosoftAppTenantId: bot.tenantId,
              ...(bot.password ? { MicrosoftAppPassword: bot.password } : {}),
            }
          : {},
      ),
    );
    this.appId = bot?.appId ?? '';
  }

  /** Runs one turn. Throws where the sender's token is not good, and whatever `logic` throws. */
  turn(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}
