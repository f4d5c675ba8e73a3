import { join } from 'node:path';
import { fillAshmere } from '../ashmere-desk.ts';
import { say } from '../figures.ts';
import type { LoadConnector } from '../load/connector.ts';
import { drive } from '../load/drive.ts';
import { submit } from '../load/submit.ts';
import { printRounds, type Round, round } from '../print-rounds.ts';
import { echo, tally } from '../programs.ts';
import { startProcess } from '../running-process.ts';
import { inFlight, type Sizes } from '../sizes.ts';
import { checkNotes } from './check-notes.ts';
import { prepareSubmits } from './prepare-submits.ts';

/**
 * Submitting the note of a visit, which keeps the note, its days, its actions and its audit in one write, against the bare echo bot
 * round by round in turn: as many messages, each with a reply, and the very same presses. On an Ashmere of its own; the drafts are
 * written before anything is measured.
 */
export async function compareNotes(
  folder: string,
  connector: LoadConnector,
  { rounds, submits: each, submitWarmUp, warmUp }: Sizes,
): Promise<void> {
  const desk = await fillAshmere(join(folder, 'notes'));
  const submits = await prepareSubmits(desk, submitWarmUp + rounds * each);
  const bot = await startProcess(tally.path, desk.environment, tally.flags);
  const bare = await startProcess(echo.path, desk.environment, echo.flags);
  const pace = { inFlight, within: 120_000 };
  let submitted = 0;
  const ways = {
    async keep(turns: number) {
      const driven = await submit({ ...pace, port: bot.port, turns }, submits.slice(submitted, submitted + turns), {
        serviceUrl: connector.url,
        says: 'Note kept: ',
      });
      submitted += driven.turns;
      if (driven.turns < turns) throw new Error(`only ${driven.turns} of ${turns} submits were made in ${pace.within} ms`);
      return driven;
    },
    reply: (turns: number) => drive({ ...pace, connector, senders: desk.senders, questions: desk.questions, port: bare.port, turns }),
    press: (turns: number) => submit({ ...pace, port: bare.port, turns }, submits, { serviceUrl: connector.url, says: 'You pressed it' }),
  };
  const rows = [
    { name: 'Tally: a note is submitted', process: bot, way: ways.keep, seen: [] as Round[] },
    { name: `${echo.name}, a message and its reply`, process: bare, way: ways.reply, seen: [] as Round[] },
    { name: '(c) the same bot, the same press answered with a sentence', process: bare, way: ways.press, seen: [] as Round[] },
  ];
  // The baselines are warmed as they are for turns, or they would seem dearer than they are.
  for (const { way } of rows) await way(way === ways.keep ? submitWarmUp : warmUp);
  for (let nth = 0; nth < rounds; nth += 1) {
    for (const { process, way, seen } of rows) seen.push(await round(process, () => way(each)));
  }
  await bot.stop();
  await bare.stop();
  await checkNotes(desk.environment.TALLY_DATA!, { submitted, prepared: submits.length });
  printRounds(
    `Notes: medians of ${rounds} rounds of ${say(each)} submits, ${inFlight} in flight; ${say(submitted)} submits made ${say(submitted)} notes at ${desk.schools.length} schools, each with its days, actions and audit`,
    { unit: 'submit', against: ['(a)', '(c)'] },
    rows.map(({ name, seen }) => [name, seen]),
  );
}
