import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttpServer } from '@vercel/cosmosdb-server';
import type { CosmosStore } from '../../src/store/cosmos.ts';
import { openCosmosStore } from '../../src/store/cosmos.ts';
import type { Migrations } from '../../src/store/migrate.ts';

/** Any key will do: the local server checks none. */
export const KEY = Buffer.from('local').toString('base64');

/** What to do with a request for documents in place of answering it; false lets it through. */
export type Trouble = (req: IncomingMessage, res: ServerResponse) => boolean;

/**
 * An imitation of Cosmos DB inside this process, over plain http, and stores that talk to it. `trouble` stands
 * between the two where a test sets it.
 */
export async function startLocalCosmos() {
  const server = createHttpServer({ keepAlive: true } as Parameters<typeof createHttpServer>[0]);
  const [answer] = server.listeners('request') as ((req: IncomingMessage, res: ServerResponse) => void)[];
  let trouble: Trouble = () => false;
  server.removeAllListeners('request');
  server.on('request', (req: IncomingMessage, res: ServerResponse) => {
    if (!trouble(req, res)) answer?.(req, res);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoint,
    open: (migrations?: Migrations, patience?: number): CosmosStore => openCosmosStore({ endpoint, key: KEY, migrations, patience }),
    trouble(next: Trouble) {
      trouble = next;
    },
    stop: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
