import type { Config } from '../config.ts';
import type { Store } from '../ports.ts';
import { openCosmosStore } from './cosmos.ts';
import { openEmbeddedStore } from './embedded.ts';

/**
 * Which store does this installation use? Cosmos DB where an endpoint is set, else the file in the data folder.
 * Nothing is opened before its first use; `ready()` says whether it can be.
 *
 * @example openStore(readConfig({ TALLY_LOCAL: '1' })) // the embedded store in ./.tally
 */
export function openStore(config: Pick<Config, 'cosmos' | 'dataFolder' | 'bot'>): Store {
  if (config.cosmos === undefined) return openEmbeddedStore({ folder: config.dataFolder });
  const identityClientId = config.bot?.appType === 'UserAssignedMSI' ? config.bot.appId : undefined;
  return openCosmosStore({ ...config.cosmos, identityClientId });
}
