import { setFlagsFromString } from 'node:v8';
import { openClock } from './clock.ts';
import { readConfig } from './config.ts';
import { openDiary } from './diary/open-diary.ts';
import { openLog } from './log.ts';
import { openPacks } from './packs/open-packs.ts';
import { planner } from './planning/solve-aside.ts';
import { openDesk } from './requests/desk/desk.ts';
import { sayError } from './say-error.ts';
import { openStore } from './store/open-store.ts';
import { startBot } from './teams/start-bot.ts';

/** `npm start`: the bot alone, until SIGTERM or Ctrl-C. Exit code 0 when stopped, 1 when it could not start or broke. */
try {
  const config = readConfig();
  const log = openLog(config.logLevel);
  for (const trouble of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(trouble, (error) => {
      log.error({ code: trouble, err: error }, 'Tally broke and ends here');
      process.exit(1);
    });
  }
  const store = openStore(config);
  const desk = openDesk({
    store,
    packs: openPacks(),
    clock: openClock(config.today),
    email: config.mail !== undefined,
    diary: openDiary(config),
    planner,
  });
  const bot = await startBot({ config, desk, log });
  // Left to itself the heap grows to several times what lives in it before old garbage is looked for.
  setFlagsFromString('--heap-growing-percent=40');
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, async () => {
      // Ctrl-C comes twice through npm: from the terminal and from npm itself.
      if (stopping) return;
      stopping = true;
      setTimeout(() => process.exit(1), 10_000).unref();
      await bot.close();
      await store.close();
      console.log('Tally has stopped.');
      process.exit(0);
    });
  }

  const kept = config.cosmos ? `Cosmos DB at ${config.cosmos.endpoint}` : config.dataFolder;
  const door = config.local ? 'trial mode: no sign-in, this machine only' : `bot ${config.bot?.appId}`;
  console.log(`Tally listens on port ${bot.port} for ${config.authority} (${door}; data in ${kept}).`);
  await desk.ready(config.authority).catch((error) => console.log(`Not ready to answer yet: ${sayError(error)}`));
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(taken ? 'That port is taken: stop what listens there, or set PORT to another.' : sayError(error));
  process.exit(1);
}
