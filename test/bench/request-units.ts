import { openClock } from '../../src/clock.ts';
import { ashmere, ashmereToday } from '../../src/demo/ashmere.ts';
import { resetDemo } from '../../src/demo/reset.ts';
import { converse } from '../../src/language/converse.ts';
import { openPacks } from '../../src/packs/open-packs.ts';
import type { Store } from '../../src/ports.ts';
import { openDesk } from '../../src/requests/desk/desk.ts';
import { startLocalCosmos } from '../store/local-cosmos.ts';
import type { AshmereDesk } from './ashmere-desk.ts';
import { say } from './figures.ts';
import { printTable } from './print-table.ts';

/** What one answer asks of Cosmos DB: visits of each kind, and the request units that the server says they cost. */
export async function countRequestUnits({ questions, senders }: AshmereDesk): Promise<void> {
  const server = await startLocalCosmos();
  const cosmos = server.open();
  const seen = { read: 0, list: 0, write: 0, bytes: 0 };
  const store: Store = {
    ...cosmos,
    async read(...asked) {
      const doc = await cosmos.read(...asked);
      seen.read += 1;
      seen.bytes = Math.max(seen.bytes, JSON.stringify(doc ?? '').length);
      return doc;
    },
    list(...asked) {
      seen.list += 1;
      return cosmos.list(...asked);
    },
    write(...asked) {
      seen.write += 1;
      return cosmos.write(...asked);
    },
  };
  const [packs, clock] = [openPacks(), openClock(ashmereToday)];
  await resetDemo({ store: cosmos, packs, clock, print: () => {} });
  const desk = openDesk({ store, packs, clock });
  await desk.ready(ashmere.id);
  Object.assign(seen, { read: 0, list: 0, write: 0, bytes: 0 });
  const before = cosmos.charge();
  for (const question of questions) {
    const context = await desk.context(ashmere.id, { aadObjectId: senders[0]!.aadObjectId }, { via: 'chat' });
    await converse(question, context!);
  }
  const units = (cosmos.charge() - before) / questions.length;
  const each = (count: number) => say(count / questions.length, 2);
  printTable(
    `Cosmos DB, one answer (mean of ${questions.length}; the imitation of it that the tests use)`,
    ['', 'point reads', 'queries', 'writes', 'request units', 'largest document read, KB'],
    [['days left', each(seen.read), each(seen.list), each(seen.write), say(units, 2), say(seen.bytes / 1024, 1)]],
  );
  if (units === 0)
    console.log('The imitation reports no request units: a point read of a document up to 1 KB costs 1, of one of 4 KB about 1.3.');
  await cosmos.close();
  await server.stop();
}
