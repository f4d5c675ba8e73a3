import { join } from 'node:path';
import { openClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { openDiary } from '../diary/open-diary.ts';
import type { Person } from '../domain/person.ts';
import { TallyError } from '../domain/tally-error.ts';
import type { ImportReport } from '../importers/import-report.ts';
import { openLog } from '../log.ts';
import { openPacks } from '../packs/open-packs.ts';
import { planner } from '../planning/solve-aside.ts';
import type { Store } from '../ports.ts';
import { openDesk } from '../requests/desk/desk.ts';
import { openStore } from '../store/open-store.ts';
import { startBot } from '../teams/start-bot.ts';
import { ashmere } from './ashmere.ts';
import { choosePerson } from './choose-person.ts';
import { freePort } from './free-port.ts';
import { playgroundConfig } from './playground-config.ts';
import { resetDemo } from './reset.ts';
import { startPlayground } from './start-playground.ts';

/** A demo that runs: where to open it for each person who sits at it, how to stop it, and when a client has gone by itself. */
export interface RunningDemo {
  seats: { url: string; person: Person }[];
  stop(): Promise<void>;
  gone: Promise<void>;
}

/**
 * Starts the demo: Ashmere filled where it is empty (or again, with `reset`), the bot, and a local Teams client for each
 * of `as`, on ports one after another. Throws TallyError `port-taken`, `person-unknown`, or what its parts throw, and leaves nothing
 * running then.
 *
 * @example const { seats, stop } = await runDemo({ config: demoConfig({}), as: ['advisor', 'head'], clientPort: 56150, reset: false, print })
 */
export async function runDemo(options: {
  config: Config;
  as: readonly string[];
  clientPort: number;
  reset: boolean;
  print(file: string, report: ImportReport): void;
}): Promise<RunningDemo> {
  const { config, as, clientPort, reset, print } = options;
  const port = await freePort(config.port);
  if (port === undefined) {
    throw new TallyError(
      'port-taken',
      `Something listens on port ${config.port} already: perhaps the demo runs in another window. Stop that, or choose another port with PORT=${config.port + 1}.`,
      { culprit: String(config.port) },
    );
  }
  const store = openStore(config);
  const undo: (() => Promise<void>)[] = [() => store.close()];
  const stop = async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };
  try {
    const [packs, clock] = [openPacks(), openClock(config.today)];
    const filled = await store.read(ashmere.id, 'authority', 'authority');
    if (reset || !filled) await resetDemo({ store, packs, clock, print });
    const people = await peopleOf(store);
    const persons = [...new Set(as.map((said) => seated(people, said)))];
    const desk = openDesk({ store, packs, clock, email: config.mail !== undefined, diary: openDiary(config), planner });
    const bot = await startBot({ config: { ...config, port }, desk, log: openLog(config.logLevel) });
    undo.push(() => bot.close());
    const seats: RunningDemo['seats'] = [];
    const gone: Promise<void>[] = [];
    for (const [at, person] of persons.entries()) {
      const wanted = clientPort === 0 ? 0 : clientPort + at;
      const client = await startPlayground({
        folder: at === 0 ? config.dataFolder : join(config.dataFolder, person.key),
        config: playgroundConfig(ashmere, person, people),
        bot: `http://127.0.0.1:${bot.port}/api/messages`,
        port: (await freePort(wanted)) ?? (await freePort(0)) ?? wanted,
      });
      undo.push(() => client.stop());
      seats.push({ url: client.url, person });
      gone.push(client.gone);
    }
    return { seats, stop, gone: Promise.race(gone) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Whom a word of `--as` means. */
function seated(people: readonly Person[], as: string): Person {
  const person = choosePerson(people, as);
  if (person) return person;
  const roles = [...new Set(people.flatMap((one) => one.roles.map(({ role }) => role)))].sort().join(', ');
  throw new TallyError('person-unknown', `Nobody in ${ashmere.name} is "${as}". Try a role (${roles}) or a name.`, { culprit: as });
}

async function peopleOf(store: Store): Promise<Person[]> {
  const people: Person[] = [];
  for await (const { body } of store.list(ashmere.id, 'person', 'person:')) people.push(body);
  return people;
}
