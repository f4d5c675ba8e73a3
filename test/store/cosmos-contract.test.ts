/*
 * The contract on Cosmos DB: always on the local imitation, and on a real account where COSMOS_ENDPOINT is set (signed in
 * as COSMOS_KEY says, or as the machine's identity). The imitation proves that requests are well formed and that
 * answers are read rightly. It does not prove that Cosmos DB itself writes a batch whole, keeps its limits, orders its
 * lists or expires what has a TTL: only the run on a real account shows that.
 */
import { after } from 'node:test';
import { openCosmosStore } from '../../src/store/cosmos.ts';
import { contract } from './contract.ts';
import { startLocalCosmos } from './local-cosmos.ts';
import { cleanUp, type Subject } from './subject.ts';

const local = await startLocalCosmos();
after(() => local.stop());

contract({
  name: 'Cosmos (local imitation)',
  open: (migrations) => local.open(migrations),
  gaps: {
    'whole batches': 'the imitation keeps the operations that stand before the failed one; the case runs on SQLite and on a real account',
    'time to live': 'the imitation keeps documents for good; the case runs on a real account',
  },
  used: new Set(),
});

const endpoint = process.env.COSMOS_ENDPOINT;
if (endpoint) {
  const key = process.env.COSMOS_KEY || undefined;
  const real: Subject = {
    name: 'Cosmos (real account)',
    open: (migrations) => openCosmosStore({ endpoint, key, migrations }),
    gaps: {},
    used: new Set(),
  };
  after(() => cleanUp(real));
  contract(real);
}
