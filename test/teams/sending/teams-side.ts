import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';

/** How the next request is answered; a status of 0 breaks the connection, and none at all leaves it waiting. */
export interface Answered {
  status?: number;
  body?: string;
  headers?: Record<string, string>;
}

/** Teams' side of one test file: it answers what it is told to, then 201 with an id, and keeps what it heard. */
export async function teamsSide() {
  const answers: Answered[] = [];
  const heard: { method: string; path: string; headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    heard.push({
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    });
    const { status, body = '', headers = {} } = answers.shift() ?? { status: 201, body: '{"id":"sent"}' };
    if (status === undefined) return;
    if (status === 0) response.socket?.destroy();
    else response.writeHead(status, headers).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v3/conversations/c/activities`;
  return { url, answers, heard };
}
