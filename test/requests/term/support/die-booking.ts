import { openPacks } from '../../../../src/packs/open-packs.ts';
import type { Store } from '../../../../src/ports.ts';
import { openDesk } from '../../../../src/requests/desk/desk.ts';
import { termPlans } from '../../../../src/requests/rounds/term-plans.ts';
import { openEmbeddedStore } from '../../../../src/store/embedded.ts';

/** A process that books the accepted rows of a plan and is killed the moment so many meetings are written. */
const [folder = '', today = '', most = ''] = process.argv.slice(2);
const kept = openEmbeddedStore({ folder });
let booked = 0;
const store: Store = {
  ...kept,
  async write(authority, operations) {
    const written = await kept.write(authority, operations);
    if (written.ok && operations.some((one) => one.do === 'create' && one.doc.kind === 'meeting')) booked += 1;
    if (booked >= Number(most)) process.kill(process.pid, 'SIGKILL');
    return written;
  },
};
const clock = { today: () => today, now: () => `${today}T10:00:00.000Z` };
await termPlans.run(await openDesk({ store, packs: openPacks(), clock }).itself('demo'));
