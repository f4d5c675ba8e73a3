import { createTransport, type Transporter } from 'nodemailer';
import type { SentMessageInfo } from 'nodemailer/lib/smtp-pool';

/** How long is waited for a mail server, in milliseconds: for a connection and its greeting, and for each of its answers. */
export interface MailPatience {
  connect: number;
  answer: number;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * A few connections to the mail server of an address, kept for the next e-mail and closed when there is none for a while:
 * `smtps://` is secure from the first byte, `smtp://` as soon as the server offers it; a password never goes over an open
 * line to another machine. Nothing that is sent is logged or read from a file or an address.
 */
export function mailServer(smtpUrl: string, { connect, answer }: MailPatience): Transporter<SentMessageInfo> {
  const { protocol, hostname, username, password } = new URL(smtpUrl);
  const signsIn = username !== '' || password !== '';
  return createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    // Only for an e-mail of which nothing was sent yet, over a connection that the server had closed meanwhile.
    maxRequeues: 1,
    idleTimeout: 30_000,
    connectionTimeout: connect,
    greetingTimeout: connect,
    dnsTimeout: connect,
    socketTimeout: answer,
    ...(protocol === 'smtp:' && signsIn && !loopback.has(hostname) ? { requireTLS: true } : {}),
    logger: false,
    debug: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
