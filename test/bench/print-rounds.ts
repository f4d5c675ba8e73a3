import { median, percentile, say } from './figures.ts';
import type { Driven } from './load/keep-under-way.ts';
import { printTable } from './print-table.ts';
import type { RunningProcess } from './running-process.ts';

/** What one bot did in one round: activities in a second, milliseconds of processor time for each, and of waiting. */
export interface Round {
  throughput: number;
  cpu: number;
  latencies: number[];
}

/** Makes a round of a bot's, with its processor time. */
export async function round(bot: RunningProcess, work: () => Promise<Driven>): Promise<Round> {
  const before = bot.cpu();
  const { turns, seconds, latencies } = await work();
  return { throughput: turns / seconds, cpu: (bot.cpu() - before) / turns, latencies };
}

/** Prints what several bots did in interleaved rounds. `against` are the marks of those whose rounds the others' are held against. */
export function printRounds(
  heading: string,
  { unit, against }: { unit: string; against: readonly string[] },
  all: readonly (readonly [name: string, seen: readonly Round[]])[],
): void {
  const bases = against.map((mark) => all.find(([name]) => name.startsWith(mark))![1]);
  const ratios = (seen: readonly Round[], of: (round: Round) => number) =>
    bases.map((base) => say(median(seen.map((one, at) => of(one) / of(base[at]!))), 2));
  const spread = (figures: number[], decimals = 0) => `${say(Math.min(...figures), decimals)}–${say(Math.max(...figures), decimals)}`;
  const times = against.map((mark) => `× ${mark}`);
  printTable(
    `${heading}; ratios are medians of each round's own`,
    ['', `${unit}s/s`, '(range)', ...times, `CPU ms/${unit}`, '(range)', ...times, 'answer p50 ms', 'p95', 'p99'],
    all.map(([name, seen]) => {
      const [throughput, cpu] = [seen.map((one) => one.throughput), seen.map((one) => one.cpu)];
      const late = (part: number) => say(median(seen.map(({ latencies }) => percentile(latencies, part))), 1);
      return [
        name,
        say(median(throughput)),
        spread(throughput),
        ...ratios(seen, (one) => one.throughput),
        say(median(cpu), 3),
        spread(cpu, 2),
        ...ratios(seen, (one) => one.cpu),
        late(0.5),
        late(0.95),
        late(0.99),
      ];
    }),
  );
}
