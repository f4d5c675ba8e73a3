import type { AshmereDesk } from './ashmere-desk.ts';
import { checkAnswers } from './check-answers.ts';
import { median, percentile, say } from './figures.ts';
import type { LoadConnector } from './load/connector.ts';
import { drive } from './load/drive.ts';
import { printTable } from './print-table.ts';
import { echo, raw, tally } from './programs.ts';
import { type RunningProcess, startProcess } from './running-process.ts';
import { inFlight, type Sizes } from './sizes.ts';

/** What one bot did in one round. */
interface Round {
  throughput: number;
  cpu: number;
  latencies: number[];
}

/** Tally's whole answer against the bare echo bot and the raw server, round by round in turn. */
export async function compareTurns(desk: AshmereDesk, connector: LoadConnector, { rounds, turns, warmUp }: Sizes): Promise<void> {
  const bots: [name: string, bot: RunningProcess, seen: Round[]][] = [];
  for (const { name, path, flags } of [tally, echo, raw]) bots.push([name, await startProcess(path, desk.environment, flags), []]);
  const load = { connector, senders: desk.senders, questions: desk.questions, inFlight, within: 30_000 };
  const bytes = await checkAnswers(bots[0]![1].port, desk, connector);
  for (const [, { port }] of bots) await drive({ ...load, port, turns: warmUp });
  for (let round = 0; round < rounds; round += 1) {
    for (const [, bot, seen] of bots) {
      const before = bot.cpu();
      const { turns: done, seconds, latencies } = await drive({ ...load, port: bot.port, turns });
      seen.push({ throughput: done / seconds, cpu: (bot.cpu() - before) / done, latencies });
    }
  }
  for (const [, bot] of bots) await bot.stop();
  print(
    bots.map(([name, , seen]) => [name, seen]),
    `${rounds} rounds of ${say(turns)} turns, ${inFlight} in flight; an answer of Tally's is ${say(bytes / 1024, 1)} KB on the wire`,
  );
}

function print(all: [name: string, seen: Round[]][], how: string): void {
  const [, [, bare]] = all as [unknown, [string, Round[]]];
  const ratio = (seen: Round[], of: (round: Round) => number) => median(seen.map((round, at) => of(round) / of(bare[at]!)));
  const spread = (figures: number[], decimals = 0) => `${say(Math.min(...figures), decimals)}–${say(Math.max(...figures), decimals)}`;
  printTable(
    `Turns: medians of ${how}; ratios are medians of each round's own, against (a)`,
    ['', 'turns/s', '(range)', '× (a)', 'CPU ms/turn', '(range)', '× (a)', 'reply p50 ms', 'p95', 'p99'],
    all.map(([name, seen]) => {
      const [throughput, cpu] = [seen.map((one) => one.throughput), seen.map((one) => one.cpu)];
      const late = (part: number) => say(median(seen.map(({ latencies }) => percentile(latencies, part))), 1);
      return [
        name,
        say(median(throughput)),
        spread(throughput),
        say(
          ratio(seen, (one) => one.throughput),
          2,
        ),
        say(median(cpu), 3),
        spread(cpu, 2),
        say(
          ratio(seen, (one) => one.cpu),
          2,
        ),
        late(0.5),
        late(0.95),
        late(0.99),
      ];
    }),
  );
}
