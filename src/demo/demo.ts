import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { environmentWith } from '../config.ts';
import { sayDate } from '../domain/date.ts';
import type { ImportReport } from '../importers/import-report.ts';
import { sayError } from '../say-error.ts';
import { demoConfig } from './demo-config.ts';
import { runDemo } from './run-demo.ts';

const help = `npm run demo                    the bot on an invented authority, and a Teams-like client for the browser
npm run demo -- --as head       who sits at it: a role, an e-mail address or a name (default: Priya Nair, an advisor)
npm run demo -- --as advisor --as head    several people, each with a client of their own
npm run demo -- --reset         empty the authority and fill it again first
npm run demo -- --client-port 0 another port for the client (default 56150; PORT is the bot's own, default 3978)`;

/** `npm run demo`: runs until Ctrl-C, or until its client ends. Exit code 0 when stopped, 1 when it could not run. */
try {
  const { values } = parseArgs({
    options: {
      as: { type: 'string', multiple: true, default: ['priya.nair'] },
      reset: { type: 'boolean', default: false },
      'client-port': { type: 'string', default: '56150' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) console.log(help);
  else await run(values);
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? `${error.message}\n\n${help}` : sayError(error, { debug: environmentWith({}).LOG_LEVEL === 'debug' }));
  process.exitCode = 1;
}

async function run({ as, reset, 'client-port': clientPort }: { as: string[]; reset: boolean; 'client-port': string }): Promise<void> {
  const config = demoConfig(environmentWith({}));
  const print = (file: string, { added, changed, rejected }: ImportReport) =>
    console.log(`  ${file}: ${added} added, ${changed} changed${rejected > 0 ? `, ${rejected} rejected` : ''}`);
  const demo = await runDemo({ config, as, reset, clientPort: Number(clientPort), print });

  console.log(`
Tally runs on this machine with Ashmere, an authority that does not exist. Today is ${sayDate(config.today!)}.

${demo.seats.map(({ url, person: { name, roles } }) => `  open  ${url}\n  you   ${name} (${roles.map(({ role }) => role).join(', ')})`).join('\n')}
  try:  how many days has Marlow Bank left?

Ctrl-C stops it. To be somebody else: npm run demo -- --as head`);

  const asked = new Promise<'asked'>((stop) => {
    // Ctrl-C comes twice through npm: from the terminal and from npm itself.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop('asked'));
  });
  // Ctrl-C reaches the client too: what ends with it did not end by itself.
  const ended = demo.gone.then(() => Promise.race([asked, pause(500, 'ended' as const)]));
  const why = await Promise.race([asked, ended]);
  await demo.stop();
  if (why === 'ended') {
    console.error('The local Teams client has ended, so the demo stops too.');
    process.exitCode = 1;
  }
}
