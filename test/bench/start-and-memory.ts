import type { AshmereDesk } from './ashmere-desk.ts';
import { median, say } from './figures.ts';
import type { LoadConnector } from './load/connector.ts';
import { drive } from './load/drive.ts';
import { printTable } from './print-table.ts';
import { echo, raw, tally } from './programs.ts';
import { startProcess } from './running-process.ts';
import { inFlight, type Sizes } from './sizes.ts';

const programs = [tally, echo, raw];

/**
 * From starting the process to its line that it listens, what that took of the processor, and how long the first question then
 * waits. Start by start in turn, the first (which writes the compile cache) left out; ratios are medians of each start's own.
 */
export async function timeStarts({ environment, ...desk }: AshmereDesk, connector: LoadConnector, { starts }: Sizes): Promise<void> {
  const seen = programs.map(() => [] as { listening: number; cpu: number; first: number }[]);
  for (let start = 0; start <= starts; start += 1) {
    for (const [at, { path, flags }] of programs.entries()) {
      const { port, listening, cpu, stop } = await startProcess(path, environment, flags);
      const used = cpu();
      const { latencies } = await drive({ ...desk, port, connector, turns: 1, inFlight: 1, within: 30_000 });
      await stop();
      if (start > 0) seen[at]!.push({ listening, cpu: used, first: latencies[0]! });
    }
  }
  const rows = programs.map(({ name }, at) => {
    const all = seen[at]!;
    const times = all.map(({ listening }) => listening);
    const against = (of: 'listening' | 'cpu') => say(median(all.map((one, nth) => one[of] / seen[programs.indexOf(echo)]![nth]![of])), 2);
    return [
      name,
      say(median(times)),
      `${say(Math.min(...times))}–${say(Math.max(...times))}`,
      against('listening'),
      say(median(all.map(({ cpu }) => cpu))),
      against('cpu'),
      say(median(all.map(({ first }) => first))),
    ];
  });
  const columns = ['', 'ms', '(range)', '× (a)', 'CPU ms', '× (a)', 'first answer, ms'];
  printTable(`Start to listening: median of ${starts}, the first left out`, columns, rows);
}

/** Resident memory once idle, and after many turns. */
export async function weighMemory(desk: AshmereDesk, connector: LoadConnector, { memoryTurns }: Sizes): Promise<void> {
  const rows: string[][] = [];
  for (const { name, path, flags } of programs) {
    const bot = await startProcess(path, desk.environment, flags);
    const load = { port: bot.port, connector, senders: desk.senders, questions: desk.questions, inFlight, within: 300_000 };
    await drive({ ...load, turns: 1, inFlight: 1 });
    await new Promise((settled) => setTimeout(settled, 1000));
    const idle = bot.memory();
    const { turns } = await drive({ ...load, turns: memoryTurns });
    rows.push([name, say(idle), say(bot.memory()), say(turns)]);
    await bot.stop();
  }
  printTable('Resident memory', ['', 'idle, MB', 'after the turns, MB', 'turns'], rows);
}
