import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { isProxied } from '../../config.ts';
import { ConnectorError } from './connector-error.ts';
import { dispatch } from './dispatch.ts';
import { type Failed, mostAttempts, retryPause } from './retry-pause.ts';

/** Posts a message to Teams, or changes (`PUT`) or deletes one, and gives back the id it got there. */
export type ConnectorPost = (
  url: string,
  body: string | Uint8Array,
  options?: { authorization?: string; signal?: AbortSignal; method?: 'POST' | 'PUT' | 'DELETE' },
) => Promise<{ id?: string }>;

/** What may be set otherwise: the connections, and the times, in milliseconds. */
export interface PostOptions {
  dispatcher?: Dispatcher;
  /** How long one attempt may take before its answer begins. */
  patience?: number;
  firstPause?: number;
  /** How often a message is sent before its fault is thrown, the first time included. */
  attempts?: number;
}

/**
 * Opens the way to Teams: kept connections, the machine's proxy where its environment names one, a bound on how long
 * an attempt may take, and, unless told to try once, the SDK's own rules for trying again. It does what the SDK's client does, at a third of
 * its cost. A post throws ConnectorError, or the reason of its signal where that is aborted.
 *
 * @example await openConnectorPost()(`${serviceUrl}v3/conversations/${id}/activities`, JSON.stringify(activity)) // { id: '1:…' }
 */
export function openConnectorPost({
  dispatcher = openConnections(),
  patience = 15_000,
  firstPause,
  attempts = mostAttempts,
}: PostOptions = {}): ConnectorPost {
  return async (url, body, { authorization, signal, method = 'POST' } = {}) => {
    const { origin, pathname, search } = new URL(url);
    const request: Dispatcher.DispatchOptions = {
      origin,
      path: `${pathname}${search}`,
      method,
      headers: {
        accept: '*/*',
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Microsoft-BotFramework/3.1 Tally',
        'x-ms-client-request-id': randomUUID(),
        ...(authorization ? { authorization } : {}),
      },
      body,
      headersTimeout: patience,
      bodyTimeout: patience,
    };
    for (let attempt = 1; ; attempt += 1) {
      signal?.throwIfAborted();
      const sent = await attemptOnce(dispatcher, request, signal);
      if (!(sent instanceof Error)) return sent;
      const wait = attempt < attempts ? retryPause(sent.failed, attempt, firstPause) : undefined;
      if (wait === undefined) throw sent;
      await pause(wait, undefined, { signal });
    }
  };
}

/** By way of the machine's proxy where its environment names one, which is looked up for every message; else straight. */
function openConnections(): Dispatcher {
  return isProxied() ? new EnvHttpProxyAgent() : new Agent();
}

class AttemptFailed extends ConnectorError {
  readonly failed: Failed;

  constructor(message: string, failed: Failed, cause?: unknown) {
    super(message, { ...failed, cause });
    this.failed = failed;
    Object.defineProperty(this, 'failed', { enumerable: false });
  }
}

async function attemptOnce(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  signal: AbortSignal | undefined,
): Promise<{ id?: string } | AttemptFailed> {
  try {
    const { statusCode, headers, text } = await dispatch(dispatcher, request, signal);
    if (statusCode < 300) return (readJson(text) as { id?: string } | undefined) ?? {};
    const { error } = (readJson(text) ?? {}) as { error?: { code?: string; message?: string } };
    const retryAfter = headers['retry-after'];
    return new AttemptFailed(error?.message ?? `Teams answered with status ${statusCode}`, {
      statusCode,
      code: error?.code,
      ...(typeof retryAfter === 'string' ? { retryAfter } : {}),
    });
  } catch (error) {
    signal?.throwIfAborted();
    const { code, message } = error as { code?: string; message: string };
    return new AttemptFailed(message, { code }, error);
  }
}

/** A body that is no JSON says nothing: a proxy on the way may answer with a page. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}
