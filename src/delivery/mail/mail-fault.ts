import { TallyError } from '../../domain/tally-error.ts';
import type { SendFault } from '../../ports.ts';

/** What the mail library says of a failure. */
interface MailError {
  code?: unknown;
  responseCode?: unknown;
  response?: unknown;
}

/**
 * Why an e-mail was not sent, and whether trying again can help. Only a server that has refused this very e-mail for good
 * (5xx to its sender, its addressee or its text) is believed never to take it; a busy or silent server, one that cannot be
 * reached and one that does not let Tally sign in may be put right. The reason holds what the server said, without addresses.
 *
 * @example mailFault({ code: 'EENVELOPE', responseCode: 550, response: '550 5.1.1 No such user' }).why // 'never'
 */
export function mailFault(error: unknown): SendFault {
  if (error instanceof TallyError) return later(error.message);
  const { code, responseCode, response } = (typeof error === 'object' && error !== null ? error : {}) as MailError;
  const said = sayResponse(typeof response === 'string' ? response : '');
  const status = typeof responseCode === 'number' ? responseCode : 0;
  if (code === 'EAUTH') return later('The mail server did not let Tally sign in. An administrator needs to look at SMTP_URL.');
  if (code === 'ETLS') return later('The mail server did not offer a secure connection, and Tally sends no password without one.');
  if (status >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')) {
    return { ok: false, why: 'never', reason: `The mail server refused it: ${said}` };
  }
  if (status >= 400) return later(`The mail server could not take it just now: ${said}`);
  return later('The mail server could not be reached, or did not answer in time.');
}

function later(reason: string): SendFault {
  return { ok: false, why: 'later', reason };
}

/**
 * What a server said, on one line and short. Addresses are left out: a reason is stored and read by others.
 *
 * @example sayResponse('550 5.1.1 <j.ashby@marlow.example>: no such user') // '550 5.1.1 that address: no such user'
 */
export function sayResponse(response: string): string {
  const line = response
    .toWellFormed()
    .replace(/<?[^\s<>@]+@[^\s<>@:;,]+>?/g, 'that address')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
