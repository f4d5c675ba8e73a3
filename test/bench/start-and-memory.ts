import type { AshmereDesk } from './ashmere-desk.ts';
import { median, say } from './figures.ts';
import type { LoadConnector } from './load/connector.ts';
import { drive } from './load/drive.ts';
import { printTable } from './print-table.ts';
import { echo, raw, tally } from './programs.ts';
import { startProcess } from './running-process.ts';
import { inFlight, type Sizes } from './sizes.ts';

const programs = [tally, echo, raw];

/** From starting the process to its line that it listens, the first start (which writes the compile cache) left out. */
export async function timeStarts({ environment }: AshmereDesk, { starts }: Sizes): Promise<void> {
  const rows: string[][] = [];
  for (const { name, path, flags } of programs) {
    const times: number[] = [];
    for (let start = 0; start <= starts; start += 1) {
      const { listening, stop } = await startProcess(path, environment, flags);
      await stop();
      if (start > 0) times.push(listening);
    }
    rows.push([name, say(median(times)), `${say(Math.min(...times))}–${say(Math.max(...times))}`]);
  }
  printTable(`Start to listening: median of ${starts}, the first left out`, ['', 'ms', '(range)'], rows);
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
