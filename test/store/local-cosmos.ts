import type { AddressInfo } from 'node:net';
import { createHttpServer } from '@vercel/cosmosdb-server';
import type { CosmosStore } from '../../src/store/cosmos.ts';
import { openCosmosStore } from '../../src/store/cosmos.ts';
import type { Migrations } from '../../src/store/migrate.ts';

/** Any key will do: the local server checks none. */
export const KEY = Buffer.from('local').toString('base64');

/** An imitation of Cosmos DB inside this process, over plain http, and stores that talk to it. */
export async function startLocalCosmos() {
  const server = createHttpServer({ keepAlive: true } as Parameters<typeof createHttpServer>[0]);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoint,
    open: (migrations?: Migrations): CosmosStore => openCosmosStore({ endpoint, key: KEY, migrations }),
    stop: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
