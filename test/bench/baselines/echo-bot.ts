import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';

/** A bare echo bot as the SDK's own samples write it: restify, CloudAdapter, one reply in words; a pressed button is answered in its response. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer({ name: 'echo' }) as ReturnType<typeof restify.createServer> & { use(handler: unknown): void };
const { plugins } = restify as unknown as { plugins: { bodyParser(): unknown } };
server.use(plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request as never, response as never, async (turn) => {
    if (turn.activity.type === 'message') await turn.sendActivity(`You said: ${turn.activity.text}`);
    if (turn.activity.type === 'invoke')
      await turn.sendActivity({
        type: 'invokeResponse',
        value: { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'You pressed it' } },
      });
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.server.address() as { port: number };
  console.log(`The echo bot listens on port ${port}.`);
});
process.on('SIGTERM', () => process.exit(0));
