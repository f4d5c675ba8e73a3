import type { Client } from '@microsoft/microsoft-graph-client';
import { TallyError } from '../../domain/tally-error.ts';
import { faultFrom, type GraphFault } from './graph-fault.ts';

/** Where Microsoft Graph is; nothing else outside this machine is ever sent a token. */
export const graphEndpoint = 'https://graph.microsoft.com';
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** One request: `path` begins with a slash and stands below `/v1.0`, its parts encoded. */
export interface GraphCall {
  method: 'get' | 'post' | 'patch';
  path: string;
  body?: unknown;
}

/** What came back, unchecked, or why nothing of use did. */
export type GraphReply = { ok: true; body: unknown } | { ok: false; fault: GraphFault };

/** Makes one request before `signal` says that it is too late. Never throws and never tries again: how often and when is its user's affair. */
export type Graph = (call: GraphCall, signal: AbortSignal) => Promise<GraphReply>;

/** `token` gives the bearer token of a request. `endpoint` is another Graph on this machine, to try Tally with. */
export interface GraphOptions {
  token(): Promise<string>;
  endpoint?: string;
}

/**
 * Opens Microsoft Graph for the application itself. Times are asked for in UTC. Throws TallyError `graph-elsewhere` for an endpoint that is neither Microsoft's nor this machine's.
 *
 * @example await openGraph({ token })({ method: 'get', path: '/users/a.advisor%40ashmere.example/events/AAMk' }, AbortSignal.timeout(4000))
 */
export function openGraph({ token, endpoint = graphEndpoint }: GraphOptions): Graph {
  const { origin, hostname } = new URL(endpoint);
  if (origin !== graphEndpoint && !loopback.has(hostname)) {
    throw new TallyError('graph-elsewhere', 'Microsoft Graph is asked at its own address or on this machine, nowhere else.', {
      culprit: hostname,
    });
  }
  let opening: Promise<Client> | undefined;

  async function send({ method, path, body }: GraphCall, signal: AbortSignal): Promise<unknown> {
    opening ??= openClient(origin);
    const [client, bearer] = await Promise.all([opening, token()]);
    const request = client
      .api(path)
      .header('Authorization', `Bearer ${bearer}`)
      .header('Prefer', 'outlook.timezone="UTC"')
      .options({ signal });
    return method === 'get' ? request.get() : request[method](body);
  }

  return async (call, signal) => {
    try {
      return { ok: true, body: await before(signal, () => send(call, signal)) };
    } catch (error) {
      return { ok: false, fault: faultFrom(error) };
    }
  };
}

/** Without the library's own retries, which may sleep for minutes, and without following a redirect with a token. */
async function openClient(origin: string): Promise<Client> {
  const { Client, HTTPMessageHandler } = await import('@microsoft/microsoft-graph-client');
  return Client.initWithMiddleware({
    middleware: new HTTPMessageHandler(),
    baseUrl: `${origin}/`,
    defaultVersion: 'v1.0',
    fetchOptions: { redirect: 'error' },
  });
}

/** Ends with the signal, whatever the work does about it: getting a token does not hear one. */
function before<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const late = () => reject(signal.reason);
    signal.addEventListener('abort', late, { once: true });
    work()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', late));
  });
}
