import type { Container, CosmosClient, QueryIterator } from '@azure/cosmos';
import type { Kind } from '../domain/documents.ts';
import { TallyError } from '../domain/tally-error.ts';
import type { Doc, Store, Stored } from '../ports.ts';
import { checkBatch } from './check-batch.ts';
import { readBatchResult, toBatchOperation } from './cosmos-batch.ts';
import { type CosmosOptions, openContainer } from './cosmos-container.ts';
import { cosmosFault, statusOf } from './cosmos-fault.ts';
import { fromCosmosId, toCosmosId } from './cosmos-id.ts';
import { MIGRATIONS, type Migrations, migrate } from './migrate.ts';

/** One visit to the store, retries included, ends by then, in milliseconds: a turn of the bot has 15 seconds. */
const PATIENCE = 10_000;
/** What Cosmos DB adds to a 404 when it is the container that is missing. */
const NO_CONTAINER = 1003;
const PAGE = 100;
const LIST = {
  query: `SELECT c.id, c.kind, c.v, c.body, c._etag FROM c
    WHERE c.authority = @authority AND c.kind = @kind AND STARTSWITH(c.id, @prefix) ORDER BY c.id`,
};

/** A store that also counts what its work has cost. */
export interface CosmosStore extends Store {
  /** Request units since the store was opened. */
  charge(): number;
}

interface Item {
  id: string;
  kind: Kind;
  v: number;
  body: unknown;
  _etag: string;
}

function toStored<K extends Kind>(item: Item, migrations: Migrations): Stored<K> {
  const doc = { id: fromCosmosId(item.id), kind: item.kind as K, v: item.v, body: item.body as Doc<K>['body'] };
  return { ...migrate(doc, migrations), etag: item._etag };
}

/** Runs one request to its end or to the bound, whichever is first: the library's own retries may take longer. */
async function bounded<T>(patience: number, work: (abortSignal: AbortSignal) => Promise<T>): Promise<T> {
  const giveUp = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(cosmosFault(undefined, new Error(`no answer within ${patience} ms`)));
      giveUp.abort();
    }, patience);
  });
  try {
    return await Promise.race([work(giveUp.signal), late]);
  } catch (error) {
    throw error instanceof TallyError ? error : cosmosFault(statusOf(error), error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The store in Azure Cosmos DB: container `desk`, one partition an authority, one transactional batch a write. The
 * client is opened at the first use. A visit that takes longer than `patience` milliseconds is given up as `store-unreachable`. Signs in with the machine's identity unless given a key (an emulator's) or a credential.
 *
 * @example
 * const store = openCosmosStore({ endpoint: 'https://desk.documents.azure.com' });
 * await store.read('demo', 'provider', 'provider:900001');
 * store.charge(); // 1
 */
export function openCosmosStore(options: CosmosOptions & { migrations?: Migrations; patience?: number }): CosmosStore {
  const migrations = options.migrations ?? MIGRATIONS;
  let units = 0;
  let opening: Promise<{ client: CosmosClient; container: Container }> | undefined;
  let closed = false;

  async function visit<T extends { requestCharge?: number }>(work: (container: Container, signal: AbortSignal) => Promise<T>): Promise<T> {
    if (closed) throw new TallyError('store-unreachable', 'Tally is closing down. Please try again in a minute.');
    const answer = await bounded(options.patience ?? PATIENCE, async (signal) => {
      opening ??= openContainer(options);
      try {
        const { container } = await opening;
        return await work(container, signal);
      } catch (error) {
        // An opening that failed is tried again by the next visit.
        await opening.catch(() => {
          opening = undefined;
        });
        throw error;
      }
    });
    units += answer.requestCharge ?? 0;
    return answer;
  }

  return {
    async read<K extends Kind>(authority: string, kind: K, id: string) {
      const answer = await visit((container, abortSignal) => container.item(toCosmosId(id), authority).read<Item>({ abortSignal }));
      const { resource } = answer;
      // The library reads a missing container as a missing document.
      if (resource === undefined && answer.substatus === NO_CONTAINER) throw cosmosFault(404, answer);
      return resource === undefined || resource.kind !== kind ? undefined : toStored<K>(resource, migrations);
    },
    async *list<K extends Kind>(authority: string, kind: K, prefix: string) {
      const parameters = [
        { name: '@authority', value: authority },
        { name: '@kind', value: kind },
        { name: '@prefix', value: toCosmosId(prefix) },
      ];
      const query = { ...LIST, parameters };
      let pages: QueryIterator<Item> | undefined;
      do {
        const page = await visit((container) => {
          pages ??= container.items.query<Item>(query, { partitionKey: authority, maxItemCount: PAGE });
          return pages.fetchNext();
        });
        for (const item of page.resources ?? []) yield toStored<K>(item, migrations);
      } while (pages?.hasMoreResults());
    },
    async write(authority, operations) {
      checkBatch(operations);
      if (operations.length === 0) return { ok: true };
      const batch = operations.map((operation) => toBatchOperation(authority, operation, migrations));
      const { result } = await visit(async (container, abortSignal) => {
        const answer = await container.items.batch(batch, authority, { abortSignal });
        return { result: answer.result ?? [], requestCharge: Number(answer.headers['x-ms-request-charge'] ?? 0) };
      });
      return readBatchResult(operations, result);
    },
    async ready() {
      await visit((container, abortSignal) => container.read({ abortSignal }));
    },
    charge: () => units,
    async close() {
      closed = true;
      const open = await opening?.catch(() => undefined);
      if (options.client === undefined) open?.client.dispose();
    },
  };
}
