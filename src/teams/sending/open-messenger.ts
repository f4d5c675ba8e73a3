import type { Activity } from 'botbuilder';
import type { ChatAddress } from '../../domain/message.ts';
import type { Messenger, SentMessage } from '../../ports.ts';
import type { Answer } from '../../requests/answer.ts';
import { isLoopback } from '../refuse-remote.ts';
import { activityJson } from './activity-json.ts';
import { ConnectorError } from './connector-error.ts';
import { type ConnectorPost, openConnectorPost } from './connector-post.ts';
import { sendFault } from './send-fault.ts';
import { sendUrl } from './send-url.ts';

/** What a messenger works with. */
export interface MessengerOptions {
  /** The Authorization header for a conversation; undefined in trial mode. */
  sign(address: ChatAddress): Promise<string | undefined>;
  /** An answer as a message of Teams. */
  message(answer: Answer): Partial<Activity>;
  /** True in trial mode, where nothing is sent beyond this machine. */
  local: boolean;
  post?: ConnectorPost;
  /** How long one send may take in all, in milliseconds. */
  patience?: number;
}

/**
 * The way into Teams for what is sent without being asked. It tries once: when to try again is for the outbox, which also
 * keeps it when this process ends.
 *
 * @example await openMessenger({ sign, message: cardMessage, local: false }).post(reach.address, answer) // { ok: true, activity: '1:a' }
 */
export function openMessenger({
  sign,
  message,
  local,
  post = openConnectorPost({ attempts: 1 }),
  patience = 30_000,
}: MessengerOptions): Messenger<Answer> {
  async function send(
    method: 'POST' | 'PUT' | 'DELETE',
    to: ChatAddress,
    activity: string | undefined,
    content?: Partial<Activity>,
  ): Promise<SentMessage> {
    if (local ? !isLoopback(to.serviceUrl) : !to.serviceUrl.startsWith('https://'))
      return { ok: false, why: 'never', reason: 'Tally does not send to that address.' };
    const signal = AbortSignal.timeout(patience);
    const url = sendUrl({
      serviceUrl: to.serviceUrl,
      conversation: { id: to.conversation } as Activity['conversation'],
      replyToId: activity,
    });
    const body = content ? activityJson({ ...content, ...envelope(to), ...(activity ? { id: activity } : {}) }) : '';
    try {
      const authorization = await sign(to);
      const { id } = await post(url, body, { method, authorization, signal });
      return { ok: true, activity: id };
    } catch (error) {
      // The local client of a trial cannot delete: what was posted says there that it is gone.
      if (local && method === 'DELETE' && (error as ConnectorError).statusCode === 501) return send('PUT', to, activity, takenBack);
      // What is neither Teams' doing nor the clock's is a fault of Tally's own.
      if (error instanceof ConnectorError || signal.aborted) return sendFault(error);
      throw error;
    }
  }

  return {
    post: (to, answer) => send('POST', to, undefined, message(answer)),
    update: (to, activity, answer) => send('PUT', to, activity, message(answer)),
    remove: (to, activity) => send('DELETE', to, activity),
  };
}

const takenBack: Partial<Activity> = { type: 'message', text: 'This message has been taken back.' };

/** From whom, to whom, where: what the SDK would add to a message of a turn. */
function envelope({ serviceUrl, conversation, tenant, bot, user }: ChatAddress): Partial<Activity> {
  return {
    channelId: 'msteams',
    serviceUrl,
    from: { id: bot, name: 'Tally' },
    conversation: { id: conversation, ...(tenant ? { tenantId: tenant } : {}) } as Activity['conversation'],
    ...(user ? { recipient: { id: user, name: '' } } : {}),
  };
}
