import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import restify, { type Server } from 'restify';
import type { Reply } from './receive.ts';

/** What answers a path. It never throws. */
export type Answering = (request: IncomingMessage) => Promise<Reply>;

/** A web server that has not begun to listen. */
export interface HttpServer {
  post(path: string, answer: Answering): void;
  /** HEAD is answered as well, as GET without its body. A path that ends in `*` is for whatever follows. */
  get(path: string, answer: Answering): void;
  /** Listens, and says on which port. Throws where the port is taken. */
  listen(port: number, host: string | undefined): Promise<number>;
  /** Stops once what is under way is answered. */
  close(): Promise<void>;
}

/** Opens a web server. `refuse` looks at every request first; what it gives back is the reply. */
export function openHttpServer(refuse: (request: IncomingMessage) => Reply | undefined): HttpServer {
  const server: Server = restify.createServer({ name: 'tally' });
  const under = new Set<Promise<Reply>>();

  const through = (answer: Answering) => async (request: IncomingMessage, response: ServerResponse) => {
    const work = answer(request);
    under.add(work);
    send(request, response, await work.finally(() => under.delete(work)));
  };

  server.pre((request, response, next) => {
    const refusal = refuse(request);
    if (refusal === undefined) return next();
    send(request, response, refusal);
    next(false);
  });
  return {
    post: (path, answer) => server.post(path, through(answer)),
    get(path, answer) {
      server.get(path, through(answer));
      // Node leaves the body of a reply to HEAD out.
      server.head(path, through(answer));
    },
    async listen(port, host) {
      // Restify tells of the same error in an event of its own, which would end the process if nobody heard it.
      server.on('error', () => {});
      const listening = once(server.server, 'listening');
      server.listen(port, host, () => {});
      await listening;
      return (server.server.address() as AddressInfo).port;
    },
    async close() {
      const closed = new Promise<void>((done) => server.close(done));
      await Promise.allSettled(under);
      server.server.closeIdleConnections();
      setTimeout(() => server.server.closeAllConnections(), 1000).unref();
      await closed;
    },
  };
}

function send(request: IncomingMessage, response: ServerResponse, { status, body, page, headers }: Reply): void {
  // A body that was not read is let run off, and its connection is not used again.
  const over = request.complete ? {} : { connection: 'close' };
  const type = `${page === undefined ? 'application/json' : 'text/html'}; charset=utf-8`;
  const text = page ?? (body === undefined ? '' : JSON.stringify(body));
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text), ...headers, ...over });
  response.end(text);
  request.resume();
}
