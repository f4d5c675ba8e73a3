import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** The longest that a request may go unanswered, in milliseconds: Teams gives up then too. */
const patience = 15_000;

/**
 * One kept connection to a bot, with one request under way at a time. It costs the driver a tenth of what `node:http`
 * does, so that on a machine with two cores the bot is measured and not the driver.
 */
export class Connection {
  #socket: Socket | undefined;
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  /** Posts an activity and gives back the response: its status, and all of it as it came. Throws where the connection breaks or stays silent. */
  async post(body: string): Promise<{ status: number; received: string }> {
    const socket = await this.#open();
    return new Promise((resolve, reject) => {
      let received = '';
      const end = (work: () => void) => {
        clearTimeout(timer);
        socket.off('data', hear);
        socket.off('close', broken);
        work();
      };
      const broken = () => end(() => reject(new Error('the bot closed the connection')));
      const hear = (chunk: Buffer) => {
        received += chunk.toString('latin1');
        if (!isWhole(received)) return;
        if (/\r\nconnection:\s*close/i.test(received)) this.close();
        end(() => resolve({ status: Number(received.slice(9, 12)), received }));
      };
      const timer = setTimeout(() => {
        this.close();
        end(() => reject(new Error(`no response within ${patience} ms`)));
      }, patience);
      socket.on('data', hear);
      socket.on('close', broken);
      socket.write(
        `POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1:${this.#port}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = undefined;
  }

  async #open(): Promise<Socket> {
    if (this.#socket && !this.#socket.destroyed) return this.#socket;
    const socket = connect(this.#port, '127.0.0.1');
    socket.setNoDelay(true);
    await once(socket, 'connect');
    socket.on('error', () => socket.destroy());
    this.#socket = socket;
    return socket;
  }
}

/** Has all of a response arrived? It is one of a counted length or one in chunks. */
export function isWhole(received: string): boolean {
  const head = received.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const counted = /\r\ncontent-length:\s*(\d+)/i.exec(received.slice(0, head));
  if (counted) return received.length >= head + 4 + Number(counted[1]);
  return !/\r\ntransfer-encoding:\s*chunked/i.test(received.slice(0, head)) || received.endsWith('\r\n0\r\n\r\n');
}
