import { openClock } from '../clock.ts';
import { type Config, environmentWith, readConfig } from '../config.ts';
import { demoConfig } from '../demo/demo-config.ts';
import { openPacks } from '../packs/open-packs.ts';
import type { Clock, Packs, Store } from '../ports.ts';
import { openStore } from '../store/open-store.ts';

/** What every command works with. */
export interface Terminal {
  config: Config;
  store: Store;
  packs: Packs;
  clock: Clock;
}

/**
 * Does a piece of work at the store that the environment names, and closes the store whatever happens.
 * `demo` turns to the demo authority's data folder and day instead; a TALLY_DATA or TALLY_TODAY that is set still counts.
 *
 * @example await atTerminal({ demo: true }, ({ store }) => store.ready())
 */
export async function atTerminal<T>({ demo = false }: { demo?: boolean }, work: (terminal: Terminal) => Promise<T>): Promise<T> {
  const config = demo ? demoConfig(environmentWith({})) : readConfig(environmentWith({}), 'terminal');
  const store = openStore(config);
  try {
    return await work({ config, store, packs: openPacks(), clock: openClock(config.today) });
  } finally {
    await store.close();
  }
}
