import { Agent, createServer, request as send } from 'node:http';

/** The limit of what Node can do: a bare HTTP server that takes an activity and posts one reply, with no SDK at all. */
const agent = new Agent({ keepAlive: true });

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const { id, text, serviceUrl, conversation, from, recipient } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const reply = JSON.stringify({
      type: 'message',
      text: `You said: ${text}`,
      replyToId: id,
      conversation,
      from: recipient,
      recipient: from,
    });
    const sending = send(
      `${serviceUrl}v3/conversations/${encodeURIComponent(conversation.id)}/activities/${encodeURIComponent(id)}`,
      { agent, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(reply) } },
      (sent) => {
        sent.resume();
        sent.on('end', () => response.writeHead(200, { 'content-length': 0 }).end());
      },
    );
    sending.on('error', () => response.writeHead(502).end());
    sending.end(reply);
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number };
  console.log(`The raw server listens on port ${port}.`);
});
process.on('SIGTERM', () => process.exit(0));
