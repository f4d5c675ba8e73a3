import type { Config } from '../config.ts';
import { mailAnswers } from '../delivery/answers/mail-answers.ts';
import { openLinkPages } from '../delivery/answers/open-link-pages.ts';
import { openLinks } from '../delivery/links/open-links.ts';
import { openMailer } from '../delivery/mail/open-mailer.ts';
import { type Delivery, type DeliveryOptions, openDelivery } from '../delivery/open-delivery.ts';
import { wakeOnWrite } from '../delivery/wake-on-write.ts';
import { openConversations } from '../language/open-conversations.ts';
import { warmUp } from '../language/warm-up.ts';
import type { Log } from '../log.ts';
import type { Desk } from '../requests/desk/desk.ts';
import { perform } from '../requests/perform.ts';
import { laneOf } from '../requests/sending/lane.ts';
import type { Abilities } from './abilities.ts';
import { aboutPage } from './about-page.ts';
import { cardMessage } from './card-message.ts';
import { openHttpServer } from './http-server.ts';
import { isLinkPage, linkPage, linkPath } from './link-page.ts';
import { openReaches } from './reaches/open-reaches.ts';
import { type Reply, receive } from './receive.ts';
import { refuseRemote, withoutNoOrigin } from './refuse-remote.ts';
import { routeTurns } from './route-turns.ts';
import { openMessenger } from './sending/open-messenger.ts';
import { TurnAdapter } from './turn-adapter.ts';
import { within } from './within.ts';

/** What a bot needs; `converse`, `perform`, `patience` and what the delivery goes by are Tally's own unless given. */
export interface BotOptions extends Partial<Pick<Abilities, 'converse' | 'perform' | 'patience'>> {
  config: Pick<Config, 'port' | 'authority' | 'local' | 'bot'> & Partial<Pick<Config, 'keepUnheard' | 'mail' | 'publicUrl'>>;
  desk: Desk;
  log: Log;
  delivery?: Partial<Pick<DeliveryOptions, 'rounds' | 'mailer' | 'limits' | 'time' | 'idle'>>;
}

/** A bot that listens: its port, and how to stop it once the turns under way are done. */
export interface RunningBot {
  port: number;
  close(): Promise<void>;
}

/**
 * Starts the bot: POST /api/messages takes activities, GET /healthz says that the process lives, GET /readyz that the
 * store can be reached and the pack is loaded, GET /about is the page that the app's manifest points to, and /r/ those that the links of e-mails open. In trial mode it listens on this machine only, asks for no sign-in
 * and refuses whatever comes from elsewhere. Throws where the port is taken.
 *
 * @example const bot = await startBot({ config: readConfig({ TALLY_LOCAL: '1', PORT: '0' }), desk, log })
 */
export async function startBot({ config, desk: given, log, delivery: set, ...own }: BotOptions): Promise<RunningBot> {
  const { authority, local } = config;
  const adapter = new TurnAdapter(local ? undefined : config.bot);
  let delivery: Delivery | undefined;
  const desk = wakeOnWrite(
    given,
    () => delivery?.wake(),
    () => delivery?.wakeRounds(),
  );
  const reaches = openReaches({ store: given.store, authority, log, onOpen: (person) => delivery?.wake(laneOf({ person })) });
  const turn = routeTurns({
    converse: openConversations({ keepUnheard: config.keepUnheard }),
    perform,
    patience: 4000,
    ...own,
    desk,
    authority,
    log,
    adapter,
    reaches,
    local,
  });
  const server = openHttpServer(({ headers, url }) => {
    const why = local ? refuseRemote(isLinkPage(url) ? withoutNoOrigin(headers) : headers) : undefined;
    if (why === undefined) return undefined;
    log.warn({ code: 'not-from-here' }, 'refused');
    return { status: 403, body: { code: 'not-from-here', message: `Tally runs in trial mode and refused this: ${why}.` } };
  });
  server.post('/api/messages', (request) => receive(request, { adapter, log, local, turn }));
  server.get('/about', async () => ({ status: 200, page: aboutPage }));
  const links = openLinks({ store: given.store, clock: desk.clock, authority });
  const page = linkPage(openLinkPages({ desk, links, authority }), log);
  server.get(linkPath, page.get);
  server.post(linkPath, page.post);
  server.get('/healthz', async () => ({ status: 200, body: { alive: true } }));
  server.get('/readyz', () => readiness(desk, authority, log));
  const port = await server.listen(config.port, local ? '127.0.0.1' : undefined);
  setImmediate(() => warmUp());
  // Begun when everything else stands: a bot that cannot listen sends nothing either.
  const messenger = openMessenger({ sign: (address) => adapter.sign(address), message: cardMessage, local });
  const post = config.mail && openMailer(config.mail);
  const mailer = post && mailAnswers({ letters: post, links, publicUrl: config.publicUrl });
  const sending = openDelivery({ mailer, ...set, desk, authority, messenger, log, onClosed: reaches.forget });
  delivery = sending;
  return {
    port,
    async close() {
      await server.close();
      await within(mostToStop, Promise.all([sending.stop(), reaches.idle()]), undefined);
      post?.close();
    },
  };
}

/** How long a message that is being sent is waited for when the bot stops, in milliseconds. One that is cut off is sent again. */
const mostToStop = 7000;

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
