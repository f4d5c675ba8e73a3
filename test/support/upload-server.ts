import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One file that was put to it. */
export interface Put {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

/** A stand-in for a person's own files in the cloud: it keeps what is put to it, and answers with the status it is told. */
export async function startUploadServer() {
  const puts: Put[] = [];
  const told = { status: 201, location: undefined as string | undefined, wait: 0 };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    puts.push({ method: request.method ?? '', path: request.url ?? '', headers: request.headers, bytes: Buffer.concat(chunks) });
    await new Promise((done) => setTimeout(done, told.wait));
    response.writeHead(told.status, told.location ? { location: told.location } : {});
    response.end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    puts,
    told,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
