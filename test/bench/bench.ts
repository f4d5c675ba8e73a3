import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillAshmere } from './ashmere-desk.ts';
import { startLoadConnector } from './load/connector.ts';
import { sizesFrom } from './sizes.ts';
import { compareTurns } from './turns.ts';

/** `npm run bench`: everything that is measured, one table after another. On this machine only; it ends what it starts. */
const sizes = sizesFrom(process.argv.slice(2));
const folder = mkdtempSync(join(tmpdir(), 'tally-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

const connector = await startLoadConnector();
const desk = await fillAshmere(join(folder, 'ashmere'));
const wants = (part: string) => sizes.only === undefined || sizes.only === part;
if (wants('turns')) await compareTurns(desk, connector, sizes);
await connector.close();
