import type { Config } from '../config.ts';
import { openConversations } from '../language/open-conversations.ts';
import type { Log } from '../log.ts';
import type { Desk } from '../requests/desk/desk.ts';
import { perform } from '../requests/perform.ts';
import type { Abilities } from './abilities.ts';
import { aboutPage } from './about-page.ts';
import { openHttpServer } from './http-server.ts';
import { type Reply, receive } from './receive.ts';
import { refuseRemote } from './refuse-remote.ts';
import { routeTurns } from './route-turns.ts';
import { TurnAdapter } from './turn-adapter.ts';

/** What a bot needs; `converse`, `perform` and `patience` are Tally's own unless given. */
export interface BotOptions extends Partial<Pick<Abilities, 'converse' | 'perform' | 'patience'>> {
  config: Pick<Config, 'port' | 'authority' | 'local' | 'bot'> & Partial<Pick<Config, 'keepUnheard'>>;
  desk: Desk;
  log: Log;
}

/** A bot that listens: its port, and how to stop it once the turns under way are done. */
export interface RunningBot {
  port: number;
  close(): Promise<void>;
}

/**
 * Starts the bot: POST /api/messages takes activities, GET /healthz says that the process lives, GET /readyz that the
 * store can be reached and the pack is loaded, GET /about is the page that the app's manifest points to. In trial mode it listens on this machine only, asks for no sign-in
 * and refuses whatever comes from elsewhere. Throws where the port is taken.
 *
 * @example const bot = await startBot({ config: readConfig({ TALLY_LOCAL: '1', PORT: '0' }), desk, log })
 */
export async function startBot({ config, desk, log, ...own }: BotOptions): Promise<RunningBot> {
  const { authority, local } = config;
  const adapter = new TurnAdapter(local ? undefined : config.bot);
  const turn = routeTurns({
    converse: openConversations({ keepUnheard: config.keepUnheard }),
    perform,
    patience: 4000,
    ...own,
    desk,
    authority,
    log,
    adapter,
    local,
  });
  const server = openHttpServer(({ headers }) => {
    const why = local ? refuseRemote(headers) : undefined;
    if (why === undefined) return undefined;
    log.warn({ code: 'not-from-here' }, 'refused');
    return { status: 403, body: { code: 'not-from-here', message: `Tally runs in trial mode and refused this: ${why}.` } };
  });
  server.post('/api/messages', (request) => receive(request, { adapter, log, local, turn }));
  server.get('/about', async () => ({ status: 200, page: aboutPage }));
  server.get('/healthz', async () => ({ status: 200, body: { alive: true } }));
  server.get('/readyz', () => readiness(desk, authority, log));
  const port = await server.listen(config.port, local ? '127.0.0.1' : undefined);
  return { port, close: server.close };
}

async function readiness(desk: Desk, authority: string, log: Log): Promise<Reply> {
  try {
    await desk.ready(authority);
    return { status: 200, body: { ready: true } };
  } catch (error) {
    const { code = 'unexpected' } = error as { code?: string };
    log.warn({ code, err: error }, 'not ready');
    return { status: 503, body: { ready: false, code } };
  }
}
