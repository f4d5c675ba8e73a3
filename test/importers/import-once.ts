import { importProviders } from '../../src/importers/import-providers.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';

/**
 * A process of its own that imports one register and prints what it took: `node import-once.ts <file> <folder>`.
 * Its parent, if it listens, hears of every batch written.
 */
const [file, folder] = process.argv.slice(2) as [string, string];
const store = openEmbeddedStore({ folder });
let heard = 0;
const report = await importProviders({
  file,
  authority: { id: 'demo', name: 'Ashmere', laCode: '999', timeZone: 'Europe/London', packs: [] },
  store,
  packs: {
    get: () => {
      throw new Error('a register needs no pack');
    },
    of: () => [],
  },
  clock: { today: () => '2027-02-24', now: () => '2027-02-24T09:00:00Z' },
  progress: ({ phase, done }) => {
    heard += 1;
    if (phase === 'writing') process.send?.(done);
  },
});
await store.close();
console.log(JSON.stringify({ report, heard, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }));
