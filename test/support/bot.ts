import { request } from 'node:http';
import { after } from 'node:test';
import { openLog } from '../../src/log.ts';
import { type BotOptions, startBot } from '../../src/teams/start-bot.ts';
import { startConnector } from './connector.ts';
import { docOf, putAll, testDesk } from './desk.ts';
import { people } from './desk-people.ts';

/** What came back over HTTP. */
export interface Posted {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: replies are looked at freely in tests.
  body: any;
}

let activities = 0;

/**
 * The bot over the invented authority, in trial mode on ports of its own, with a connector that keeps what it sends
 * and the lines of its log. Everybody is known to Teams as `aad-<part>`. Stopped when the test file ends.
 */
export async function botUnderTest(options: Partial<BotOptions> = {}) {
  const { desk, store, authority, folder, time } = await testDesk();
  const known = people.map((person) => ({ ...person, aadObjectId: person.key.replace('p-', 'aad-') }));
  await putAll(store, authority.id, [
    ...known.map((body) => docOf('person', `person:${body.key}`, body)),
    docOf('revision', 'revision', { revision: 'known' }),
  ]);
  const connector = await startConnector();
  const lines: string[] = [];
  const log = openLog('info', { write: (line: string) => void lines.push(line) });
  const bot = await startBot({
    config: { port: 0, authority: 'demo', local: true, bot: undefined },
    desk,
    log,
    // What Tally does by itself at its hours would be heard among what is looked at.
    delivery: { rounds: [] },
    ...options,
  });
  after(async () => {
    await bot.close();
    await connector.close();
  });

  const post = (body: unknown, headers: Record<string, string> = {}, path = '/api/messages') =>
    send(bot.port, path, typeof body === 'string' ? body : JSON.stringify(body), headers);

  /** An activity as Teams sends it, from somebody by the part they play. */
  const activity = (part: string, more: object, conversation: object = { id: `own-${part}`, conversationType: 'personal' }) => {
    activities += 1;
    return {
      id: `activity-${activities}`,
      channelId: 'msteams',
      serviceUrl: connector.url,
      timestamp: '2027-01-20T10:00:00.000Z',
      from: { id: `29:${part}`, aadObjectId: `aad-${part}`, name: `Somebody (${part})` },
      recipient: { id: '28:tally', name: 'Tally' },
      conversation: { tenantId: 'ashmere-tenant', ...conversation },
      channelData: { tenant: { id: 'ashmere-tenant' } },
      ...more,
    };
  };
  const message = (part: string, text: string, conversation?: object, more: object = {}) =>
    activity(part, { type: 'message', text, ...more }, conversation);
  const press = (part: string, verb: string, data: unknown, conversation?: object) =>
    activity(
      part,
      { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb, data } } },
      conversation,
    );

  return { desk, store, authority, folder, time, connector, lines, bot, post, activity, message, press };
}

/** Posts a body, or gets a page where there is none, with headers that a fetch would not let through. */
export function send(port: number, path: string, body: string | undefined, headers: Record<string, string> = {}): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const sending = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'content-type': 'application/json', ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, body: text === '' ? undefined : JSON.parse(text) });
        });
        response.on('error', reject);
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });
}
