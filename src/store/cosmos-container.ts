import type { Container, CosmosClient, CosmosClientOptions } from '@azure/cosmos';
import type { TokenCredential } from '@azure/identity';

/** The bot's whole turn has 15 seconds; one visit to the store must leave room for the rest of it. */
const REQUEST_MS = 5000;
const THROTTLED_SECONDS = 5;

export interface CosmosOptions {
  endpoint: string;
  /** For an emulator. Without it `credential` signs in, or else the identity that the machine has. */
  key?: string;
  credential?: TokenCredential;
  /** Which of the machine's identities to use, where it has several. */
  identityClientId?: string;
  databaseName?: string;
  /** A client that is already open, used in place of one of the store's own. */
  client?: CosmosClient;
}

/** The desk's container. TTL is switched on and off by default (-1): a document goes only where it asks to. */
export const DESK = {
  id: 'desk',
  partitionKey: { paths: ['/authority'] },
  defaultTtl: -1,
  indexingPolicy: {
    automatic: true,
    indexingMode: 'consistent' as const,
    // Lists go by authority, kind and id (which is always indexed); a body is never searched inside the store, so that
    // neither long text nor anything else of it costs a write.
    includedPaths: [{ path: '/authority/?' }, { path: '/kind/?' }],
    excludedPaths: [{ path: '/*' }],
  },
};

const isLoopback = (endpoint: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(endpoint).hostname);

async function openClient({ endpoint, key, credential, identityClientId }: CosmosOptions): Promise<CosmosClient> {
  const { CosmosClient } = await import('@azure/cosmos');
  const options: CosmosClientOptions = {
    endpoint,
    connectionPolicy: {
      requestTimeout: REQUEST_MS,
      retryOptions: { maxRetryAttemptCount: 9, maxWaitTimeInSeconds: THROTTLED_SECONDS, fixedRetryIntervalInMilliseconds: 0 },
      // An emulator names addresses of its own that may not lead back to it.
      ...(isLoopback(endpoint) ? { enableEndpointDiscovery: false } : {}),
    },
  };
  if (key !== undefined) return new CosmosClient({ ...options, key });
  if (credential !== undefined) return new CosmosClient({ ...options, aadCredentials: credential });
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new CosmosClient({ ...options, aadCredentials: new DefaultAzureCredential({ managedIdentityClientId: identityClientId }) });
}

/**
 * Opens the client and finds the container. With a key the database and the container are made where they are missing;
 * an identity may read and write documents but make neither (the deployment does).
 *
 * @example const { container } = await openContainer({ endpoint: 'https://desk.documents.azure.com' })
 */
export async function openContainer(options: CosmosOptions): Promise<{ client: CosmosClient; container: Container }> {
  const client = options.client ?? (await openClient(options));
  const name = options.databaseName ?? 'tally';
  if (options.key !== undefined) {
    const { database } = await client.databases.createIfNotExists({ id: name });
    await database.containers.createIfNotExists(DESK);
  }
  return { client, container: client.database(name).container(DESK.id) };
}
