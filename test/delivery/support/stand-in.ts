import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** One call that reached Teams' side: what it was, and the first line of the message's words. */
export interface Call {
  method: string;
  conversation: string;
  /** The message that is changed, where one is. */
  activity?: string;
  says: string;
  /** When it arrived, in milliseconds. */
  at: number;
  // biome-ignore lint/suspicious/noExplicitAny: what arrives is looked at freely in tests.
  body: any;
}

/** How a call is answered in place of being taken. `lose`: it is taken, and the connection breaks before the answer. */
export interface Trouble {
  status?: number;
  code?: string;
  headers?: Record<string, string>;
  breaks?: true;
  lose?: true;
  /** Answered so much later, in milliseconds. */
  after?: number;
}

/** Teams' side: it takes whatever comes, as often as it comes, and counts it. */
export interface StandIn {
  url: string;
  /** Every call, taken or not. */
  heard: Call[];
  /** Those that were taken, in the order in which they were. */
  taken: (Call & { id: string })[];
  /** What to do with a call in place of taking it; undefined takes it. */
  trouble: (call: Call, tries: number) => Trouble | undefined;
  close(): Promise<void>;
}

/** Starts Teams' side on a port of its own, on this machine only. */
export async function startStandIn(): Promise<StandIn> {
  const tries = new Map<string, number>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString('utf8');
    const [, conversation = '', activity] =
      /\/v3\/conversations\/([^/]+)\/activities(?:\/(.+))?$/.exec(decodeURIComponent(request.url ?? '')) ?? [];
    const body = text === '' ? undefined : JSON.parse(text);
    const call: Call = {
      method: request.method ?? '',
      conversation,
      activity,
      says: String(body?.summary ?? '').split('\n')[0] ?? '',
      at: Date.now(),
      body,
    };
    const key = `${call.method} ${conversation} ${activity ?? ''} ${call.says}`;
    tries.set(key, (tries.get(key) ?? 0) + 1);
    standIn.heard.push(call);
    const trouble = standIn.trouble(call, tries.get(key)!);
    if (trouble?.after) await pause(trouble.after);
    if (trouble?.breaks) return void response.socket?.destroy();
    const answer = (status: number, said: object) =>
      response.writeHead(status, { 'content-type': 'application/json', ...trouble?.headers }).end(JSON.stringify(said));
    if (trouble?.status) return void answer(trouble.status, trouble.code ? { error: { code: trouble.code, message: 'refused' } } : {});
    const id = activity ?? `sent-${standIn.taken.length + 1}`;
    standIn.taken.push({ ...call, id });
    if (trouble?.lose) return void response.socket?.destroy();
    answer(call.method === 'POST' ? 201 : 200, { id });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const standIn: StandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    heard: [],
    taken: [],
    trouble: () => undefined,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return standIn;
}
