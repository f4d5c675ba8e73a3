/*
 * A process of its own that books meetings, one each time a line tells it to: book.ts <folder> <email> <[nonce, input] of each, as JSON>.
 */
import { createInterface } from 'node:readline';
import { openClock } from '../../../../src/clock.ts';
import { openPacks } from '../../../../src/packs/open-packs.ts';
import { openDesk } from '../../../../src/requests/desk/desk.ts';
import { perform } from '../../../../src/requests/perform.ts';
import { openEmbeddedStore } from '../../../../src/store/embedded.ts';

const [folder = '', email = '', given = '[]'] = process.argv.slice(2);
const store = openEmbeddedStore({ folder });
const desk = openDesk({ store, packs: openPacks(), clock: openClock(undefined, () => new Date('2027-01-20T10:00:00.000Z')) });
await desk.context('demo', { email }, { via: 'chat' });
const told = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
process.stdout.write('ready\n');
for (const [nonce, input] of JSON.parse(given)) {
  await told.next();
  const context = await desk.context('demo', { email }, { via: 'chat', nonce });
  const { title, lead } = await perform(context!, 'book-meeting', input);
  console.log(JSON.stringify({ title, lead }));
}
process.stdin.destroy();
await store.close();
