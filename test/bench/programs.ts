import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A program that is compared, and what Node is told when it starts it. */
export interface Program {
  name: string;
  path: string;
  flags: string[];
}

const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { scripts: { start: string } };
const here = (path: string) => join(import.meta.dirname, path);
const words = scripts.start.split(' ');

/** Tally runs as `npm start` runs it. */
export const tally: Program = {
  name: 'Tally',
  path: here(`../../${words.at(-1)}`),
  flags: words.filter((word) => word.startsWith('--')),
};

/** What Tally is held against. */
export const echo: Program = { name: '(a) restify + CloudAdapter, bare echo', path: here('baselines/echo-bot.ts'), flags: [] };
export const raw: Program = { name: '(b) raw HTTP, one reply', path: here('baselines/raw-server.ts'), flags: [] };
