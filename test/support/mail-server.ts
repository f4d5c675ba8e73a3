import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** An e-mail that the server took, and whether it came over a secure connection, by whom. */
export interface Taken {
  mail: ParsedMail;
  raw: string;
  to: string[];
  secure: boolean;
  user?: string;
}

/** What the server is to do instead of taking an e-mail; each is done once. */
export interface Refusal {
  at: 'greeting' | 'from' | 'to' | 'data';
  /** An answer, a silence, or the connection cut off. */
  with: { code: number; text: string } | 'silence' | 'cut';
}

/**
 * A mail server on this machine that keeps what it takes, and refuses what it is told to. Closed when the test file ends.
 *
 * @example const server = await startMailServer(); openMailer({ smtpUrl: server.url(), from: 'desk@ashmere.example' })
 */
export async function startMailServer(options: SMTPServerOptions = {}, host = '127.0.0.1') {
  const taken: Taken[] = [];
  const refusals: Refusal[] = [];
  let connections = 0;
  /** Answers a step as it was told to; true where it did. */
  const refused = (at: Refusal['at'], session: unknown, callback: (error?: Error | null) => void): boolean => {
    if (refusals[0]?.at !== at) return false;
    const { with: how } = refusals.shift()!;
    if (how === 'cut') cut(session);
    else if (how !== 'silence') callback(Object.assign(new Error(how.text), { responseCode: how.code }));
    return true;
  };
  const open = new Set<{ id: string; _socket: { destroy(): void } }>();
  const cut = (session: unknown) => {
    for (const one of open) if (one.id === (session as { id: string }).id) one._socket.destroy();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    logger: false,
    onAuth: ({ username, password }, _, callback) =>
      password === 'p@ss:word' ? callback(null, { user: username }) : callback(new Error('wrong password')),
    onConnect(session, callback) {
      connections += 1;
      for (const one of (server as unknown as { connections: typeof open }).connections) open.add(one);
      if (!refused('greeting', session, callback)) callback();
    },
    onMailFrom(_, session, callback) {
      if (!refused('from', session, callback)) callback();
    },
    onRcptTo(_, session, callback) {
      if (!refused('to', session, callback)) callback();
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        if (refused('data', session, callback)) return;
        const raw = Buffer.concat(chunks).toString('utf8');
        const to = session.envelope.rcptTo.map(({ address }) => address);
        taken.push({ mail: await simpleParser(raw), raw, to, secure: session.secure, user: session.user as string | undefined });
        callback(null, 'queued as 4711');
      });
    },
    ...options,
  });
  // A client that goes away in the middle is none of the test's failures.
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, host, ready));
  const { port } = server.server.address() as AddressInfo;
  after(() => new Promise<void>((closed) => server.close(() => closed())));
  return {
    taken,
    refusals,
    connections: () => connections,
    /** Its address, with credentials before the host and options after the port. */
    url: ({ scheme = 'smtp', login = '', more = '' } = {}) => `${scheme}://${login && `${login}@`}${host}:${port}${more}`,
  };
}
