import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillAshmere } from './ashmere-desk.ts';
import { say } from './figures.ts';
import { measureGrowth } from './growth/measure-growth.ts';
import { startLoadConnector } from './load/connector.ts';
import { compareNotes } from './notes/compare-notes.ts';
import { planTerms } from './plan-terms.ts';
import { countRequestUnits } from './request-units.ts';
import { sizesFrom } from './sizes.ts';
import { timeStarts, weighMemory } from './start-and-memory.ts';
import { compareTurns } from './turns.ts';

/** `npm run bench`: everything that is measured, one table after another. On this machine only; it ends what it starts. */
const sizes = sizesFrom(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), 'tally-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

const wants = (part: string) => sizes.only === undefined || sizes.only === part;
const sayLoad = () =>
  `load ${loadavg()
    .map((load) => say(load, 1))
    .join(' ')}`;
console.log(`Node ${process.version} on ${process.platform}, ${cpus().length} × ${cpus()[0]?.model.trim()}; ${sayLoad()} before`);

const connector = await startLoadConnector();
const desk = await fillAshmere(join(folder, 'ashmere'));
if (wants('turns')) await compareTurns(desk, connector, sizes);
if (wants('notes')) await compareNotes(folder, connector, sizes);
if (wants('units')) await countRequestUnits(desk);
if (wants('start')) await timeStarts(desk, connector, sizes);
if (wants('memory')) await weighMemory(desk, connector, sizes);
if (wants('growth')) await measureGrowth(folder, sizes);
if (wants('term')) await planTerms();
await connector.close();
console.log(`${sayLoad()} after`);
