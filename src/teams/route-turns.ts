import { INVOKE_RESPONSE_KEY, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { Abilities } from './abilities.ts';
import { Application } from './application.ts';
import { openArrivals } from './arrivals.ts';
import { openDeliveries } from './deliveries.ts';
import { onFileConsent } from './files/on-file-consent.ts';
import { unsupportedResponse } from './invoke-response.ts';
import { onMessage } from './on-message.ts';
import { onPress } from './on-press.ts';
import { isArrival, onWelcome } from './on-welcome.ts';
import { keepReach } from './reaches/keep-reach.ts';
import { isInstallationChange, onInstallation } from './reaches/on-installation.ts';
import { onLink } from './search/on-link.ts';
import { onSearch } from './search/on-search.ts';
import { onTypeahead } from './search/on-typeahead.ts';
import { sentences } from './sentences.ts';

type Handler = (turn: TurnContext, abilities: Abilities) => Promise<void>;
type Response = { value?: InvokeResponse } | undefined;

/** The handlers of invokes, by their names. */
const invokes: Readonly<Record<string, Handler>> = {
  'adaptiveCard/action': onPress,
  'composeExtension/query': onSearch,
  'composeExtension/queryLink': onLink,
  'application/search': onTypeahead,
  'fileConsent/invoke': onFileConsent,
};

/**
 * Sends each kind of activity to its handler, each delivery once. What has no handler (edits, deletions, reactions,
 * typing) is let pass in silence.
 *
 * The library's turn state is never used and has no storage: two turns at once in a conversation would
 * overwrite each other. Its typing timer is shared by all turns, so that one turn's end stops another's; its removal
 * of mentions fails on a message without text: Tally does both itself.
 */
export function routeTurns(abilities: Abilities): (turn: TurnContext) => Promise<void> {
  const app = new Application({ removeRecipientMention: false });
  // Its option to leave this off is not looked at.
  app.startTypingTimer = () => {};
  const deliveries = openDeliveries<Response>(500);
  const isNews = openArrivals();

  const once = (handler: Handler) => async (turn: TurnContext) => {
    const { result, repeated } = await deliveries.once(activityKey(turn), async () => {
      await handler(turn, abilities);
      keepReach(turn, abilities);
      return turn.turnState.get<Response>(INVOKE_RESPONSE_KEY);
    });
    if (repeated && result) turn.turnState.set(INVOKE_RESPONSE_KEY, result);
  };

  const is =
    (type: string, more: (turn: TurnContext) => boolean = () => true) =>
    async (turn: TurnContext) =>
      turn.activity.type === type && more(turn);
  for (const [name, handler] of Object.entries(invokes)) {
    app.addRoute(
      is('invoke', ({ activity }) => activity.name === name),
      once(handler),
      true,
    );
  }
  app.addRoute(is('invoke'), async (turn) => void (await turn.sendActivity(unsupportedResponse(sentences.notSupported))), true);
  app.addRoute(is('message'), once(onMessage));
  app.addRoute(
    async (turn) => isArrival(turn),
    once(async (turn) => {
      if (isNews(roomOf(turn), turn.activity.type)) await onWelcome(turn, abilities);
    }),
  );
  app.addRoute(async (turn) => isInstallationChange(turn), once(onInstallation));

  return async (turn) => {
    await app.run(turn);
  };
}

function activityKey({ activity: { id, type, conversation, from } }: TurnContext): string | undefined {
  return id === undefined ? undefined : JSON.stringify([type, conversation.id, from.id, id]);
}

/** The conversation without the thread in it. */
function roomOf({ activity }: TurnContext): string {
  return activity.conversation.id.split(';')[0] ?? '';
}
