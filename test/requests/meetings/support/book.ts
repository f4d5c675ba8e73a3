/*
 * A process of its own that books meetings, one after another, when it is told to: book.ts <folder> <email> <[nonce, input] of each, as JSON>.
 */
import { openClock } from '../../../../src/clock.ts';
import { openPacks } from '../../../../src/packs/open-packs.ts';
import { openDesk } from '../../../../src/requests/desk/desk.ts';
import { perform } from '../../../../src/requests/perform.ts';
import { openEmbeddedStore } from '../../../../src/store/embedded.ts';

const [folder = '', email = '', given = '[]'] = process.argv.slice(2);
const store = openEmbeddedStore({ folder });
const desk = openDesk({ store, packs: openPacks(), clock: openClock(undefined, () => new Date('2027-01-20T10:00:00.000Z')) });
await desk.context('demo', { email }, { via: 'chat' });
process.stdout.write('ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));
process.stdin.destroy();
for (const [nonce, input] of JSON.parse(given)) {
  const context = await desk.context('demo', { email }, { via: 'chat', nonce });
  const { title } = await perform(context!, 'book-meeting', input);
  console.log(`says ${title}.`);
}
await store.close();
