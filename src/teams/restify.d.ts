/** The part of restify that Tally uses; the package brings no types. */
declare module 'restify' {
  import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';

  export interface Server {
    server: HttpServer;
    pre(handler: (request: IncomingMessage, response: ServerResponse, next: (stop?: false) => void) => void): void;
    get(path: string, handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>): void;
    head(path: string, handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>): void;
    post(path: string, handler: (request: IncomingMessage, response: ServerResponse) => Promise<void>): void;
    listen(port: number, host: string | undefined, ready: () => void): void;
    close(done: () => void): void;
    on(event: string, handler: (...args: unknown[]) => void): void;
  }
  const restify: { createServer(options: { name: string }): Server };
  export default restify;
}
