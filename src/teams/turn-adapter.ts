import { type Activity, CloudAdapter, type ConversationReference, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { Config } from '../config.ts';
import type { ChatAddress } from '../domain/message.ts';
import { activityJson } from './sending/activity-json.ts';
import { CachedAuthentication } from './sending/cached-authentication.ts';
import { type ConnectorPost, openConnectorPost } from './sending/connector-post.ts';
import { sendUrl } from './sending/send-url.ts';
import { signWith } from './sending/sign-with.ts';

/**
 * CloudAdapter with the door taken out: it checks who sends and runs the turn, and leaves HTTP to Tally, because the
 * SDK's own prints errors with their tokens and answers with their raw message. Messages go out by Tally's own way
 * too, which costs a third of the SDK's; whatever else is asked of Teams goes by the SDK's clients.
 */
export class TurnAdapter extends CloudAdapter {
  readonly appId: string;
  readonly #post: ConnectorPost;

  constructor(bot: Config['bot'], post: ConnectorPost = openConnectorPost()) {
    super(
      new CachedAuthentication(
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
    this.#post = post;
  }

  /** Runs one turn. Throws where the sender's token is not good, and whatever `logic` throws. */
  turn(authorization: string, activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }

  /** Sends activities one after another. Throws ConnectorError where Teams does not take one. */
  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]) {
    const responses = [];
    for (const activity of activities) {
      const posted = activity.type === 'message' || activity.type === 'typing';
      responses.push(...(posted ? [await this.#send(context, activity)] : await super.sendActivities(context, [activity])));
    }
    return responses;
  }

  /**
   * The Authorization header for what is sent outside a turn; undefined in trial mode. Throws what the sign-in throws.
   */
  async sign({ serviceUrl, conversation, bot }: ChatAddress): Promise<string | undefined> {
    const reference = { channelId: 'msteams', serviceUrl, conversation: { id: conversation }, bot: { id: bot } } as ConversationReference;
    let authorization: string | undefined;
    await this.continueConversationAsync(this.appId, reference, async (turn) => {
      authorization = await signWith(turn.turnState.get(this.ConnectorClientKey));
    });
    return authorization;
  }

  async #send(context: TurnContext, { id: _, ...activity }: Partial<Activity>) {
    const authorization = await signWith(context.turnState.get(this.ConnectorClientKey));
    const { id = '' } = await this.#post(sendUrl(activity), activityJson(activity), { authorization });
    return { id };
  }
}
