/*
 * A program that writes batch after batch until it is killed: write-batches.ts <folder> <name>. It says "start n" before
 * each, and "done n" once the store has answered; each batch is 20 entries and a count of the batches so far.
 */
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Operation } from '../../src/ports.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { note } from './subject.ts';

const [folder = '', name = ''] = process.argv.slice(2);
// Whoever started this may end without having killed it.
process.stdin.resume().on('end', () => process.exit(1));
const store = openEmbeddedStore({ folder });
const text = 'x'.repeat(20_000);
const last = await store.read('demo', 'revision', `count:${name}`);
for (let batch = Number(last?.body.revision ?? -1) + 1; ; batch += 1) {
  const entries = Array.from({ length: 20 }, (_, at): Operation => ({ do: 'create', doc: note(`entry:${name}:${batch}:${at}`, text) }));
  const count: Operation = { do: 'put', doc: note(`count:${name}`, String(batch)) };
  writeSync(1, `start ${batch}\n`);
  const written = await store.write('demo', [...entries, count]);
  if (written.ok) writeSync(1, `done ${batch}\n`);
  await pause(2);
}
