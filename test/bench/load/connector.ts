import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Teams' side of the protocol under load: it takes each reply, tells whoever waits for it, and keeps nothing. */
export interface LoadConnector {
  /** The serviceUrl that activities name. */
  url: string;
  /** Resolves with the body of the next reply to an activity, at the moment it has arrived. */
  replyTo(activity: string): Promise<string>;
  /** Gives up waiting for a reply. */
  forget(activity: string): void;
  close(): Promise<void>;
}

/** Starts a connector for load on a port of its own, on this machine only. */
export async function startLoadConnector(): Promise<LoadConnector> {
  const waiting = new Map<string, (body: string) => void>();
  let number = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      number += 1;
      const body = `{"id":"sent-${number}"}`;
      response.writeHead(request.method === 'POST' ? 201 : 200, {
        'content-type': 'application/json',
        'content-length': body.length,
      });
      response.end(body);
      const [, activity = ''] = /\/activities\/([^/?]+)$/.exec(request.url ?? '') ?? [];
      const told = waiting.get(decodeURIComponent(activity));
      if (!told) return;
      waiting.delete(decodeURIComponent(activity));
      told(Buffer.concat(chunks).toString('utf8'));
    });
  });
  server.on('connection', (socket) => socket.setNoDelay(true));
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    replyTo: (activity) => new Promise((resolve) => waiting.set(activity, resolve)),
    forget: (activity) => void waiting.delete(activity),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
