import { createServer } from 'node:net';

/**
 * A port of this machine that can be listened on: `wanted` if it is free, else undefined. 0 asks for any.
 *
 * @example await freePort(56150) // 56150, or undefined while something listens there
 */
export function freePort(wanted: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
