import type { AshmereDesk } from './ashmere-desk.ts';
import { checkAnswers } from './check-answers.ts';
import { say } from './figures.ts';
import type { LoadConnector } from './load/connector.ts';
import { drive } from './load/drive.ts';
import { newQuestions } from './new-questions.ts';
import { printRounds, type Round, round } from './print-rounds.ts';
import { echo, raw, tally } from './programs.ts';
import { type RunningProcess, startProcess } from './running-process.ts';
import { inFlight, type Sizes } from './sizes.ts';

/** One row: a bot, what it is asked in a round, and how it did. */
interface Row {
  name: string;
  bot: RunningProcess;
  asks(turns: number): { questions: readonly string[]; names?: readonly string[] };
  seen: Round[];
}

/**
 * Tally's whole answer against the bare echo bot and the raw server, round by round in turn. Tally is asked twice, in a process
 * each: the same question of each school over and over, as it keeps how it read those, and texts that it never saw, each once.
 */
export async function compareTurns(desk: AshmereDesk, connector: LoadConnector, { rounds, turns, warmUp }: Sizes): Promise<void> {
  const again = () => ({ questions: desk.questions });
  const unheard = newQuestions(desk.names, warmUp + rounds * turns);
  let from = 0;
  const fresh = (count: number) => {
    const next = unheard.slice(from, from + count);
    from += count;
    return { questions: next.map(({ question }) => question), names: next.map(({ name }) => name) };
  };
  const misread: string[] = [];
  const otherwise = (question: string) => void misread.push(question);
  const rows: Row[] = [];
  for (const [name, { path, flags }, asks] of [
    [`Tally: days left, ${desk.questions.length} texts again and again`, tally, again],
    ['Tally: days left, texts never asked before', tally, fresh],
    [echo.name, echo, again],
    [raw.name, raw, again],
  ] as const)
    rows.push({ name, bot: await startProcess(path, desk.environment, flags), asks, seen: [] });
  const load = { connector, senders: desk.senders, otherwise, inFlight, within: 30_000 };
  const bytes = await checkAnswers(rows[0]!.bot.port, desk, connector);
  for (const { bot, asks } of rows) await drive({ ...load, ...asks(warmUp), port: bot.port, turns: warmUp });
  misread.length = 0;
  for (let nth = 0; nth < rounds; nth += 1) {
    for (const { bot, asks, seen } of rows) seen.push(await round(bot, () => drive({ ...load, ...asks(turns), port: bot.port, turns })));
  }
  for (const { bot } of rows) await bot.stop();
  printRounds(
    `Turns: medians of ${rounds} rounds of ${say(turns)} turns, ${inFlight} in flight; an answer of Tally's is ${say(bytes / 1024, 1)} KB on the wire`,
    { unit: 'turn', against: ['(a)'] },
    rows.map(({ name, seen }) => [name, seen]),
  );
  const asked = rows[1]!.seen.reduce((sum, { latencies }) => sum + latencies.length, 0);
  console.log(sayMisread(misread, asked));
}

/** What was asked anew and answered with something else than the balance. Throws where it is more than one in fifty: its figures would be of other work. */
function sayMisread(misread: readonly string[], asked: number): string {
  if (misread.length === 0) return `Each of the ${say(asked)} texts never asked before was answered with its balance.`;
  const of = `${say(misread.length)} of the ${say(asked)} texts never asked before had another answer than the balance, such as "${misread[0]}"`;
  if (misread.length * 50 > asked) throw new Error(of);
  return of;
}
