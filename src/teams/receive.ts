import type { IncomingMessage } from 'node:http';
import type { Activity, TurnContext } from 'botbuilder';
import type { Log } from '../log.ts';
import { activitySchema } from './activity.ts';
import { failure } from './failure.ts';
import { readBody } from './read-body.ts';
import { isLoopback } from './refuse-remote.ts';
import type { TurnAdapter } from './turn-adapter.ts';

/** What goes back over HTTP: JSON, or a page for a browser. */
export interface Reply {
  status: number;
  body?: unknown;
  page?: string;
  /** Sent beside what every reply is sent with. */
  headers?: Readonly<Record<string, string>>;
}

/**
 * Takes in one posted activity: reads it, checks its shape, lets the adapter check its sender, and runs its turn.
 * Whatever is wrong becomes a status and a plain sentence, never the error's own words.
 */
export async function receive(
  request: IncomingMessage,
  { adapter, log, local, turn }: { adapter: TurnAdapter; log: Log; local: boolean; turn: (context: TurnContext) => Promise<void> },
): Promise<Reply> {
  const body = await readBody(request);
  if (body === 'too-large') return refusal(log, 413, 'activity-too-large', 'That is more than Tally reads in one message.');
  const parsed = activitySchema.safeParse(body);
  if (body === 'not-json' || !parsed.success) {
    return refusal(log, 400, 'activity-malformed', 'Tally could not read this activity.', parsed.error?.issues[0]?.path.join('.'));
  }
  const { serviceUrl, channelId } = parsed.data;
  if (local ? !isLoopback(serviceUrl) : channelId !== 'msteams' || !serviceUrl.startsWith('https://')) {
    return refusal(log, 403, 'sender-refused', 'Tally does not answer to that address.');
  }
  let entered = false;
  try {
    const invoked = await adapter.turn(request.headers.authorization ?? '', parsed.data as unknown as Activity, async (context) => {
      entered = true;
      await turn(context);
    });
    return { status: invoked?.status ?? 200, body: invoked?.body };
  } catch (error) {
    if (!entered) return refusal(log, 401, 'sender-unknown', 'Tally could not make sure who sent this.', undefined, error);
    return { status: 500, body: { code: 'turn-failed', message: failure(log, error, { request: 'turn', room: true }) } };
  }
}

function refusal(log: Log, status: number, code: string, message: string, at?: string, error?: unknown): Reply {
  log.warn({ code, ...(at ? { at } : {}), ...(error ? { err: error } : {}) }, 'refused');
  return { status, body: { code, message } };
}
