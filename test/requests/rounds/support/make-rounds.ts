/*
 * A process of its own that makes every round once, as a bot does every few minutes:
 * make-rounds.ts <folder> <instant> [after how many writes it kills itself].
 */
import { openClock } from '../../../../src/clock.ts';
import { openPacks } from '../../../../src/packs/open-packs.ts';
import type { Store } from '../../../../src/ports.ts';
import { openDesk } from '../../../../src/requests/desk/desk.ts';
import { rounds } from '../../../../src/requests/rounds/index.ts';
import { openEmbeddedStore } from '../../../../src/store/embedded.ts';

const [folder = '', instant = '', last] = process.argv.slice(2);
const store = openEmbeddedStore({ folder });
let writes = 0;
const counted: Store = {
  ...store,
  read: (...args) => store.read(...args),
  list: (...args) => store.list(...args),
  ready: () => store.ready(),
  close: () => store.close(),
  async write(...args) {
    const written = await store.write(...args);
    writes += 1;
    if (last !== undefined && writes === Number(last)) process.kill(process.pid, 'SIGKILL');
    return written;
  },
};
const desk = openDesk({ store: counted, packs: openPacks(), clock: openClock(undefined, () => new Date(instant)) });
const context = await desk.itself('demo');
process.stdout.write('ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));
process.stdin.destroy();
for (const { run } of rounds) await run(context);
console.log(`writes ${writes}`);
await store.close();
