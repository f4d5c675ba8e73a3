import { monitorEventLoopDelay } from 'node:perf_hooks';
import { renderAnswer } from '../../../src/cards/render-answer.ts';
import { openClock } from '../../../src/clock.ts';
import { ashmere, ashmereFile, ashmereToday } from '../../../src/demo/ashmere.ts';
import { importers } from '../../../src/importers/importers.ts';
import { converse } from '../../../src/language/converse.ts';
import { openPacks } from '../../../src/packs/open-packs.ts';
import { openDesk } from '../../../src/requests/desk/desk.ts';
import { perform } from '../../../src/requests/perform.ts';
import { openEmbeddedStore } from '../../../src/store/embedded.ts';
import { median, percentile } from '../figures.ts';
import { asker, grownName, writeGrownFiles } from './grown-files.ts';

/** A desk of so many providers in a process of its own: `node grown-desk.ts <folder> <providers>` prints its figures as JSON. */
const [folder = '', size = ''] = process.argv.slice(2);
const providers = Number(size);
const store = openEmbeddedStore({ folder });
const [packs, clock] = [openPacks(), openClock(ashmereToday)];
const authority = { ...ashmere, demo: undefined };
const figures: Record<string, number> = { providers };

const timed = async <T>(work: () => Promise<T>): Promise<[milliseconds: number, result: T]> => {
  const began = performance.now();
  const result = await work();
  return [performance.now() - began, result];
};
const importing = async (what: string, file: string, rows?: number) => {
  const [milliseconds, report] = await timed(() => importers[what]!({ file, authority, store, packs, clock, confirm: true }));
  if (rows !== undefined && report.added < rows)
    throw new Error(`${what}: ${report.added} of ${rows} were taken; ${JSON.stringify(report.rows[0] ?? report.warnings[0])}`);
  figures[what === 'providers' ? 'importProviders' : what] = milliseconds / 1000;
};

await store.write(authority.id, [{ do: 'put', doc: { id: 'authority', kind: 'authority', v: 1, body: authority } }]);
await importing('calendar', ashmereFile('calendar.csv'));
for (const [what, file, rows] of writeGrownFiles(folder, providers)) await importing(what, file, rows);
figures.importPeak = process.resourceUsage().maxRSS / 1024;

const desk = openDesk({ store, packs, clock });
const context = async () => (await desk.context(authority.id, { email: asker }, { via: 'chat' }))!;
figures.open = (await timed(context))[0];
const ask = async (text: string) => renderAnswer(await converse(text, await context()));
const first = grownName(0);
figures.firstAnswer = (await timed(() => ask(`how many days has ${first} left?`)))[0];
const answers: number[] = [];
for (let nth = 0; nth < 300; nth += 1) {
  const name = grownName(Math.floor((nth * providers) / 300) % providers);
  const [milliseconds, { text }] = await timed(() => ask(`how many days has ${name} left?`));
  if (!text.startsWith(name)) throw new Error(`${name} was answered with ${text.slice(0, 200)}`);
  answers.push(milliseconds);
}
figures.answer = median(answers);
figures.answer95 = percentile(answers, 0.95);

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const lists: number[] = [];
for (let nth = 0; nth < 3; nth += 1) {
  const [milliseconds, { text }] = await timed(async () =>
    renderAnswer(await perform(await context(), 'providers-by-category', { category: 'B1' })),
  );
  if (!text.includes('category B1')) throw new Error(`the list was answered with ${text.slice(0, 200)}`);
  lists.push(milliseconds);
}
delay.disable();
figures.list = median(lists);
figures.blocked = delay.max / 1e6;
figures.caseload = (await timed(async () => renderAnswer(await perform(await context(), 'due', {}))))[0];
globalThis.gc?.();
figures.heap = process.memoryUsage().heapUsed / 2 ** 20;
figures.memory = process.memoryUsage().rss / 2 ** 20;
await store.close();
console.log(JSON.stringify(figures));
